using System.Globalization;

namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// Reads a path as git writes it where it cannot be told to end it with a NUL: in quotes, with C's escapes, if it has any unusual byte.
/// </summary>
internal static class QuotedPath
{
    private const string Escapes = "abtnvfr";
    private const string Meanings = "\a\b\t\n\v\f\r";

    /// <summary>The path that is meant.</summary>
    public static string Read(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[text.Length - 1] != '"')
            return text;

        var bytes = new List<byte>();
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] != '\\')
            {
                bytes.AddRange(Utf8.Encode(text.Substring(i, 1)));
            }
            else if (text[i + 1] is >= '0' and <= '3' && i + 3 < text.Length)
            {
                bytes.Add((byte)((Digit(text[i + 1]) << 6) | (Digit(text[i + 2]) << 3) | Digit(text[i + 3])));
                i += 3;
            }
            else
            {
                i++;
                var escape = Escapes.IndexOf(text[i]);
                bytes.Add((byte)(escape < 0 ? text[i] : Meanings[escape]));
            }
        }

        return Utf8.Decode([.. bytes]);
    }

    private static int Digit(char octal) => CharUnicodeInfo.GetDecimalDigitValue(octal);
}
