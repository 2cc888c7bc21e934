using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>What one compilation with analyzers cost, in seconds of processor time.</summary>
/// <param name="Process">All of it: compiler, host and analyzers.</param>
/// <param name="Analyzers">Each analyzer's callbacks.</param>
internal sealed record AnalyzedCompilation(double Process, IReadOnlyList<double> Analyzers)
{
    /// <summary>
    /// Compiles a compilation in which nothing is bound, and has the analyzers evaluate it, one callback after the other.
    /// </summary>
    public static AnalyzedCompilation Of(Compilation fresh, AnalyzerOptions options, params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<TimedAnalyzer> timed = [.. analyzers.Select(analyzer => new TimedAnalyzer(analyzer))];
        var host = fresh.WithAnalyzers(
            ImmutableArray<DiagnosticAnalyzer>.CastUp(timed),
            new CompilationWithAnalyzersOptions(options, Fail, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var diagnostics = host.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        var process = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info) is { } unexpected)
            throw new InvalidOperationException($"nothing was to be found: {unexpected}");
        return new(process, [.. timed.Select(analyzer => analyzer.Seconds)]);
    }

    private static void Fail(Exception error, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new InvalidOperationException($"{analyzer} failed", error);
}
