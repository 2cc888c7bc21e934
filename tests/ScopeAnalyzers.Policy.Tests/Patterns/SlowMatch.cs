using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

/// <summary>Each pattern language once more, slowly and as the specification's sentences say it: by trying every way to match.</summary>
internal static class SlowMatch
{
    // The letters that the generators use beside ASCII, and what they fold to.
    private static readonly Dictionary<string, string> Folded = new()
    {
        ["E\u0301"] = "\u00E9", ["e\u0301"] = "\u00E9", ["\u00C9"] = "\u00E9", ["\u212A"] = "k", ["\u017F"] = "s",
    };

    public static bool File(string pattern, string path, MatchMode reading)
    {
        if (reading == MatchMode.Generous)
            (pattern, path) = (Fold(pattern), Fold(path));
        return Segments((pattern.EndsWith('/') ? pattern + "**" : pattern).Split('/'), path.Split('/'));
    }

    public static bool Namespace(string pattern, string name) => pattern switch
    {
        "**" => true,
        "<global>" => name == "<global>",
        _ => name != "<global>" && Parts(pattern.Split('.'), name.Split('.')),
    };

    public static bool Package(string pattern, string id) => Run(pattern.ToLowerInvariant(), id.ToLowerInvariant());

    public static bool Host(string pattern, string host)
    {
        var labels = host.ToLowerInvariant().Split('.').ToList();
        if (labels[^1].Length == 0)
            labels.RemoveAt(labels.Count - 1);
        var wanted = pattern.ToLowerInvariant().Split('.').ToList();
        if (wanted[0] != "*")
            return labels.SequenceEqual(wanted);
        wanted.RemoveAt(0);
        return labels.Count > wanted.Count && labels.TakeLast(wanted.Count).SequenceEqual(wanted);
    }

    public static bool Command(string pattern, string command) =>
        Run(pattern, command) || (pattern.EndsWith(" *", StringComparison.Ordinal) && Run(pattern[..^2], command));

    public static bool Api(string pattern, SymbolFacts symbol, MatchMode reading)
    {
        if (pattern[0] == 'N')
            return Namespace(pattern[2..], symbol.Namespace);
        if (pattern[0] == 'T')
            return symbol.Types.Any(type => Regex.IsMatch(type, $"^{Glob(pattern, "[^.]*")}$"));
        var ids = reading == MatchMode.Exact ? [symbol.Id] : symbol.Overrides.Append(symbol.Id);
        return ids.Any(id => Member(pattern, id));
    }

    // With a list, that overload, of any return type unless one is named; without, every overload of every arity.
    private static bool Member(string pattern, string id)
    {
        if (pattern.Contains('(', StringComparison.Ordinal))
        {
            var wanted = pattern.Replace("()", "", StringComparison.Ordinal);
            return id == wanted || (!wanted.Contains('~', StringComparison.Ordinal) && id.Split('~')[0] == wanted);
        }

        var arity = pattern.LastIndexOf('`') > pattern.LastIndexOf('.') ? "" : @"(``\d+)?";
        return Regex.IsMatch(id, $@"^{Glob(pattern, "[^.(~`]*")}{arity}(\(.*\))?(~.*)?$");
    }

    private static string Glob(string pattern, string star) => Regex.Escape(pattern).Replace(@"\*", star, StringComparison.Ordinal);

    private static string Fold(string text) =>
        Folded.Aggregate(text, (all, pair) => all.Replace(pair.Key, pair.Value, StringComparison.Ordinal)).ToLowerInvariant();

    private static bool Segments(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
            return path.IsEmpty;
        if (pattern[0] != "**")
            return !path.IsEmpty && Run(pattern[0], path[0]) && Segments(pattern[1..], path[1..]);
        if (pattern.Length == 1)
            return !path.IsEmpty;
        for (var taken = 0; taken <= path.Length; taken++)
        {
            if (Segments(pattern[1..], path[taken..]))
                return true;
        }

        return false;
    }

    private static bool Parts(ReadOnlySpan<string> pattern, ReadOnlySpan<string> name)
    {
        if (pattern.IsEmpty)
            return name.IsEmpty;
        if (pattern[0] == "**")
            return true;
        return !name.IsEmpty && (pattern[0] == "*" || pattern[0] == name[0]) && Parts(pattern[1..], name[1..]);
    }

    private static bool Run(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        if (pattern.IsEmpty)
            return text.IsEmpty;
        if (pattern[0] != '*')
            return !text.IsEmpty && pattern[0] == text[0] && Run(pattern[1..], text[1..]);
        for (var taken = 0; taken <= text.Length; taken++)
        {
            if (Run(pattern[1..], text[taken..]))
                return true;
        }

        return false;
    }
}
