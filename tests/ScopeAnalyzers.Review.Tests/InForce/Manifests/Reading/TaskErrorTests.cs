namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

public class TaskErrorTests
{
    [Theory]
    [InlineData("\"T-1\": ►{}", "a task must have the member 'agent'; write the id of an agent, or a list of ids")]
    [InlineData("\"T-1\": ►\"bot\"", "a task is an object, not the string 'bot'")]
    [InlineData("\"T-1\": { \"agent\": ►\"bit\" }", "there is no agent 'bit'; did you mean 'bot'?")]
    [InlineData("\"T-1\": { \"agent\": ►\"*\" }", "a task is not for '*': name its agents one by one")]
    [InlineData("\"T-1\": { \"agent\": ►[] }", "the list of agents is empty")]
    [InlineData("\"T-1\": { \"agent\": [\"bot\", ►7] }", "an agent's id is a string, not the number '7'")]
    [InlineData("►\"T 1\": { \"agent\": \"bot\" }", "'T 1' is not a valid name")]
    [InlineData("►\"_1\": { \"agent\": \"bot\" }", "'_1' is not a valid name")]
    [InlineData("\"T-1\": { \"agent\": \"bot\" }, ►\"t-1\": { \"agent\": \"bot\" }", "the task 't-1' differs by case alone from 'T-1', at agent-scope.json(5,14)")]
    public void A_wrong_task_is_said_at_its_place(string tasks, string words) =>
        Marked.Refused(Marked.Root($$"""
            "tasks": { {{tasks}} }
            """), words);

    [Theory]
    [InlineData("\"narrow\": ►\"web\"", "a scope is an object, not the string 'web'")]
    [InlineData("\"notBefore\": ►\"tomorrow\"", "'tomorrow' is not a valid time")]
    [InlineData("►\"grant\": []", "a task has no member 'grant'; did you mean 'grants'?")]
    [InlineData("\"grants\": ►{}", "'grants' is a list in [ ], not an object")]
    [InlineData("\"expires\": \"2027-01-01T00:00:00Z\", \"grants\": [►{ \"files\": [\"a\"] }]", "a grant must have the member 'because'; write why it is needed")]
    [InlineData("\"expires\": \"2027-01-01T00:00:00Z\", \"grants\": [►{ \"because\": \"b\" }]", "a grant without a kind grants nothing")]
    [InlineData("\"grants\": [►{ \"files\": [\"a\"], \"because\": \"b\" }]", "a grant must end: write 'expires' on it or on its task")]
    public void A_wrong_member_of_a_task_is_said_at_its_place(string members, string words) => Marked.Refused(Marked.Task(members), words);

    [Theory]
    [InlineData("\"files\": [►{ \"match\": \"a\" }]", "a pattern is a string, not an object")]
    [InlineData("\"files\": ►\"a\"", "'files' is a list in [ ], not the string 'a'")]
    [InlineData("\"namespaces\": ►[\"A\"]", "'namespaces' of a grant is an object, not a list")]
    [InlineData("\"namespaces\": ►{}", "'namespaces' has neither 'declare' nor 'use'")]
    [InlineData("\"namespaces\": { ►\"uses\": [] }", "'namespaces' of a grant has no member 'uses'; did you mean 'use'?")]
    [InlineData("\"capabilities\": [►\"networks\"]", "there is no capability 'networks'; did you mean 'network'?")]
    [InlineData("\"files\": [\"a\"], ►\"limits\": {}", "a grant has no member 'limits'")]
    [InlineData("►\"file\": [\"a\"]", "a grant has no member 'file'; did you mean 'files'?")]
    [InlineData("\"files\": [\"a\"], \"id\": ►\"g 1\"", "'g 1' is not a valid name")]
    [InlineData("\"files\": [\"a\"], \"expires\": ►\"soon\"", "'soon' is not a valid time")]
    public void A_wrong_member_of_a_grant_is_said_at_its_place(string members, string words) =>
        Marked.Refused(Marked.Task($$"""
            "expires": "2027-01-01T00:00:00Z", "grants": [{ "because": "b", {{members}} }]
            """), words);

    [Fact]
    public void Two_grants_of_a_task_have_not_one_id() => Marked.Refused(
        Marked.Task("""
            "expires": "2027-01-01T00:00:00Z", "grants": [
              { "id": "g", "files": ["a"], "because": "b" }, { "id": ►"g", "files": ["a"], "because": "b" }]
            """),
        "another grant of this task has the id 'g', at agent-scope.json(6,11)");

    [Fact]
    public void A_task_file_is_read_as_a_task_that_its_name_names()
    {
        var reading = Manifests.Read(Marked.Root("\"mode\": \"warn\""), ("T-9", """{ "agent": "bot" }"""));

        Assert.Equal(["bot"], reading.Manifest!.Tasks["T-9"].Agents);
    }

    [Fact]
    public void An_error_in_a_task_file_stands_in_that_file()
    {
        var reading = Manifests.Read(Marked.Root("\"mode\": \"warm\""), ("T-9", "{\n  \"agent\": \"bat\" }"));

        Assert.Equal(
            ["agent-scope.json(5,11)", ".agent-scope/tasks/T-9.json(2,12)"],
            reading.Errors.Select(error => error.Place.ToString()));
    }

    [Fact]
    public void A_task_of_the_manifest_and_a_task_file_have_not_one_id()
    {
        var reading = Manifests.Read(Marked.Task("\"narrow\": {}"), ("T-1", """{ "agent": "bot" }"""));

        var error = Assert.Single(reading.Errors);
        Assert.Equal(".agent-scope/tasks/T-1.json(1,1)", error.Place.ToString());
        Assert.Contains("the task 'T-1' appears twice, first at agent-scope.json(5,14)", error.Message);
    }

    [Fact]
    public void A_task_file_whose_name_is_no_id_is_an_error()
    {
        var reading = Manifests.Read(Marked.Root("\"mode\": \"warn\""), ("a.b", """{ "agent": "bot" }"""));

        Assert.Contains("'a.b' is not a valid name", Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void The_syntax_of_a_task_file_is_an_error_beside_the_manifests_own()
    {
        var reading = Manifests.Read(Marked.Root("\"mode\": \"warm\""), ("T-9", "{"));

        Assert.Equal(["agent-scope.json", ".agent-scope/tasks/T-9.json"], reading.Errors.Select(error => error.Place.File));
    }
}
