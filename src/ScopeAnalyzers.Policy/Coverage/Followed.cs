using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>A rule as the search follows it: its pattern and its exceptions, as tokens.</summary>
internal sealed record Followed(IReadOnlyList<Token> Match, IReadOnlyList<IReadOnlyList<Token>> Except)
{
    public static Followed Of(Rule rule, Kind kind, Alphabet alphabet, MatchMode reading) => new(
        TokensOf(rule.Match, kind, alphabet, reading),
        [.. rule.Except.Select(pattern =>
            TokensOf(pattern, kind, alphabet, reading == MatchMode.Exact ? MatchMode.Generous : MatchMode.Exact))]);

    private static List<Token> TokensOf(Pattern pattern, Kind kind, Alphabet alphabet, MatchMode reading) =>
        PatternSyntax.LanguageOf(kind) switch
    {
        // "<global>" is one part that no namespace has: it meets no text.
        PatternLanguage.Namespaces when pattern.Text == NamespacePattern.Global => [Token.One(new bool[alphabet.Count])],
        PatternLanguage.Namespaces => Tokens.OfNamespace(pattern.Text, alphabet),
        PatternLanguage.Packages => [.. Tokens.Glob(pattern.Text, alphabet, MatchMode.Generous, alphabet.All)],
        _ => Tokens.OfPath(pattern.Text, alphabet, reading),
    };
}
