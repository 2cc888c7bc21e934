using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>A compilation without what the repository's configuration says of diagnostics.</summary>
internal static class Unconfigured
{
    private const int EveryWarning = 9999;

    public static Compilation Of(Compilation compilation) => compilation.WithOptions(((CSharpCompilationOptions)compilation.Options)
        .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        .WithSyntaxTreeOptionsProvider(null)
        .WithReportSuppressedDiagnostics(true)
        .WithWarningLevel(EveryWarning));
}
