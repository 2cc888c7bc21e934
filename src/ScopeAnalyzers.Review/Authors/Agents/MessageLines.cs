namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// The lines of a commit message in which the commit speaks for itself, trimmed. git's own reading of trailers loses those in the middle of
/// a squash merge's message, and those that <c>git merge --squash</c> indents.
/// </summary>
internal static class MessageLines
{
    /// <summary>
    /// All lines that hold something, without the mark of a list item before them; not what is quoted, nor a line in the middle of a
    /// sentence.
    /// </summary>
    public static IEnumerable<string> Of(string message)
    {
        var lines = message.Replace("\r\n", "\n").Split('\n', '\r');
        var fenced = Fenced(lines);
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (fenced[index] || line.StartsWith(">", StringComparison.Ordinal) || IsInSentence(lines, index))
                continue;

            if (line.StartsWith("* ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal))
                line = line.Substring(2).TrimStart();
            if (line.Length > 0)
                yield return line;
        }
    }

    /// <summary>
    /// The key and value of a line <c>Key: value</c>; inner spaces of the key are read as hyphens, since people write both, and an emoji
    /// before it is passed over.
    /// </summary>
    public static bool TrySplit(string line, out string key, out string value)
    {
        var start = 0;
        while (start < line.Length && (line[start] > '\u007f' && !char.IsLetter(line[start]) || line[start] == ' '))
            start++;

        var colon = line.IndexOf(':');
        key = colon > start ? line.Substring(start, colon - start).Trim().Replace(' ', '-') : "";
        value = colon > start ? line.Substring(colon + 1).Trim() : "";
        return value.Length > 0;
    }

    // A fence that is never closed hides nothing, and none reaches into the next commit of a squash merge's message.
    private static bool[] Fenced(string[] lines)
    {
        var fenced = new bool[lines.Length];
        string? fence = null;
        var opened = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (fence is null && (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)))
            {
                (fence, opened) = (line.Substring(0, 3), index);
            }
            else if (fence is not null && line.StartsWith(fence, StringComparison.Ordinal))
            {
                for (var inside = opened; inside <= index; inside++)
                    fenced[inside] = true;
                fence = null;
            }
            else if (IsCommitHeader(line))
            {
                fence = null;
            }
        }

        return fenced;
    }

    private static bool IsCommitHeader(string line) =>
        line.StartsWith("commit ", StringComparison.Ordinal) && line.Length >= 47 && line.Skip(7).Take(40).All(Uri.IsHexDigit);

    // "We no longer write / Co-authored-by: … / in any message": the line before stops short, and the next goes on in small letters.
    private static bool IsInSentence(string[] lines, int index)
    {
        var before = index > 0 ? lines[index - 1].Trim() : "";
        var after = index + 1 < lines.Length ? lines[index + 1].Trim() : "";
        return before.Length > 0 && char.IsLetter(before[before.Length - 1]) && before.IndexOf(':') < 0
            && after.Length > 0 && char.IsLower(after[0]) && after.IndexOf(": ", StringComparison.Ordinal) < 0;
    }
}
