using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>Writes JSON for hosts that carry no JSON library.</summary>
internal static class JsonText
{
    /// <summary>An object, a member a line.</summary>
    /// <param name="indent">What its last line begins with.</param>
    /// <param name="members">With their values as JSON.</param>
    public static string Object(string indent, IEnumerable<(string Name, string Json)> members) =>
        $"{{\n{string.Join(",\n", members.Select(member => $"{indent}  \"{member.Name}\": {member.Json}"))}\n{indent}}}";

    /// <summary>A text.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        Escape(text, value);
        return text.Append('"').ToString();
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
