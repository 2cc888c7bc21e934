using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Hosting;

/// <summary>The descriptors of what the analyzer reports, made from the one table of diagnostics.</summary>
internal static class Descriptors
{
    /// <summary>
    /// Both tags at once make an error that nothing in the source, the project or the configuration silences; either alone does not
    /// (diagnostics.md, "What cannot silence a diagnostic").
    /// </summary>
    private static readonly string[] Unsilenceable = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = DiagnosticTable.All.ToDictionary(row => row.Id, Make);

    /// <summary>All of them: Review's too, which are shown in editors.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = DiagnosticTable.All.Select(row => ById[row.Id]).ToImmutableArray();

    /// <summary>The descriptor of an id in <see cref="DiagnosticTable"/>.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Make(DiagnosticRow row) => new(
        row.Id,
        row.Title,
        messageFormat: "{0}",
        category: "AgentScope",
        row.Id == Receipt.Id ? DiagnosticSeverity.Info : DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: row.HelpLink,
        customTags: row.Id == Receipt.Id ? [.. Unsilenceable, WellKnownDiagnosticTags.CompilationEnd] : Unsilenceable);
}
