using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Features;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// Walks the parts of one tree that meet agents' lines and evaluates what they declare and use. By an enumeration that needs no stack of
/// the thread's: the depth of a tree is the adversary's to choose.
/// </summary>
internal sealed class TreeWalker
{
    private readonly SemanticModel model;
    private readonly TreeEvaluator evaluator;
    private readonly OperationWalker operations;
    private readonly NameReader names;
    private readonly DeclarationReader declarations;
    private readonly TakenPlaces places;
    private readonly CancellationToken cancellation;

    public TreeWalker(SemanticModel model, TreeEvaluator evaluator, CancellationToken cancellation)
    {
        this.model = model;
        this.evaluator = evaluator;
        this.cancellation = cancellation;
        var covered = new CoveredNames(model.SyntaxTree.Length);
        var types = new WrittenTypes(evaluator, covered);
        operations = new(model, evaluator, covered, types, cancellation);
        names = new(model, evaluator, covered, types, cancellation);
        declarations = new(model, evaluator, covered, types, cancellation);
        places = new(model, evaluator, cancellation);
    }

    /// <summary>Walks from <paramref name="root"/> down.</summary>
    public void Walk(SyntaxNode root)
    {
        var walked = 0;
        for (var index = 0; index < evaluator.Text.BlockCount; index++)
        {
            var block = evaluator.Text.Block(index);
            foreach (var node in root.DescendantNodesAndSelf(block))
            {
                cancellation.ThrowIfCancellationRequested();

                // What began in the block before was visited there.
                if (node.FullSpan.Start >= walked)
                    Visit(node);
            }

            walked = block.End;
        }
    }

    private void Visit(SyntaxNode node)
    {
        if (node is SimpleNameSyntax name)
        {
            names.Read(name);
            return;
        }

        if (OperationRoots.Contains(node) && model.GetOperation(node, cancellation) is { } operation)
            operations.Walk(operation);

        LanguageFeatures.Read(node, evaluator);

        switch (node)
        {
            case PredefinedTypeSyntax type:
                names.Read(type);
                break;
            case UsingDirectiveSyntax directive:
                names.Read(directive);
                places.Read(directive);
                break;
            case AttributeSyntax attribute:
                places.Read(attribute);
                OverlappingFields.Read(attribute, model, evaluator, cancellation);
                break;
            case FixedStatementSyntax statement:
                foreach (var method in Pinning.Of(statement, model, cancellation))
                    evaluator.Use(statement.FixedKeyword, method);
                break;
            case MemberDeclarationSyntax declaration:
                declarations.Read(declaration);
                break;
        }
    }
}
