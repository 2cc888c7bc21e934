using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>The pages of the reference list what there is.</summary>
public partial class ReferencePageTests
{
    [Fact]
    public void Every_diagnostic_has_a_row_and_the_receipt_is_explained() => Assert.Equal(
        DiagnosticTable.All.Select(row => row.Id).Where(id => id != "SCOPE000"),
        Ids().Matches(Pages.Read("docs/diagnostics.md")).Select(row => row.Groups[1].Value));

    [Fact]
    public void Every_verb_of_the_command_has_a_row() => Assert.Equal(
        AgentScopeCommand.Create(CommandContext.OfProcess()).Subcommands.Select(verb => verb.Name).Order(StringComparer.Ordinal),
        Verbs().Matches(Pages.Read("docs/cli.md").Split("## Options")[0]).Select(row => row.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| (SCOPE\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Ids();

    [GeneratedRegex(@"^\| `([a-z]+)[^`]*` \|", RegexOptions.Multiline)]
    private static partial Regex Verbs();
}
