using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>Writes JSON for hosts that carry no JSON library.</summary>
internal static class JsonText
{
    /// <summary>An object of texts, a member a line.</summary>
    public static string Object(params (string Name, string Value)[] members)
    {
        var text = new StringBuilder("{\n");
        for (var i = 0; i < members.Length; i++)
        {
            text.Append("  \"").Append(members[i].Name).Append("\": \"");
            Escape(text, members[i].Value);
            text.Append(i + 1 < members.Length ? "\",\n" : "\"\n");
        }

        return text.Append("}\n").ToString();
    }

    // RFC 8259, section 7: the quotation mark, the reverse solidus and the control characters.
    private static void Escape(StringBuilder text, string value)
    {
        foreach (var unit in value)
        {
            if (unit is '"' or '\\')
                text.Append('\\').Append(unit);
            else if (unit < ' ')
                text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(unit);
        }
    }
}
