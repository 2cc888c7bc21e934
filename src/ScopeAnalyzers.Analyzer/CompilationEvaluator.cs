using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Features;
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
    private readonly Dictionary<string, AdditionalText> pages;
    private readonly ConcurrentDictionary<string, byte> evaluated = new();
    private readonly object otherLock = new();
    private List<(Compilation Compilation, IReadOnlyDictionary<SyntaxTree, SyntaxTree> Trees)>? others;

    /// <summary>What was told of pages: what one opens for others is in the tree of each.</summary>
    private readonly ConcurrentDictionary<(string File, LinePositionSpan At, int Policy, string Id), byte> told = new();

    /// <param name="additional">The files that the compiler was given beside its sources, pages among them.</param>
    public CompilationEvaluator(StoredScope scope, Host host, IEnumerable<AdditionalText> additional)
    {
        this.scope = scope;
        this.host = host;
        files = new(scope);
        rules = [.. scope.Policies.Select(policy => new SymbolRules(policy))];
        shared =
            [.. rules.Select(each =>
                (each.Policy.Outline.Traits & PolicyTraits.HoldsInSomeFiles) != 0 ? null : new PolicyEvaluator(each, facts, file: null))];
        pages = files.HasPages
            ? additional.Where(text => PageFiles.Contains(text.Path)).GroupBy(text => FilePaths.Normalize(text.Path))
                .ToDictionary(same => same.Key, same => same.First()) : [];
    }

    /// <summary>Evaluates the tree of a semantic model, if an agent touched it, or a page that it was made of.</summary>
    /// <param name="report">Takes what is found.</param>
    public void Evaluate(SemanticModelAnalysisContext context, Action<Diagnostic> report)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (files.Of(tree) is { } file)
        {
            var written = new TreeReport(context.SemanticModel, host, scope, report);
            written.Violations(Found(context, file, AuthoredTexts.Of(tree.GetText(context.CancellationToken), file, host)), file.Path);
            if (host == Host.Workspace)
                written.Findings(file);
            evaluated.TryAdd(file.Path, 0);
        }
        else if (files.HasPages)
        {
            foreach (var part in GeneratedPart.In(tree, files,
                path => pages.TryGetValue(path, out var page) ? page.GetText(context.CancellationToken) : null, context.CancellationToken))
            {
                var found = Found(context, part.File, part.Authored(host))
                    .Where(finding =>
                        part.Holds(finding.Token)
                            && told.TryAdd(
                                (part.File.Path, part.Locate(finding.Token).GetLineSpan().Span, finding.Owner.Policy,
                                    finding.Violation.Id), 0));
                new TreeReport(context.SemanticModel, host, scope, report, part).Violations(found, part.File.Path);
                evaluated.TryAdd(part.File.Path, 0);
            }
        }
    }

    private IEnumerable<TokenFinding> Found(SemanticModelAnalysisContext context, TouchedFile file, AuthoredText text)
    {
        if (text.IsEmpty)
            return [];
        var policies = shared.Select((policy, index) => policy ?? new PolicyEvaluator(rules[index], facts, file.Path)).ToArray();
        TreeEvaluator NewEvaluator() => new(text, policies, files.Root);
        var evaluator = NewEvaluator();
        new TreeWalker(context.SemanticModel, evaluator, context.CancellationToken).Walk(
            context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken));
        new InactiveCode(context.SemanticModel, text, NewEvaluator, context.CancellationToken).Evaluate(evaluator.Findings,
            Others(context.SemanticModel.Compilation, context.CancellationToken));
        return evaluator.Findings.InOrder;
    }

    /// <summary>The compilation as other builds have it, made when the first touched source is evaluated.</summary>
    private List<(Compilation Compilation, IReadOnlyDictionary<SyntaxTree, SyntaxTree> Trees)> Others(Compilation compilation,
        CancellationToken cancellation)
    {
        lock (otherLock)
        {
            return others ??=
            [
                .. OtherConfigurations.Of(
                    [.. from tree in compilation.SyntaxTrees let file = files.Of(tree) where file is not null select (tree,
                        AuthoredTexts.Of(tree.GetText(cancellation), file, host))], cancellation)
                    .Select(symbols => OtherConfigurations.With(compilation, symbols, cancellation)),
            ];
        }
    }

    /// <summary>
    /// An error for each touched file that is not in the compilation: a path that the compiler writes in another way is not a file that
    /// no agent touched.
    /// </summary>
    public IEnumerable<Diagnostic> NotEvaluated()
    {
        foreach (var file in scope.Files.Where(file => !evaluated.ContainsKey(file.Path)))
        {
            if (PageFiles.Contains(file.Path))
            {
                foreach (var unevaluated in TreeReport.NotEvaluated(file, scope))
                    yield return unevaluated;
            }
            else
                yield return Diagnostic.Create(Descriptors.Of("SCOPE601"), Location.None, $"'{file.Path}', which an agent touched, was not evaluated: the compiler was not given it under '{scope.Root}'");
        }
    }

    /// <summary>The receipt that the build demands as proof that the compilation was evaluated.</summary>
    public static Receipt ReceiptOf(string nonce, string digest, Compilation compilation) => new(
        nonce, digest,
        [.. compilation.SyntaxTrees.Select(tree => new CompiledTree(CompiledTree.Hex(tree.GetText().GetChecksum()), tree.FilePath))]);

    /// <summary>The receipt as a diagnostic, where no build finds a file.</summary>
    public Diagnostic Reported(Receipt receipt) => Diagnostic.Create(Descriptors.Of(Receipt.Id), Location.None,
        receipt.ToProperties().ToImmutableDictionary(), $"{evaluated.Count} of {scope.Files.Count} files that agents touched were evaluated");
}
