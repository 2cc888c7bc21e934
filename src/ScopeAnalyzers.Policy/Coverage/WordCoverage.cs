using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// Whether every text that one rule matches is matched by others: a search, letter by letter, for a text that is not. All patterns
/// are followed at once, so what several rules cover only together is found too.
/// </summary>
internal static class WordCoverage
{
    public static bool Covers(IReadOnlyList<Rule> others, Rule rule, Kind kind, MatchMode reading, Budget budget)
    {
        var rules = others.Prepend(rule).ToList();
        var texts = rules.SelectMany(each => each.Except.Prepend(each.Match)).Select(pattern => pattern.Text).ToList();
        if (texts.Exists(text => text.Any(char.IsSurrogate)))
            return false;

        // The namespace without a name is not text of parts, and is asked for by itself.
        if (PatternSyntax.LanguageOf(kind) == PatternLanguage.Namespaces && MeetsGlobal(rule, kind)
            && !others.Any(other => MeetsGlobal(other, kind)))
            return false;

        var alphabet = PatternSyntax.LanguageOf(kind) switch
        {
            PatternLanguage.Namespaces => Alphabet.OfNamespaces(texts),
            PatternLanguage.Packages => Alphabet.OfPackages(texts),
            _ => Alphabet.OfPaths(texts),
        };
        if (!budget.Spend(texts.Sum(text => text.Length) * alphabet.Count))
            return false;
        return new WordSearch(alphabet, [.. rules.Select(each => Followed.Of(each, kind, alphabet, reading))], budget).FindsNone();
    }

    // Namespaces are read alike, whatever lets in or keeps out.
    private static bool MeetsGlobal(Rule rule, Kind kind)
    {
        var global = new NamespaceResource(kind, NamespacePattern.Global);
        return rule.Match.Matches(global, MatchMode.Exact) && !rule.Except.Any(pattern => pattern.Matches(global, MatchMode.Exact));
    }
}
