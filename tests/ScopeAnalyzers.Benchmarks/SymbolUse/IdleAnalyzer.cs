using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>An analyzer that does nothing: what it costs is the host's part, which every build with the SDK's own analyzers has.</summary>
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("IDLE", "Idle", "Idle", "Idle",
        DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context) => context.RegisterCompilationStartAction(start => { });
}
