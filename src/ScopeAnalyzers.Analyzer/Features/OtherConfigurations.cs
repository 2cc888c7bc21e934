using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>
/// The symbols that other builds of a project may define (another configuration, framework or platform), as far as agents' inactive
/// branches wait for them. What is in several branches, or in several files, may mean something only together, so that a whole compilation
/// is made for each.
/// </summary>
internal static class OtherConfigurations
{
    /// <summary>Of so many symbols all combinations are tried; of more each alone, and all together.</summary>
    private const int MostCombined = 6;

    /// <summary>Of so many configurations what they bind to is looked at.</summary>
    private const int Most = 8;

    /// <summary>The sets of symbols, each of which makes other inactive branches of agents active.</summary>
    /// <param name="sources">The sources that agents touched, with their lines.</param>
    public static IReadOnlyList<ISet<string>> Of(IReadOnlyList<(SyntaxTree Tree, AuthoredText Text)> sources,
        CancellationToken cancellation)
    {
        var hiding = sources.Select(source => (source.Tree, Hidden: HiddenIn(source.Tree, source.Text, cancellation)))
            .Where(source => source.Hidden.Count > 0).ToList();
        if (hiding.Count == 0)
            return [];
        var names = hiding.SelectMany(source => NamesIn(source.Tree, cancellation)).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal).ToList();
        var defined = new HashSet<string>(((CSharpParseOptions)hiding[0].Tree.Options).PreprocessorSymbolNames, StringComparer.Ordinal);
        var sets = new List<ISet<string>>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var on in Combinations(names))
        {
            var symbols = new HashSet<string>(defined.Except(names).Concat(on), StringComparer.Ordinal);
            var shown = string.Join(";",
                hiding.SelectMany((source, index) =>
                    ShownBy(source.Tree, source.Hidden, symbols, cancellation).Select(span => $"{index}:{span.Start}")));
            if (shown.Length > 0 && known.Add(shown) && sets.Count < Most)
                sets.Add(symbols);
        }

        return sets;
    }

    /// <summary>The compilation as it would be with these symbols, and what each of its trees that conditions are in becomes.</summary>
    public static (Compilation Compilation, IReadOnlyDictionary<SyntaxTree, SyntaxTree> Trees) With(Compilation compilation,
        ISet<string> symbols, CancellationToken cancellation)
    {
        var trees = new Dictionary<SyntaxTree, SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (NamesIn(tree, cancellation).Any())
                trees.Add(tree, Parsed(tree, symbols, cancellation));
        }

        return (trees.Aggregate(compilation, (all, pair) => all.ReplaceSyntaxTree(pair.Key, pair.Value)), trees);
    }

    /// <summary>The inactive text in which agents' lines are.</summary>
    private static List<TextSpan> HiddenIn(SyntaxTree tree, AuthoredText text, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        return root.ContainsDirectives && !text.IsEmpty ? [.. HiddenIn(root).Where(text.Meets)] : [];
    }

    private static IEnumerable<TextSpan> HiddenIn(SyntaxNode root) =>
        root.DescendantTrivia(descendIntoTrivia: false).Where(trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            .Select(trivia => trivia.Span);

    private static IEnumerable<TextSpan> ShownBy(SyntaxTree tree, List<TextSpan> hidden, ISet<string> symbols,
        CancellationToken cancellation)
    {
        var still = HiddenIn(Parsed(tree, symbols, cancellation).GetRoot(cancellation)).ToList();
        return hidden.Where(span => !still.Exists(other => other.Contains(span)));
    }

    private static SyntaxTree Parsed(SyntaxTree tree, ISet<string> symbols, CancellationToken cancellation) =>
        CSharpSyntaxTree.ParseText(tree.GetText(cancellation), ((CSharpParseOptions)tree.Options).WithPreprocessorSymbols(symbols),
            tree.FilePath, cancellation);

    /// <summary>The symbols that a source's conditions name.</summary>
    private static IEnumerable<string> NamesIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        if (!root.ContainsDirectives)
            yield break;
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is not ConditionalDirectiveTriviaSyntax conditional)
                continue;
            foreach (var name in conditional.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                yield return name.Identifier.ValueText;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Combinations(List<string> names)
    {
        if (names.Count <= MostCombined)
            return Enumerable.Range(0, 1 << names.Count)
                .Select(bits => (IReadOnlyList<string>)[.. names.Where((_, index) => (bits >> index & 1) != 0)]);
        IReadOnlyList<string>[] ends = [names, []];
        return ends.Concat(names.Select(name => (IReadOnlyList<string>)[name]))
            .Concat(names.Select(name => (IReadOnlyList<string>)[.. names.Where(other => other != name)]));
    }
}
