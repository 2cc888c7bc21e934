using System.Text.Json;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Tool.Revert;

namespace ScopeAnalyzers.Tool.Tests.Revert;

public sealed class RevertTests : IDisposable
{
    private readonly GitFolder repository = GitFolder.Empty();

    public RevertTests()
    {
        repository.Git("config", "user.name", "Grace");
        repository.Git("config", "user.email", "grace@shop.example");
        repository.Write("A.cs", "1\n2\n3\n4\n5\n6\n7\n");
        repository.Commit("Begin");
        repository.Git("switch", "-q", "-c", "work");
    }

    [Fact]
    public void A_tasks_commits_are_shown_newest_first_and_nothing_is_changed()
    {
        Change("A.cs", "1\none\n3\n4\n5\n6\n7\n", "Begin the task", "T-1");
        Change("B.cs", "b\n", "Something else", "T-2");
        Change("A.cs", "1\ntwo\n3\n4\n5\n6\n7\n", "Go on", "T-1");
        var head = Head();

        var invoked = repository.Run("revert", "--task", "T-1", "--format", "json");

        Assert.Equal((0, ""), (invoked.ExitCode, invoked.Error));
        using var json = JsonDocument.Parse(invoked.Out);
        Assert.Equal(["Go on applies", "Begin the task applies"],
            Commits(json).Select(commit => $"{commit.GetProperty("subject").GetString()} {commit.GetProperty("outcome").GetString()}"));
        Assert.Equal("codex", Commits(json).First().GetProperty("agents")[0].GetString());
        Assert.False(json.RootElement.GetProperty("applied").GetBoolean());
        Assert.Equal((head, ""), (Head(), repository.Git("status", "--porcelain")));
    }

    [Fact]
    public void Applied_each_commit_is_reverted_by_one()
    {
        Change("A.cs", "1\none\n3\n4\n5\n6\n7\n", "Begin the task", "T-1");
        Change("B.cs", "b\n", "Something else", "T-2");
        Change("A.cs", "1\ntwo\n3\n4\n5\n6\n7\n", "Go on", "T-1");

        var invoked = repository.Run("revert", "--task", "T-1", "--apply");

        Assert.Equal((0, ""), (invoked.ExitCode, invoked.Error));
        Assert.EndsWith("✓ 2 commits reverted\n", invoked.Out, StringComparison.Ordinal);
        Assert.Equal(["Revert \"Begin the task\"", "Revert \"Go on\"", "Go on"], repository.Git("log", "-3", "--format=%s").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("This reverts commit ", repository.Git("log", "-1", "--format=%B"), StringComparison.Ordinal);
        Assert.Equal("Grace <grace@shop.example>", repository.Git("log", "-1", "--format=%an <%ae>").Trim());
        Assert.Equal("1\n2\n3\n4\n5\n6\n7\n", File.ReadAllText(Path.Combine(repository.Root, "A.cs")));
        Assert.Equal("b\n", File.ReadAllText(Path.Combine(repository.Root, "B.cs")));
        Assert.Equal("work", repository.Git("branch", "--show-current").Trim());
        Assert.Equal("", repository.Git("status", "--porcelain"));
        repository.Git("fsck", "--strict");
    }

    [Fact]
    public void Where_one_does_not_apply_nothing_is_changed()
    {
        Change("A.cs", "1\none\n3\n4\n5\n6\n7\n", "Begin the task", "T-1");
        Change("A.cs", "1\nother\n3\n4\n5\n6\n7\n", "Something else", "T-2");
        Change("C.cs", "c\n", "Go on", "T-1");
        var head = Head();

        var invoked = repository.Run("revert", "--task", "T-1", "--apply");

        Assert.Equal(1, invoked.ExitCode);
        Assert.Contains("in the way: A.cs", invoked.Out, StringComparison.Ordinal);
        Assert.Equal((head, ""), (Head(), repository.Git("status", "--porcelain")));
    }

    [Fact]
    public void A_dirty_working_tree_is_left_as_it_is()
    {
        Change("A.cs", "1\none\n3\n4\n5\n6\n7\n", "Begin the task", "T-1");
        repository.Write("A.cs", "mine\n");
        var head = Head();

        var invoked = repository.Run("revert", "--task", "T-1", "--apply");

        Assert.Equal((2, "", head), (invoked.ExitCode, invoked.Out, Head()));
        Assert.Contains("commit or stash them", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_tracked_is_not_overwritten()
    {
        repository.Git("rm", "-q", "A.cs");
        repository.Commit("Take it away\n\nTask: T-1", "Codex <codex@openai.com>");
        repository.Write("A.cs", "mine\n");
        var head = Head();

        var invoked = repository.Run("revert", "--task", "T-1", "--apply");

        Assert.Equal((3, head, "mine\n"), (invoked.ExitCode, Head(), File.ReadAllText(Path.Combine(repository.Root, "A.cs"))));
    }

    [Fact]
    public void Reverted_once_nothing_is_left()
    {
        Change("B.cs", "b\n", "Begin the task", "T-1");
        repository.Run("revert", "--task", "T-1", "--apply");
        var head = Head();

        var invoked = repository.Run("revert", "--task", "T-1", "--apply");

        Assert.Equal((0, head), (invoked.ExitCode, Head()));
        Assert.Contains("nothing is left to revert", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_branch_may_name_the_task()
    {
        repository.Git("switch", "-q", "-c", "codex/T-1-optin");
        repository.Write("B.cs", "b\n");
        repository.Commit("No task in the message", "Codex <codex@openai.com>");

        Assert.Contains("No task in the message", repository.Run("revert", "--task", "T-1").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_of_the_base_is_not_reverted()
    {
        repository.Git("switch", "-q", "main");
        Change("M.cs", "m\n", "On main", "T-9");
        repository.Git("switch", "-q", "-c", "T-1", "work");
        repository.Write("B.cs", "b\n");
        repository.Commit("On the branch");
        repository.Git("merge", "-q", "--no-edit", "main");

        using var json = JsonDocument.Parse(repository.Run("revert", "--task", "T-1", "--format", "json").Out);

        Assert.Equal(["On the branch"], Commits(json).Select(commit => commit.GetProperty("subject").GetString()));
    }

    [Theory]
    [InlineData(2, "Give --task", "revert")]
    [InlineData(2, "no commit since main names the task 'T-7'", "revert", "--task", "T-7")]
    [InlineData(2, "git fetch origin nowhere", "revert", "--task", "T-1", "--base", "nowhere")]
    public void What_cannot_be_reverted_is_told_with_what_to_do(int exitCode, string advice, params string[] arguments)
    {
        var invoked = repository.Run(arguments);
        Assert.Equal((exitCode, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains(advice, invoked.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void The_text_says_what_is_in_the_way(int width) =>
        Golden.Is($"revert-{width}.txt", PlainConsole.Text(width, console => RevertOutput.Write(Mixed, console)));

    [Fact]
    public void The_json_is_the_contracts_form() => Golden.Is("revert.json", RevertOutput.Json(Mixed) + "\n");

    public void Dispose() => repository.Dispose();

    private static RevertResult Mixed { get; } = new("SHOP-412", "origin/main",
    [
        new("3333333333333333333333333333333333333333", "Import the rates of the day from the bank's own feed", ["codex"], RevertOutcome.Applies, []),
        new("2222222222222222222222222222222222222222", "Add the newsletter's form", ["claude-code"], RevertOutcome.Conflicts, ["src/Web/Email/OptIn.cs", "src/Web/Pages.cs"]),
        new("1111111111111111111111111111111111111111", "Add a page", [], RevertOutcome.Empty, []),
    ]);

    private void Change(string path, string text, string subject, string task)
    {
        repository.Write(path, text);
        repository.Commit($"{subject}\n\nTask: {task}", "Codex <codex@openai.com>");
    }

    private string Head() => repository.Git("rev-parse", "HEAD").Trim();

    private static JsonElement.ArrayEnumerator Commits(JsonDocument json) => json.RootElement.GetProperty("commits").EnumerateArray();
}
