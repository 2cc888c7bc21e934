using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Tool;

/// <summary>Text that a terminal shows as it is: what an agent named may hold escape sequences or characters that reorder the line.</summary>
internal static class Printable
{
    public static string Of(string text)
    {
        if (!text.Any(Steers))
            return text;
        var shown = new StringBuilder();
        foreach (var unit in text)
        {
            if (Steers(unit))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                shown.Append(unit);
        }

        return shown.ToString();
    }

    private static bool Steers(char unit) =>
        unit != '\n' && char.GetUnicodeCategory(unit) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
