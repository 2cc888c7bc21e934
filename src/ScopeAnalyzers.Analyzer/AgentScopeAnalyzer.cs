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
                Guard.Run(() => evaluator.Evaluate(model), model.SemanticModel.SyntaxTree, model.ReportDiagnostic));
        if (opened.Nonce is { } nonce)
        {
            context.RegisterCompilationEndAction(end => Guard.Run(
                () =>
                {
                    foreach (var diagnostic in evaluator.Conclude(nonce, Receipt.DigestOf(opened.Text), end.Compilation))
                        end.ReportDiagnostic(diagnostic);
                },
                null,
                end.ReportDiagnostic));
        }
    }
}
