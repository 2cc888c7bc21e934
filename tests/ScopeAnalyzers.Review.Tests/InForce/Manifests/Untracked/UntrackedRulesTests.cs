using ScopeAnalyzers.Review.InForce.Manifests.Untracked;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Untracked;

/// <summary>Rules that let in and under which nothing is tracked (SCOPE005).</summary>
public class UntrackedRulesTests
{
    private static readonly string[] Tracked =
        ["agent-scope.json", "src/Web/Pages.cs", "src/Web/Email/OptIn.cs", "src/Billing/Billing.csproj", "tests/Web.Tests/A.cs"];

    [Theory]
    [InlineData("\"files\": { \"allow\": [\"src/Wbe/**\"] }", "ceiling.files.allow[0] lets in 'src/Wbe/**', and nothing is tracked under 'src/Wbe'. Did you mean 'src/Web'?")]
    [InlineData("\"files\": { \"allow\": [\"Src/web/**/*.cs\"] }", "nothing is tracked under 'Src/web'. Did you mean 'src/Web'?")]
    [InlineData("\"files\": { \"allow\": [\"src/Contracts/\"] }", "nothing is tracked under 'src/Contracts'.")]
    [InlineData("\"files\": { \"allow\": [\"src/Contracts/IGateway.cs\"] }", "nothing is tracked under 'src/Contracts'.")]
    [InlineData("\"files\": { \"deny\": [{ \"match\": \"src/**\", \"except\": [\"src/Mail/**\"], \"id\": \"no-src\" }] }", "no-src lets in 'src/Mail/**'")]
    [InlineData("\"projects\": { \"allow\": [\"src/Bill/*.csproj\"] }", "nothing is tracked under 'src/Bill'.")]
    [InlineData("\"files\": { \"allow\": [\"src/Web\"] }", "ceiling.files.allow[0] lets in 'src/Web', and that is a folder: nothing in it is allowed. Write 'src/Web/**'.")]
    [InlineData("\"files\": { \"allow\": [\"src\"] }", "that is a folder: nothing in it is allowed. Write 'src/**'.")]
    [InlineData("\"files\": { \"allow\": [\"src/*\"] }", "all tracked files are in folders below, which it does not allow. Write 'src/**'.")]
    public void A_rule_that_lets_in_nothing_is_said(string members, string words) =>
        Assert.Contains(words, Assert.Single(Of(Marked.Scope(members))).Message);

    [Theory]
    [InlineData("\"files\": { \"allow\": [\"**\", \"*.md\", \"src/**\", \"src/Web*/x\", \"src/Web/\", \"src/Web/New.cs\", \"docs.md\", \"src/Web/*\"] }")]
    [InlineData("\"files\": { \"deny\": [\"secrets/**\"] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"src/**\", \"except\": [\"old/**\"] }] }")]
    [InlineData("\"apis\": { \"allow\": [\"N:Nowhere.**\"] }")]
    [InlineData("\"limits\": { \"linesPerTask\": { \"max\": 1, \"except\": [\"gen/**\"] } }")]
    public void What_is_there_what_may_be_new_and_what_keeps_out_are_not_said(string members) => Assert.Empty(Of(Marked.Scope(members)));

    [Fact]
    public void Grants_and_unprotected_let_in() => Assert.Equal(
        ["unprotected[0]", "tasks.T-1.grants.g", "tasks.T-1.grants.g"],
        Of(Marked.Root("""
            "unprotected": [".githib/**"],
              "tasks": { "T-1": { "agent": "bot", "expires": "2027-01-01T00:00:00Z", "grants": [
                { "id": "g", "files": ["db/**"], "build": ["src/Wbe/Web.csproj"], "packages": ["X"], "because": "b" }] } }
            """)).Select(rule => rule.Name));

    [Fact]
    public void A_scope_of_several_agents_is_said_once_and_where_its_rule_stands() => Assert.Equal(
        "agent-scope.json(3,46)",
        Assert.Single(Of("""
            {
              "version": 1,
              "scopes": { "web": { "files": { "allow": [ "lib/**" ] } } },
              "agents": { "one": { "scope": "web" }, "two": { "scope": "web" } }
            }
            """)).Place.ToString());

    private static IReadOnlyList<UntrackedRule> Of(string manifest)
    {
        var reading = Manifests.Read(manifest);
        Assert.Empty(reading.Errors);
        return UntrackedRules.Of(reading.Manifest!, Tracked);
    }
}
