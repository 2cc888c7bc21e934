using System.Diagnostics;
using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Tool.Tests.Docs;

public class RulePagesTests
{
    public static TheoryData<string> Ids => new(DiagnosticTable.All.Select(row => row.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_page_that_says_what_why_and_what_to_do(string id)
    {
        var page = Repository.Read($"docs/rules/{id}.md");
        Assert.StartsWith($"# {id}: {DiagnosticTable.Of(id).Title}\n", page, StringComparison.Ordinal);
        string[] headings = ["## What it says", "## Why", "## Violation", "## In scope", "## To do it legitimately"];
        Assert.Equal(headings, page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.EndsWith($"/docs/rules/{id}.md", DiagnosticTable.Of(id).HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_of_an_unknown_id() =>
        Assert.Equal(
            DiagnosticTable.All.Select(row => $"{row.Id}.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "SCOPE*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>Where it is not: run <c>build/rule-index</c>.</summary>
    [Fact]
    public void The_index_is_what_the_pages_say()
    {
        var generated = Path.GetTempFileName();
        try
        {
            using var script = Process.Start("bash", [Path.Combine(Repository.Root, "build", "rule-index"), generated]);
            script.WaitForExit();
            Assert.Equal(File.ReadAllText(generated), Repository.Read("docs/rules/README.md"));
        }
        finally
        {
            File.Delete(generated);
        }
    }
}
