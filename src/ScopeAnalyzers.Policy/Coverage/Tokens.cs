using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>Writes patterns as tokens.</summary>
internal static class Tokens
{
    /// <summary>
    /// The tokens of a path pattern. Between texts of segments that are not empty, <c>**/</c> is nothing, or all up to a <c>/</c>.
    /// </summary>
    public static List<Token> OfPath(string text, Alphabet alphabet, MatchMode reading)
    {
        var segments = (text.EndsWith("/", StringComparison.Ordinal) ? text + "**" : text).Split('/');
        var slash = Token.One(alphabet.Of("/", MatchMode.Exact));
        var tokens = new List<Token>();
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] != "**")
                tokens.AddRange(Glob(segments[i], alphabet, reading, alphabet.AllButSeparator));
            else if (isLast)
                tokens.AddRange([Token.One(alphabet.AllButSeparator), Token.Any(alphabet.All)]);
            else
                tokens.AddRange([Token.Optional(2), Token.Any(alphabet.All), slash]);
            if (!isLast && segments[i] != "**")
                tokens.Add(slash);
        }

        return tokens;
    }

    public static List<Token> OfNamespace(string text, Alphabet alphabet)
    {
        var tokens = new List<Token>();
        foreach (var part in text.Split('.'))
        {
            tokens.Add(part switch
            {
                "**" => Token.Any(alphabet.All),
                "*" => Token.One(alphabet.All),
                _ => Token.One(alphabet.Of(part, MatchMode.Exact)),
            });
        }

        return tokens;
    }

    /// <summary>The tokens of a text in which <c>*</c> is any run.</summary>
    public static IEnumerable<Token> Glob(string text, Alphabet alphabet, MatchMode reading, bool[] run) =>
        text.Select(unit => unit == '*' ? Token.Any(run) : Token.One(alphabet.Of(unit.ToString(), reading)));
}
