using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Compile.Loading;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>
/// Runs the analyzer of the tool's own folder on one compilation. Neither the repository's analyzers run nor does its configuration count:
/// no severity, no list of warnings and no mark of generated code that it holds reaches the compiler.
/// </summary>
/// <param name="path">The project, relative to the root.</param>
/// <param name="additional">Its additional files.</param>
internal sealed class EvaluatedProject(string path, Compilation compilation, IEnumerable<AdditionalText> additional, Slice slice)
{
    private const int MostErrors = 3;

    private readonly ConcurrentQueue<string> crashes = new();

    /// <summary>What the analyzer found, and why the compilation is not evaluated, where it is not.</summary>
    public async Task<IReadOnlyList<Finding>> Evaluate(CancellationToken cancellation)
    {
        var plain = Unconfigured.Of(compilation);
        // The compiler tells them in no order.
        var errors = plain.GetDiagnostics(cancellation).Where(IsFatal)
            .OrderBy(error => error.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(error => error.Location.SourceSpan.Start)
            .ToList();
        var options = new CompilationWithAnalyzersOptions(
            slice.ToOptions(additional), (crash, _, _) => crashes.Enqueue($"{crash.GetType()}: {crash.Message} {crash.StackTrace}"),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var diagnostics = await plain.WithAnalyzers([new AgentScopeAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation);
        return
        [
            .. diagnostics.Where(diagnostic => AnalyzerFinding.IsIn(diagnostic.Properties))
                .Select(diagnostic => AnalyzerFinding.Of(diagnostic.Id, diagnostic.Properties, diagnostic.GetMessage())),
            .. diagnostics.Where(diagnostic => diagnostic.Id == "SCOPE009")
                .Select(diagnostic => NotEvaluated.Failed(path, diagnostic.GetMessage())),
            .. crashes.Select(crash => NotEvaluated.Failed(path, $"The analyzer failed, and what it could not evaluate does not pass. Please report this: {crash}")),
            .. Unbound(errors),
            .. Receipts(diagnostics),
        ];
    }

    /// <summary>
    /// Whether an error is in the way of binding. One that code or configuration may silence does not, as that of an experimental API: the
    /// repository's own build decides about it.
    /// </summary>
    private static bool IsFatal(Diagnostic diagnostic) =>
        diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false }
            && diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

    private IEnumerable<Finding> Unbound(List<Diagnostic> errors)
    {
        if (errors.Count == 0)
            yield break;
        var told = string.Join("; ", errors.Take(MostErrors).Select(error => Told(error)));
        var more = errors.Count > MostErrors ? $"; and {errors.Count - MostErrors} more" : "";
        yield return NotEvaluated.Of(path, "binding", $"'{path}' does not compile here, and what does not bind cannot be evaluated: {told}{more}.");
    }

    private string Told(Diagnostic error)
    {
        var at = error.Location.GetLineSpan();
        var place = at.IsValid
            ? $"{Path.GetRelativePath(slice.Scope.Root, at.Path).Replace('\\', '/')}({at.StartLinePosition.Line + 1},{at.StartLinePosition.Character + 1}) "
            : "";
        return $"{place}{error.Id} {error.GetMessage()}";
    }

    private IEnumerable<Finding> Receipts(ImmutableArray<Diagnostic> diagnostics)
    {
        var receipts = diagnostics.Where(diagnostic => diagnostic.Id == Receipt.Id)
            .Select(diagnostic => Receipt.FromProperties(diagnostic.Properties)).OfType<Receipt>();
        if (ReceiptCheck.Failure([.. receipts], slice.Nonce, slice.Digest, slice.Scope, slice.Scope.Root) is { } failure)
            yield return NotEvaluated.Of(path, "receipt", $"'{path}' was not evaluated: {failure}.");
    }
}
