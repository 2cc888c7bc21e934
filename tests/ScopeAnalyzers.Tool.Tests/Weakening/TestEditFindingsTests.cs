using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>What <c>agent-scope check</c> says of edits of tests, in real repositories.</summary>
public class TestEditFindingsTests
{
    private const string Agent = "Claude <noreply@anthropic.com>";

    private const string Tests = "public class CartTests\n{\n    [Fact]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n\n    [Fact]\n    public void Refuses() => Assert.Throws<Exception>(() => Sum());\n}\n";

    private const string Denying = """ "tests": { "in": ["tests/**"], "deny": ["remove", "skip"], "because": "a failing test is fixed, not silenced" } """;

    [Fact]
    public void A_removed_and_a_skipped_test_are_told_at_their_lines()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", "public class CartTests\n{\n    [Fact(Skip = \"flaky\")]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n}\n");
        repository.Commit("Make it green", Agent);

        Assert.Equal(
            [
                "SCOPE204 error tests/CartTests.cs(3,11) claude-code may not skip the test 'CartTests.Adds': a failing test is fixed, not silenced. Now its attribute 'Fact' has 'Skip'. No grant lifts this: a person must do it, or change agent-scope.json.",
                "SCOPE204 error tests/CartTests.cs(7,17) claude-code may not remove the test 'CartTests.Refuses': a failing test is fixed, not silenced. It is gone: the base has it here. No grant lifts this: a person must do it, or change agent-scope.json.",
            ],
            Findings(repository));
    }

    [Fact]
    public void A_persons_edit_is_not_reported()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", "// none\n");
        repository.Commit("Start again");

        Assert.Empty(Findings(repository));
    }

    [Fact]
    public void What_a_person_removed_from_a_file_that_an_agent_changed_too_is_not_the_agents()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", Tests.Replace("    [Fact]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n", "", StringComparison.Ordinal));
        repository.Commit("Adds is obsolete");
        repository.Write("tests/CartTests.cs", File.ReadAllText(Path.Combine(repository.Root, "tests/CartTests.cs")).Replace("{\n", "{\n    // one\n", StringComparison.Ordinal));
        repository.Commit("Say what is there", Agent);

        Assert.Empty(Findings(repository));
    }

    [Fact]
    public void What_an_agent_removed_from_a_file_that_a_person_changed_too_is_the_agents()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", Tests.Replace("{\n", "{\n    // one\n", StringComparison.Ordinal));
        repository.Commit("Say what is there");
        repository.Write("tests/CartTests.cs", File.ReadAllText(Path.Combine(repository.Root, "tests/CartTests.cs")).Replace("    [Fact]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n", "", StringComparison.Ordinal));
        repository.Commit("Make it green", Agent);

        Assert.StartsWith("SCOPE204 error tests/CartTests.cs(4,17) claude-code may not remove the test 'CartTests.Adds'", Assert.Single(Findings(repository)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_that_moved_to_a_file_of_a_person_is_not_removed()
    {
        using var repository = Of(Denying);
        repository.Write("tests/MoreTests.cs", "public class MoreTests\n{\n    [Fact]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n}\n");
        repository.Commit("Prepare the split");
        repository.Write("tests/CartTests.cs", Tests.Replace("    [Fact]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n", "", StringComparison.Ordinal));
        repository.Commit("Split the tests", Agent);

        Assert.Empty(Findings(repository));
    }

    [Fact]
    public void An_edit_that_a_later_commit_takes_back_is_not_reported()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", "// none\n");
        repository.Commit("Try without", Agent);
        repository.Write("tests/CartTests.cs", Tests);
        repository.Commit("Put them back", Agent);

        Assert.Empty(Findings(repository));
    }

    [Fact]
    public void Tests_outside_the_files_of_the_rules_are_not_judged()
    {
        using var repository = Of(Denying.Replace("tests/**", "other/**", StringComparison.Ordinal));
        repository.Write("tests/CartTests.cs", "// none\n");
        repository.Commit("Start again", Agent);

        Assert.Empty(Findings(repository));
    }

    [Fact]
    public void Uncommitted_work_is_judged_where_it_is_asked_for()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", "// none\n");

        Assert.Equal(2, Findings(repository, "--worktree", "--agent", "claude-code").Count);
    }

    [Fact]
    public void What_is_staged_is_judged_before_it_is_committed()
    {
        using var repository = Of(Denying);
        repository.Write("tests/CartTests.cs", "// none\n");
        repository.Git("add", "-A");
        repository.Write("tests/CartTests.cs", Tests);

        Assert.Equal(2, Findings(repository, "--staged", "--agent", "claude-code").Count);
    }

    [Fact]
    public void A_grant_of_a_task_lets_one_kind_through()
    {
        using var repository = Of(
            """ "tests": { "allow": [] } """,
            """ , "tasks": { "T-1": { "agent": "claude-code", "expires": "2099-01-01T00:00:00Z", "grants": [{ "tests": ["remove"], "because": "Refuses is obsolete" }] } } """);
        repository.Write("tests/CartTests.cs", "public class CartTests\n{\n    [Fact(Skip = \"flaky\")]\n    public void Adds() => Assert.Equal(3, Sum(1, 2));\n}\n");
        repository.Commit("Take Refuses away\n\nTask: T-1", Agent);

        Assert.StartsWith("SCOPE204 error tests/CartTests.cs(3,11) claude-code may not skip", Assert.Single(Findings(repository, "--task", "T-1")), StringComparison.Ordinal);
    }

    private static GitFolder Of(string tests, string tasks = "")
    {
        var repository = GitFolder.Empty();
        repository.Write("agent-scope.json", $$"""{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["**"] }, {{tests}} } } }{{tasks}} }""");
        repository.Write("tests/CartTests.cs", Tests);
        repository.Commit("The shop");
        repository.Git("switch", "-q", "-c", "work");
        return repository;
    }

    private static List<string> Findings(GitFolder repository, params string[] options)
    {
        using var json = JsonDocument.Parse(repository.Run(["check", "--base", "main", "--format", "json", .. options]).Out);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("level").GetString() != "message")
                .Select(finding =>
                    $"{finding.GetProperty("id")} {finding.GetProperty("level")} {finding.GetProperty("file")}({finding.GetProperty("line")},{finding.GetProperty("column")}) {WithoutTrail(finding.GetProperty("message").GetString()!)}"),
        ];
    }

    private static string WithoutTrail(string message) => message[..message.IndexOf(" [", StringComparison.Ordinal)];
}
