namespace ScopeAnalyzers.Review.Agents;

/// <summary>The lines of a commit message, trimmed. git's own reading of trailers loses those in the middle of a squash merge's message.</summary>
internal static class MessageLines
{
    /// <summary>All lines that hold something, without the mark of a list item before them.</summary>
    public static IEnumerable<string> Of(string message)
    {
        foreach (var raw in message.Split('\n', '\r'))
        {
            var line = raw.Trim();
            if (line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))
                line = line.Substring(2).TrimStart();
            if (line.Length > 0)
                yield return line;
        }
    }

    /// <summary>The key and value of a line <c>Key: value</c>; inner spaces of the key are read as hyphens, since people write both.</summary>
    public static bool TrySplit(string line, out string key, out string value)
    {
        var colon = line.IndexOf(':');
        key = colon > 0 ? line.Substring(0, colon).Trim().Replace(' ', '-') : "";
        value = colon > 0 ? line.Substring(colon + 1).Trim() : "";
        return value.Length > 0;
    }

    /// <summary>The addresses in a value, with or without angle brackets.</summary>
    public static IEnumerable<string> Emails(string value) =>
        value.Split(' ', '\t', '<', '>', ',', ';', '(', ')', '"').Where(word => word.IndexOf('@') > 0);
}
