using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Tests.Hosting;

public class DescriptorTests
{
    public static TheoryData<string> Ids => [.. DiagnosticTable.All.Select(row => row.Id)];

    [Fact]
    public void Every_diagnostic_has_a_descriptor() =>
        Assert.Equal(DiagnosticTable.All.Select(row => row.Id),
            new AgentScopeAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_cannot_be_silenced_and_leads_to_its_page(string id)
    {
        var descriptor = Descriptors.Of(id);

        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags);
        Assert.Contains(WellKnownDiagnosticTags.Compiler, descriptor.CustomTags);
        Assert.Equal(id == Receipt.Id ? DiagnosticSeverity.Info : DiagnosticSeverity.Error, descriptor.DefaultSeverity);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_in_the_release_notes_of_rules()
    {
        var folder = AppContext.BaseDirectory;
        var notes = Directory.GetFiles(folder, "AnalyzerReleases.*.md").Order(StringComparer.Ordinal)
            .SelectMany(System.IO.File.ReadAllLines)
            .Where(line => line.StartsWith("SCOPE", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());

        Assert.Equal(
            Descriptors.All.Select(descriptor => $"{descriptor.Id} {descriptor.Category} {descriptor.DefaultSeverity} {descriptor.Title}"),
            notes.Select(cells => $"{cells[0]} {cells[1]} {cells[2]} {cells[3]}"));
    }
}
