using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>A rule as the search follows it: its pattern and its exceptions, as tokens.</summary>
internal sealed record Followed(IReadOnlyList<Token> Match, IReadOnlyList<IReadOnlyList<Token>> Except)
{
    public static Followed Of(Rule rule, Kind kind, Alphabet alphabet, MatchMode reading) => new(
        TokensOf(rule.Match, kind, alphabet, reading),
        [.. rule.Except.Select(pattern => TokensOf(pattern, kind, alphabet, reading == MatchMode.Exact ? MatchMode.Generous : MatchMode.Exact))]);

    private static List<Token> TokensOf(Pattern pattern, Kind kind, Alphabet alphabet, MatchMode reading) => kind switch
    {
        // "<global>" is one part that no namespace has: it meets no text.
        Kind.Declare or Kind.Use when pattern.Text == NamespacePattern.Global => [Token.One(new bool[alphabet.Count])],
        Kind.Declare or Kind.Use => Tokens.OfNamespace(pattern.Text, alphabet),
        Kind.Packages => [.. Tokens.Glob(pattern.Text, alphabet, MatchMode.Generous, alphabet.All)],
        _ => Tokens.OfPath(pattern.Text, alphabet, reading),
    };
}
