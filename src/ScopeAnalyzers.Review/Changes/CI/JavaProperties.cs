using System.Text;

namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>Reads the <c>.properties</c> files that TeamCity writes: <c>key=value</c>, comments, backslash escapes.</summary>
internal static class JavaProperties
{
    /// <summary>The properties of a text; a line that is none is left out.</summary>
    public static IReadOnlyDictionary<string, string> Parse(string text)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or '!')))
        {
            var separator = Separator(line);
            if (separator > 0)
                properties[Unescape(line.Substring(0, separator).TrimEnd())] = Unescape(line.Substring(separator + 1).TrimStart());
        }

        return properties;
    }

    private static int Separator(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] is '=' or ':')
                return i;
        }

        return -1;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
