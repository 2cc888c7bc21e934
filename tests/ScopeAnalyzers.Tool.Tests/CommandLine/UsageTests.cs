using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.CommandLine;

public class UsageTests
{
    private static readonly string Here = Path.GetTempPath();

    [Theory]
    [InlineData("--help is named", new[] { "chekc" }, "--help")]
    [InlineData("a moment without a zone", new[] { "check", "--clock", "2026-11-24T08:00:00" }, "write it as 2026-11-24T08:00:00Z")]
    [InlineData("an unknown format", new[] { "check", "--format", "xml" }, "'json'")]
    [InlineData("both trees", new[] { "check", "--head", "--worktree" }, "give one of them")]
    [InlineData("staged and a tree", new[] { "check", "--staged", "--worktree" }, "give one of them")]
    [InlineData("staged and compiled", new[] { "check", "--staged", "--compile" }, "leave one of them out")]
    [InlineData("a message of no commit", new[] { "check", "--message", "m.txt" }, "give --staged too")]
    [InlineData("no such message", new[] { "check", "--staged", "--message", "no.txt" }, "that git names to a commit-msg hook")]
    [InlineData("no such folder", new[] { "check", "-C", "no/such/folder" }, "give one that exists after -C")]
    [InlineData("no such manifest", new[] { "check", "--manifest", "no.json" }, "give a file that exists after --manifest")]
    [InlineData("two agents for one change", new[] { "check", "--agent", "codex", "--agent", "devin" }, "give --agent once")]
    public void A_wrong_command_line_is_2_and_says_what_to_do(string what, string[] arguments, string advice)
    {
        var invoked = Invoked.With(Here, arguments);
        Assert.Equal((what, 2, ""), (what, invoked.ExitCode, invoked.Out));
        Assert.Contains(advice, invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_verb_has_examples()
    {
        var context = CommandContext.OfProcess();
        var verbs = AgentScopeCommand.Create(context).Subcommands.Select(verb => verb.Name).Order();
        Assert.Equal(verbs, Examples.Of.Keys.Order());
    }

    [Fact]
    public void Every_example_is_a_valid_command_line()
    {
        var root = AgentScopeCommand.Create(CommandContext.OfProcess());
        foreach (var (commandLine, _) in Examples.Of.Values.SelectMany(examples => examples))
        {
            var words = commandLine.Split(" < ")[0]["agent-scope ".Length..];
            Assert.True(root.Parse(words).Errors.Count == 0, commandLine);
        }
    }

    public static TheoryData<string> Verbs => new(Examples.Of.Keys);

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_every_verb_has_its_examples(string verb)
    {
        var invoked = Invoked.With(Here, [verb, "--help"]);
        Assert.Equal(0, invoked.ExitCode);
        Assert.All(Examples.Of[verb], example => Assert.Contains(example.CommandLine, invoked.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("agent-scope re", "revert")]
    [InlineData("agent-scope check --sta", "--staged")]
    [InlineData("agent-scope check --format ", "sarif")]
    [InlineData("agent-scope hook ", "claude-code")]
    public void A_shell_can_complete_what_is_begun(string line, string completion)
    {
        var begun = line["agent-scope ".Length..];
        var invoked = Invoked.With(Here, [$"[suggest:{begun.Length}]", begun]);
        Assert.Equal((0, true), (invoked.ExitCode, invoked.Out.Split('\n').Contains(completion)));
    }
}
