using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Walking;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Judges one compilation: its policies and the verdicts that they have given so far.</summary>
internal sealed class CompilationEvaluator
{
    private readonly StoredScope scope;
    private readonly Host host;
    private readonly TouchedFiles files;
    private readonly PolicyEvaluators policies;
    private readonly ConcurrentDictionary<string, byte> judged = new();

    public CompilationEvaluator(StoredScope scope, Host host)
    {
        this.scope = scope;
        this.host = host;
        files = new(scope);
        policies = new(scope.Policies);
    }

    /// <summary>Judges the tree of a semantic model, where an agent touched it.</summary>
    public void Judge(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (files.Of(tree) is not { } file)
            return;

        var text = AuthoredTexts.Of(tree.GetText(context.CancellationToken), file, host);
        var report = new TreeReport(tree, host, scope, context.ReportDiagnostic);
        if (!text.IsEmpty)
        {
            var judges = policies.In(file.Path);
            TreeEvaluator NewJudge() => new(text, judges, files.Root);
            var judge = NewJudge();
            new TreeWalker(context.SemanticModel, judge, context.CancellationToken).Walk(tree.GetRoot(context.CancellationToken));
            new InactiveCode(context.SemanticModel, text, NewJudge, context.CancellationToken).Judge(judge.Findings);
            report.Violations(judge.Findings, file.Path);
        }

        if (host == Host.Workspace)
            report.Findings(file);
        judged.TryAdd(file.Path, 0);
    }

    /// <summary>
    /// The receipt that the build demands as proof that the compilation was judged, after an error for each touched file that is not
    /// in it: a path that the compiler writes in another way is no file that no agent touched.
    /// </summary>
    public IEnumerable<Diagnostic> Conclude(string nonce, string digest, Compilation compilation)
    {
        foreach (var file in scope.Files)
        {
            if (!judged.ContainsKey(file.Path))
                yield return Diagnostic.Create(Descriptors.Of("SCOPE601"), Location.None, $"'{file.Path}', which an agent touched, was not judged: the compiler was not given it under '{scope.Root}'");
        }

        var trees = compilation.SyntaxTrees.Select(tree => new CompiledTree(CompiledTree.Hex(tree.GetText().GetChecksum()), tree.FilePath));
        var properties = new Receipt(nonce, digest, [.. trees]).ToProperties().ToImmutableDictionary();
        yield return Diagnostic.Create(Descriptors.Of(Receipt.Id), Location.None, properties, $"{judged.Count} of {scope.Files.Count} files that agents touched were judged");
    }
}
