namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>Somebody as git writes them: a name and an address.</summary>
internal sealed record NamedAddress(string Name, string Email)
{
    /// <summary>
    /// Those whom a value names: <c>A &lt;a@x.example&gt;, B &lt;b@x.example&gt;</c>, or one without brackets at the value's end.
    /// </summary>
    /// <param name="inBracketsOnly">Whether an address without brackets is prose.</param>
    public static IReadOnlyList<NamedAddress> Of(string value, bool inBracketsOnly = false)
    {
        var found = new List<NamedAddress>();
        for (int start = 0, open; (open = value.IndexOf('<', start)) >= 0;)
        {
            var close = value.IndexOf('>', open);
            var email = value.Substring(open + 1, (close < 0 ? value.Length : close) - open - 1).Trim();
            if (IsAddress(email))
                found.Add(new NamedAddress(Bare(value.Substring(start, open - start)), email));
            start = close < 0 ? value.Length : close + 1;
        }

        if (found.Count == 0 && !inBracketsOnly && OfLastWord(value) is { } last)
            found.Add(last);
        return found;
    }

    // "OpenHands-GPT-5 openhands@all-hands.dev", "Oz [oz-agent@warp.dev](mailto:oz-agent@warp.dev)". A longer run of words in small letters
    // is a sentence.
    private static NamedAddress? OfLastWord(string value)
    {
        var words = value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var name = words.Take(words.Length - 1).ToList();
        var email = words.LastOrDefault() is { } word && word.StartsWith("[", StringComparison.Ordinal)
            && word.IndexOf(']') is > 0 and var close
            ? word.Substring(1, close - 1)
            : words.LastOrDefault()?.Trim('(', ')', '"', ',', ';') ?? "";
        return IsAddress(email) && (name.Count <= 2 || name.All(part => !char.IsLower(part[0])))
            ? new NamedAddress(string.Join(" ", name), email) : null;
    }

    private static bool IsAddress(string text) => text.IndexOf('@') > 0 && text.IndexOf(' ') < 0;

    private static string Bare(string text)
    {
        var name = text.Trim(' ', '\t', ',', ';', '&', '"');
        return name.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? name.Substring(4).TrimStart() : name;
    }
}
