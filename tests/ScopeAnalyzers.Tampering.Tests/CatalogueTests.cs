using System.Text.RegularExpressions;
using ScopeAnalyzers.Tool.Tests;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>
/// The catalogue and the pages about it. With <c>GOLDEN=write</c> in the environment the pages are written, and the tests fail all the
/// same.
/// </summary>
public partial class CatalogueTests
{
    [Fact]
    public void The_page_shows_every_way() => Is("docs/tampering.md", _ => CatalogueText.Page());

    [Fact]
    public void The_threat_model_tells_of_every_open_way() =>
        Is("docs/threat-model.md", page => OpenWays().Replace(page, table => table.Groups[1].Value + CatalogueText.Opens()));

    [Fact]
    public void Every_way_has_a_name_of_its_own() =>
        Assert.Equal(Catalogue.Rows.Count(), Catalogue.Rows.DistinctBy(row => row.Name).Count());

    private static void Is(string name, Func<string, string> expected)
    {
        var file = Path.Combine(Repository.Root, name);
        var page = File.Exists(file) ? Repository.Read(name) : "";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, expected(page));
            Assert.Fail($"{name} was written: look at it, and run again without GOLDEN.");
        }

        Assert.Equal(expected(page), page);
    }

    [GeneratedRegex(@"(## Open\n.*?\|---\|---\|---\|\n)(\|[^\n]*\n)*", RegexOptions.Singleline)]
    private static partial Regex OpenWays();
}
