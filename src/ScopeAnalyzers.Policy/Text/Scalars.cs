using System.Text;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>Text as Unicode scalar values; a surrogate without its other half means itself.</summary>
internal static class Scalars
{
    public static bool IsAscii(string text)
    {
        foreach (var unit in text)
        {
            if (unit >= 0x80)
                return false;
        }

        return true;
    }

    public static List<int> Of(string text)
    {
        var scalars = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                scalars.Add(char.ConvertToUtf32(text[i], text[++i]));
            else
                scalars.Add(text[i]);
        }

        return scalars;
    }

    public static string Text(List<int> scalars)
    {
        var text = new StringBuilder(scalars.Count);
        foreach (var scalar in scalars)
        {
            if (scalar < 0x10000)
                text.Append((char)scalar);
            else
                text.Append(char.ConvertFromUtf32(scalar));
        }

        return text.ToString();
    }

    public static string Map(string text, Func<int, int> change)
    {
        var scalars = Of(text);
        for (var i = 0; i < scalars.Count; i++)
            scalars[i] = change(scalars[i]);
        return Text(scalars);
    }
}
