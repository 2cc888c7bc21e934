using System.Text;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// Lines of fields with tabs between them: <c>\t</c>, <c>\n</c>, <c>\r</c> and <c>\\</c> stand for what would end a field, and a field
/// <c>\0</c> for null. The analyzer carries no JSON reader, and needs none for this.
/// </summary>
internal static class RecordText
{
    private const string Null = "\\0";

    public static void Append(StringBuilder text, string keyword, params string?[] fields)
    {
        text.Append(keyword);
        foreach (var field in fields)
        {
            text.Append('\t');
            if (field is null)
                text.Append(Null);
            else
                Escape(text, field);
        }

        text.Append('\n');
    }

    /// <exception cref="InvalidEffectiveScopeException">A field holds an escape that was never written.</exception>
    public static string?[] Fields(string line) => [.. line.Split('\t').Select(field => field == Null ? null : Unescape(field))];

    private static void Escape(StringBuilder text, string field)
    {
        foreach (var unit in field)
        {
            _ = unit switch
            {
                '\\' => text.Append("\\\\"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                _ => text.Append(unit),
            };
        }
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') == -1)
            return field;

        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                text.Append(field[i]);
                continue;
            }

            text.Append((++i < field.Length ? field[i] : '\0') switch
            {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                _ => throw new InvalidEffectiveScopeException($"'{field}' holds an escape that no one writes"),
            });
        }

        return text.ToString();
    }
}
