using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>The branches of <c>#if</c> that the compiler does not read.</summary>
internal static class InactiveBranches
{
    /// <summary>
    /// The text as it would be with each inactive branch of agents in turn in place of the others of its <c>#if</c>, every other
    /// character where it was; with it, the spans of the branches that it shows.
    /// </summary>
    /// <param name="within">Where to look.</param>
    public static IEnumerable<(SourceText Text, IReadOnlyList<TextSpan> Shown)> Of(SyntaxNode root, SourceText text, AuthoredText authored,
        IReadOnlyList<TextSpan> within)
    {
        var conditionals = Conditionals(root).Where(branches => within.Any(span => span.Contains(branches[0].Directive))).ToList();
        for (var turn = 0; ; turn++)
        {
            var characters = text.ToString().ToCharArray();
            var shown = new List<TextSpan>();
            foreach (var branches in conditionals)
            {
                var inactive = branches.Where(branch => !branch.Taken && authored.Meets(branch.Span)).Select(branch => branch.Span)
                    .ToList();
                if (turn < inactive.Count)
                {
                    shown.Add(inactive[turn]);
                    Blank(characters, TextSpan.FromBounds(branches[0].Directive.Start, branches[branches.Count - 1].Span.End),
                        inactive[turn]);
                    BlankLine(characters, branches[branches.Count - 1].Span.End);
                }
            }

            if (shown.Count == 0)
                yield break;
            yield return (SourceText.From(new string(characters), text.Encoding, text.ChecksumAlgorithm), shown);
        }
    }

    /// <summary>
    /// The outermost conditionals, each as its branches: those that lie in an active branch too, those in an inactive one not.
    /// </summary>
    private static List<List<(TextSpan Directive, TextSpan Span, bool Taken)>> Conditionals(SyntaxNode root)
    {
        var conditionals = new List<List<(TextSpan Directive, TextSpan Span, bool Taken)>>();
        var open = new Stack<List<DirectiveTriviaSyntax>>();
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax)
                open.Push([]);
            if (directive is not (BranchingDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax) || open.Count == 0)
                continue;

            open.Peek().Add(directive);
            if (directive is EndIfDirectiveTriviaSyntax)
            {
                var ends = open.Pop();
                if (ends[0].IsActive)
                    conditionals.Add(
                        [.. ends.Zip(ends.Skip(1),
                            (from, to) =>
                                (from.FullSpan, TextSpan.FromBounds(from.FullSpan.End, to.FullSpan.Start),
                                    from is BranchingDirectiveTriviaSyntax { BranchTaken: true }))]);
            }
        }

        return conditionals;
    }

    private static void Blank(char[] characters, TextSpan span, TextSpan except)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!except.Contains(i) && !SyntaxFacts.IsNewLine(characters[i]))
                characters[i] = ' ';
        }
    }

    private static void BlankLine(char[] characters, int start)
    {
        for (var i = start; i < characters.Length && !SyntaxFacts.IsNewLine(characters[i]); i++)
            characters[i] = ' ';
    }
}
