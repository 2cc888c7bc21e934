using System.Text;

namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>The text of a source file, and whether git counts its lines as its text does.</summary>
/// <param name="IsUtf8">
/// Whether it is UTF-8. In UTF-16 or another encoding git's lines are not the text's, so every line counts as that of each agent that
/// touched the file.
/// </param>
internal sealed record SourceText(string Text, bool IsUtf8)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether a file is C# by its name.</summary>
    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads bytes as the compiler does: by the mark, else UTF-8, else one byte a character.</summary>
    public static SourceText Of(byte[] bytes)
    {
        if (Begins(bytes, 0xEF, 0xBB, 0xBF))
            return OfUtf8(bytes, 3);
        if (Begins(bytes, 0xFF, 0xFE))
            return new SourceText(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), IsUtf8: false);
        if (Begins(bytes, 0xFE, 0xFF))
            return new SourceText(Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2), IsUtf8: false);
        return OfUtf8(bytes, 0);
    }

    private static SourceText OfUtf8(byte[] bytes, int start)
    {
        try
        {
            return new SourceText(Strict.GetString(bytes, start, bytes.Length - start), IsUtf8: true);
        }
        catch (DecoderFallbackException)
        {
            return new SourceText(Encoding.GetEncoding(28591).GetString(bytes, start, bytes.Length - start), IsUtf8: false);
        }
    }

    private static bool Begins(byte[] bytes, params byte[] mark) =>
        bytes.Length >= mark.Length && mark.SequenceEqual(bytes.Take(mark.Length));
}
