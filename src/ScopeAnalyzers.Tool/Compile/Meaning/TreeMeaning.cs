using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Walking;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>
/// What the lines of one source mean: what each is bound to, and what of it the policies deny. The analyzer reads it, as if all lines were
/// the agents'.
/// </summary>
internal sealed class TreeMeaning
{
    private readonly ILookup<int, BoundSymbol> bound;
    private readonly ILookup<int, Denial> denials;

    private TreeMeaning(SemanticModel model, ILookup<int, BoundSymbol> bound, ILookup<int, Denial> denials)
    {
        Model = model;
        this.bound = bound;
        this.denials = denials;
    }

    public SemanticModel Model { get; }

    /// <summary>The lines on which something is denied, from 1.</summary>
    public IEnumerable<int> DeniedLines => denials.Select(line => line.Key);

    /// <summary>What a line, from 1, is bound to.</summary>
    public IEnumerable<BoundSymbol> BoundAt(int line) => bound[line];

    /// <summary>What is denied on a line, from 1.</summary>
    public IEnumerable<Denial> DeniedAt(int line) => denials[line];

    /// <summary>Reads a source.</summary>
    /// <param name="evaluators">One for each policy.</param>
    /// <param name="root">The repository's root.</param>
    public static TreeMeaning Of(SemanticModel model, PolicyEvaluator[] evaluators, string root, CancellationToken cancellation)
    {
        var text = model.SyntaxTree.GetText(cancellation);
        int LineOf(SyntaxToken token) => text.Lines.IndexOf(token.SpanStart) + 1;
        var found = new List<BoundSymbol>();
        var all = LineSet.Of([(1, text.Lines.Count)]);
        var evaluator = new TreeEvaluator(
            new AuthoredText(text, [.. evaluators.Select((_, policy) => new AuthoredLines(policy, null, "", all))]), evaluators, root)
        {
            Bound = (token, symbol) =>
            {
                if (BoundSymbol.Of(token, symbol) is { } one)
                    found.Add(one);
            },
        };
        new TreeWalker(model, evaluator, cancellation).Walk(model.SyntaxTree.GetRoot(cancellation));
        return new TreeMeaning(
            model,
            found.DistinctBy(each => (each.Token.SpanStart, each.Key)).ToLookup(each => LineOf(each.Token)),
            evaluator.Findings.InOrder.Select(each => new Denial(each.Owner.Policy, each.Token, each.Violation))
                .ToLookup(each => LineOf(each.Token)));
    }
}

/// <summary>A use of something that the policy of an agent in the change denies, whoever wrote it.</summary>
/// <param name="Policy">The policy's index.</param>
internal sealed record Denial(int Policy, SyntaxToken Token, Violation Violation)
{
    /// <summary>What makes two uses the same in two compilations.</summary>
    public object Key => (Policy, Violation.Id, Violation.Resource);
}
