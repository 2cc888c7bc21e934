using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>
/// What one compilation only guesses of code that its <c>#if</c> hides counts for nothing where another compilation, as of another
/// framework, holds the same line in the open: there it was evaluated by what it binds to.
/// </summary>
internal static class CodeShownElsewhere
{
    /// <summary>The findings without those guesses.</summary>
    /// <param name="root">The repository's root.</param>
    public static IEnumerable<Finding> Without(IReadOnlyList<(Compilation Compilation, IReadOnlyList<Finding> Found)> evaluated,
        string root)
    {
        var trees = evaluated.SelectMany(each => each.Compilation.SyntaxTrees).ToLookup(tree => Path.GetFullPath(tree.FilePath));
        return
            from each in evaluated
            from finding in each.Found
            where finding.Id != "SCOPE303" || finding.File is null || !IsShownElsewhere(finding, each.Compilation)
            select finding;

        bool IsShownElsewhere(Finding finding, Compilation compilation)
        {
            var same = trees[Path.GetFullPath(finding.File!, root)];
            return same.Any(tree => compilation.ContainsSyntaxTree(tree) && Hides(tree, finding.Line))
                && same.Any(tree => !compilation.ContainsSyntaxTree(tree) && !Hides(tree, finding.Line));
        }
    }

    private static bool Hides(SyntaxTree tree, int line)
    {
        var lines = tree.GetText().Lines;
        return line <= lines.Count && tree.GetRoot().FindTrivia(lines[line - 1].Start).IsKind(SyntaxKind.DisabledTextTrivia);
    }
}
