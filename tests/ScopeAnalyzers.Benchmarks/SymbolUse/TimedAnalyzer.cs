using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>An analyzer whose callbacks are timed. Not thread-safe: for a host that runs one callback after the other.</summary>
internal sealed class TimedAnalyzer(DiagnosticAnalyzer timed) : DiagnosticAnalyzer
{
    private readonly ThreadClock clock = new();

    public double Seconds => clock.Seconds;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => timed.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => timed.Initialize(new Context(context, clock));

    /// <summary>What the two analyzers register; another registration is not measured, and so refused.</summary>
    private sealed class Context(AnalysisContext host, ThreadClock clock) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => host.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) =>
            host.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            host.RegisterCompilationStartAction(
                clock.Around<CompilationStartAnalysisContext>(start => action(new StartContext(start, clock))));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action,
            ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();
    }

    private sealed class StartContext(CompilationStartAnalysisContext host, ThreadClock clock)
        : CompilationStartAnalysisContext(host.Compilation, host.Options, host.CancellationToken)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) =>
            host.RegisterCompilationEndAction(clock.Around(action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) =>
            host.RegisterSemanticModelAction(clock.Around(action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            host.RegisterSymbolAction(clock.Around(action), symbolKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action,
            ImmutableArray<OperationKind> operationKinds) => host.RegisterOperationAction(clock.Around(action), operationKinds);

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action,
            ImmutableArray<TLanguageKindEnum> syntaxKinds) => host.RegisterSyntaxNodeAction(clock.Around(action), syntaxKinds);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }
}
