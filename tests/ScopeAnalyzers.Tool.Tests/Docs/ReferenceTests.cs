using System.CommandLine;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>Every verb, option, property, variable and known agent is on a page for users.</summary>
public partial class ReferenceTests
{
    private static readonly RootCommand Root = AgentScopeCommand.Create(CommandContext.OfProcess());

    public static TheoryData<string> Verbs => [.. Root.Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_has_its_row_with_all_its_options(string verb)
    {
        var row = Assert.Single(Pages.Read("docs/cli.md").Split('\n'),
            line => line.StartsWith($"| `{verb}` | `", StringComparison.Ordinal) || line.StartsWith($"| `{verb}` | none", StringComparison.Ordinal));

        Assert.All(Root.Subcommands.Single(command => command.Name == verb).Options,
            option => Assert.Contains($"`{option.Name}", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_of_every_verb_are_listed() =>
        Assert.All(new CommonOptions().All, option => Assert.Contains($"| `{option.Name} ", Pages.Read("docs/cli.md"), StringComparison.Ordinal));

    [Fact]
    public void Variables_are_listed()
    {
        var read = Directory.EnumerateFiles(Path.Combine(Pages.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct()
            .Order(StringComparer.Ordinal).ToList();

        Assert.Equal(["AGENT_SCOPE_AGENT", "AGENT_SCOPE_BRIEF", "AGENT_SCOPE_SESSION", "AGENT_SCOPE_TASK"], read);
        Assert.All(read, name => Assert.Contains($"| `{name}` |", Pages.Read("docs/cli.md"), StringComparison.Ordinal));
    }

    /// <summary>
    /// Those that a build's targets hand to the tasks by a name that no underscore begins and that they do not set themselves.
    /// </summary>
    [Fact]
    public void Properties_of_a_build_are_listed()
    {
        var targets = Pages.Read("build/ScopeAnalyzers.targets") + Pages.Read("build/ScopeAnalyzers.props") + Pages.Read("build/ScopeAnalyzers.Review.proj");
        var set = SetProperty().Matches(targets).Select(match => match.Groups[1].Value + match.Groups[2].Value + match.Groups[3].Value)
            .ToHashSet();
        var read = ReadProperty().Matches(targets).Select(match => match.Groups[1].Value).Distinct().Where(name => !set.Contains(name))
            .Order(StringComparer.Ordinal).ToList();

        Assert.Contains("AgentScopeSarif", read);
        Assert.All(read, name => Assert.Contains($"`{name}`", Pages.Read("docs/diagnostics.md"), StringComparison.Ordinal));
    }

    /// <summary>The coding agents of the table; after them come those that are none.</summary>
    [Fact]
    public void The_readme_lists_the_known_agents() => Assert.Equal(
        AgentId().Matches(Pages.Read("src/ScopeAnalyzers.Review/Authors/Agents/known-agents.json")).Select(match => match.Groups[1].Value).TakeWhile(id => id != "unknown"),
        Code().Matches(Pages.Read("README.md").Split("\nKnown agents: ")[1].Split(". ")[0]).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"\bAGENT_SCOPE_[A-Z]+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"<(AgentScope[A-Za-z]+)[ >]|PropertyName=""(AgentScope[A-Za-z]+)""|Properties=""(AgentScope[A-Za-z]+)=")]
    private static partial Regex SetProperty();

    [GeneratedRegex(@"\$\((AgentScope[A-Za-z]+)\)")]
    private static partial Regex ReadProperty();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("\"id\": \"([^\"]+)\"")]
    private static partial Regex AgentId();
}
