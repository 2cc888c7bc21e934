using ScopeAnalyzers.Review.Findings.Projects.Acts;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Acts;

/// <summary>The page of SCOPE403 holds the tables that the code decides by.</summary>
public class BuildLogicPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "SCOPE403.md")).ReplaceLineEndings("\n");

    [Fact]
    public void It_lists_the_properties_that_are_not_build_logic() =>
        Assert.Contains($"calls no function: {List(HarmlessProperties.Names)}. ", Page.ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public void It_lists_the_items_and_their_metadata() => Assert.Contains(
        string.Concat(
            ItemKind.All.Where(kind => kind.By != ItemSubject.Build && !kind.Type.StartsWith("Solution", StringComparison.Ordinal))
                .Select(kind => $"| `{kind.Type}` | {List(kind.Harmless)} | {List(kind.HarmlessWhenNew)} |\n")) + "\n", Page,
        StringComparison.Ordinal);

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
