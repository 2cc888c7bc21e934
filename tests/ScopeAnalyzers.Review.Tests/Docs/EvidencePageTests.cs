using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes.CI;

namespace ScopeAnalyzers.Review.Tests.Docs;

/// <summary>The page about evidence lists what the code knows.</summary>
public partial class EvidencePageTests
{
    private static readonly string Page = Pages.Read("docs/evidence.md");

    [Fact]
    public void It_lists_every_known_agent() => Assert.Equal(
        [],
        KnownAgents.Load().Select(agent => agent.Id)
            .Where(id => id != KnownAgents.Unknown && !Section("Known agents").Contains($"`{id}`", StringComparison.Ordinal)));

    [Fact]
    public void It_has_a_row_for_every_ci_system_and_for_no_other() => Assert.Equal(
        CISystems.All.Select(system => $"| {system.Name} | `{system.Marker}` |").Order(StringComparer.Ordinal),
        Row().Matches(Section("The base")).Select(row => row.Value).Order(StringComparer.Ordinal));

    private static string Section(string heading) => Page.Split($"\n## {heading}\n")[1].Split("\n## ")[0];

    [GeneratedRegex(@"^\| [^|`]+ \| `[A-Za-z_]+` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
