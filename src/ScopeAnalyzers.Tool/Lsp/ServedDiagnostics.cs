using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Lsp.Editing;
using ScopeAnalyzers.Tool.Lsp.Protocol;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>Findings and errors in the protocol's own form.</summary>
internal static class ServedDiagnostics
{
    public const string Source = "agent-scope";

    /// <summary>A finding, at the rest of its line.</summary>
    /// <param name="text">The text of the file where it is shown.</param>
    public static Diagnostic Of(Finding finding, string text) => new(
        TextPlaces.RestOfLine(text, finding.Location.Line, finding.Location.Column),
        finding.Level switch { Level.Error => 1, Level.Warning => 2, _ => 3 },
        finding.Id,
        new DiagnosticHelp(DiagnosticTable.Of(finding.Id).HelpLink),
        Source,
        Printable.Of(finding.Message));

    /// <summary>Something wrong with a manifest, at its place.</summary>
    public static Diagnostic Of(ManifestError error, string text) => new(
        TextPlaces.RestOfLine(text, error.Place.Line, error.Place.Column), 1, "SCOPE001",
        new DiagnosticHelp(DiagnosticTable.Of("SCOPE001").HelpLink), Source, Printable.Of(error.Message));
}
