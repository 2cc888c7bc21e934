using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Features;
using ScopeAnalyzers.Analyzer.Lines;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// Evaluates what an inactive <c>#if</c> hides: another build may compile it. Bound as if it were active, which may fail in part.
/// </summary>
internal sealed class InactiveCode(SemanticModel model, AuthoredText text, Func<TreeEvaluator> evaluatorOf, CancellationToken cancellation)
{
    /// <summary>An <c>#if</c> in an <c>#if</c> in an <c>#if</c>: who goes deeper has something to hide.</summary>
    private const int Deepest = 8;

    /// <summary>Evaluates the inactive branches that are agents', and reports what the scope denies in them.</summary>
    /// <param name="findings">Where to tell.</param>
    /// <param name="others">The compilation as other builds have it.</param>
    public void Evaluate(TokenFindings findings,
        IReadOnlyList<(Compilation Compilation, IReadOnlyDictionary<SyntaxTree, SyntaxTree> Trees)> others)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        if (root.ContainsDirectives)
            Evaluate(model.SyntaxTree, model.Compilation, [root.FullSpan], findings, 1);
        foreach (var (compilation, trees) in others)
        {
            var tree = trees.TryGetValue(model.SyntaxTree, out var parsed) ? parsed : model.SyntaxTree;
            foreach (var (token, owner, violation) in Findings(compilation, tree))
                findings.Add(token, owner, violation.InOtherBuild("in a build with other symbols"));
        }
    }

    private IEnumerable<TokenFinding> Findings(Compilation compilation, SyntaxTree tree)
    {
        var evaluator = evaluatorOf();
#pragma warning disable RS1030 // The host has no model of code that it does not compile.
        new TreeWalker(compilation.GetSemanticModel(tree), evaluator, cancellation).Walk(tree.GetRoot(cancellation));
#pragma warning restore RS1030
        return evaluator.Findings.InOrder;
    }

    private void Evaluate(SyntaxTree tree, Compilation compilation, IReadOnlyList<TextSpan> within, TokenFindings findings, int depth)
    {
        foreach (var (shownText, shown) in InactiveBranches.Of(tree.GetRoot(cancellation), tree.GetText(cancellation), text, within))
        {
            var active = tree.WithChangedText(shownText);
            var rebuilt = compilation.ReplaceSyntaxTree(tree, active);
            var evaluator = evaluatorOf();
            if (depth == Deepest)
            {
                evaluator.NotEvaluable(active.GetRoot(cancellation).FindToken(shown[0].Start), "code that conditions nested this deeply hide");
            }
            else
            {
#pragma warning disable RS1030 // The host has no model of code that it does not compile.
                new TreeWalker(rebuilt.GetSemanticModel(active), evaluator, cancellation).Walk(active.GetRoot(cancellation));
#pragma warning restore RS1030
                Evaluate(active, rebuilt, shown, findings, depth + 1);
            }

            foreach (var (token, owner, violation) in evaluator.Findings.InOrder)
            {
                if (shown.Any(span => span.Contains(token.Span)))
                    findings.Add(token, owner, violation.InOtherBuild("in code that an inactive #if hides"));
            }
        }
    }
}
