using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>The words of a text or a path.</summary>
internal static class TextWords
{
    private static readonly Regex Word = new(@"[\w\p{Cf}]+", RegexOptions.CultureInvariant);

    public static IEnumerable<string> Of(string text) => from Match match in Word.Matches(text) select match.Value;
}
