namespace ScopeAnalyzers.Policy.Text;

/// <summary>Texts whose case is an ASCII matter: package ids, hosts.</summary>
internal static class AsciiText
{
    public static bool IsLetterOrDigit(char unit) => unit is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    /// <summary>The text with A to Z made small, and nothing else.</summary>
    public static string Lower(string text)
    {
        var units = text.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] is >= 'A' and <= 'Z')
                units[i] += (char)('a' - 'A');
        }

        return new string(units);
    }
}
