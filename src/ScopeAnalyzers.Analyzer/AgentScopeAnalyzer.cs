using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer;

/// <summary>
/// Evaluates what agent-authored C# declares and uses, by the effective scope that the build writes. Where no agent touched a file of
/// the compilation it registers nothing but the receipt.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AgentScopeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A mark that code is generated is in the agent's hands: such code is evaluated like any other.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var opened = EffectiveScopeFile.Open(context.Options, context.CancellationToken);
        if (opened.Failure is { } failure)
            context.RegisterCompilationEndAction(end => end.ReportDiagnostic(failure));
        if (opened.Scope is not { } scope || (scope.Files.Count == 0 && opened.Nonce is null))
            return;

        var evaluator = new CompilationEvaluator(scope, opened.Host, context.Options.AdditionalFiles);
        if (scope.Files.Count > 0)
            context.RegisterSemanticModelAction(model =>
                Guard.Run(
                    () => evaluator.Evaluate(model, Kept(opened.Receipt, model.ReportDiagnostic)), model.SemanticModel.SyntaxTree,
                    model.ReportDiagnostic));
        if (opened.Nonce is { } nonce)
        {
            context.RegisterCompilationEndAction(end => Guard.Run(
                () => Conclude(evaluator, CompilationEvaluator.ReceiptOf(nonce, Receipt.DigestOf(opened.Text), end.Compilation),
                    opened.Receipt, end.ReportDiagnostic),
                null,
                end.ReportDiagnostic));
        }
    }

    private static void Conclude(CompilationEvaluator evaluator, Receipt receipt, ReceiptFile? file, Action<Diagnostic> report)
    {
        foreach (var diagnostic in evaluator.NotEvaluated())
            Kept(file, report)(diagnostic);
        if ((file is null ? evaluator.Reported(receipt) : file.Write(receipt)) is { } last)
            report(last);
    }

    private static Action<Diagnostic> Kept(ReceiptFile? file, Action<Diagnostic> report) => file?.Keeping(report) ?? report;
}
