using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Analyzer.Walking;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Evaluates one compilation: its policies and the decisions that they have made so far.</summary>
internal sealed class CompilationEvaluator
{
    private readonly StoredScope scope;
    private readonly Host host;
    private readonly TouchedFiles files;
    private readonly SymbolRules[] rules;
    private readonly SymbolFactsReader facts = new();

    /// <summary>One evaluator a policy for all files, or null if the policy's decision differs by file.</summary>
    private readonly PolicyEvaluator?[] shared;

    private readonly ConcurrentDictionary<string, byte> judged = new();

    public CompilationEvaluator(StoredScope scope, Host host)
    {
        this.scope = scope;
        this.host = host;
        files = new(scope);
        rules = [.. scope.Policies.Select(policy => new SymbolRules(policy))];
        shared = [.. rules.Select(each => (each.Policy.Outline.Traits & PolicyTraits.HoldsInSomeFiles) != 0 ? null : new PolicyEvaluator(each, facts, file: null))];
    }

    /// <summary>Evaluates the tree of a semantic model, if an agent touched it.</summary>
    public void Evaluate(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (files.Of(tree) is not { } file)
            return;

        var text = AuthoredTexts.Of(tree.GetText(context.CancellationToken), file, host);
        var report = new TreeReport(tree, host, scope, context.ReportDiagnostic);
        if (!text.IsEmpty)
        {
            var policies = shared.Select((policy, index) => policy ?? new PolicyEvaluator(rules[index], facts, file.Path)).ToArray();
            TreeEvaluator NewEvaluator() => new(text, policies, files.Root);
            var evaluator = NewEvaluator();
            new TreeWalker(context.SemanticModel, evaluator, context.CancellationToken).Walk(tree.GetRoot(context.CancellationToken));
            new InactiveCode(context.SemanticModel, text, NewEvaluator, context.CancellationToken).Judge(evaluator.Findings);
            report.Violations(evaluator.Findings, file.Path);
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
