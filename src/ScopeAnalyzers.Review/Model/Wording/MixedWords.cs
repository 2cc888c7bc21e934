using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>
/// Finds words that do not read as what they are: a letter of another script among Latin ones, drawn like one of them (UTS 39, mixed-script
/// confusables), or a letter drawn like an operator.
/// </summary>
internal static class MixedWords
{
    /// <summary>The words between two places of a text.</summary>
    public static IEnumerable<MixedWord> In(string text, int start, int end)
    {
        int word = -1, odd = -1, length;
        var latin = false;
        for (var at = start; at <= end; at += length)
        {
            length = at < end && char.IsSurrogatePair(text, at) ? 2 : 1;
            if (at < end && IsPart(text, at))
            {
                if (word < 0)
                    word = at;
                latin |= IsLatin(text[at]);
                if (LikeOf(text, at) is var like and not '\0' && (odd < 0 || (!IsLatin(like) && IsLatin(LikeOf(text, odd)))))
                    odd = at;
                continue;
            }

            if (odd >= 0 && (latin || !IsLatin(LikeOf(text, odd))))
                yield return new MixedWord(word, at, odd, ScalarAt(text, odd), LikeOf(text, odd));
            (word, odd, latin) = (-1, -1, false);
        }
    }

    /// <summary>What a word looks like: each letter as the one that it is taken for, without what cannot be seen.</summary>
    public static string Skeleton(string word)
    {
        var skeleton = new StringBuilder();
        for (var at = 0; at < word.Length; at += char.IsSurrogatePair(word, at) ? 2 : 1)
        {
            if (LikeOf(word, at) is var like and not '\0')
                skeleton.Append(like);
            else if (CharUnicodeInfo.GetUnicodeCategory(word, at) != UnicodeCategory.Format)
                skeleton.Append(word, at, char.IsSurrogatePair(word, at) ? 2 : 1);
        }

        return skeleton.ToString();
    }

    private static char LikeOf(string text, int at) => LookAlikes.Of(ScalarAt(text, at));

    private static int ScalarAt(string text, int at) => char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];

    private static bool IsLatin(char unit) =>
        unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7');

    /// <summary>Whether the character is of a word; what cannot be seen does not end one.</summary>
    private static bool IsPart(string text, int at) =>
        text[at] == '_' || char.IsLetterOrDigit(text, at) || CharUnicodeInfo.GetUnicodeCategory(text, at)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.Format;
}

/// <summary>A word that does not read as what it is.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Odd">Where the letter stands that is taken for another.</param>
/// <param name="Scalar">That letter.</param>
/// <param name="Like">What it is taken for.</param>
internal sealed record MixedWord(int Start, int End, int Odd, int Scalar, char Like)
{
    /// <summary>Whether the letter is taken for an operator: then the word is taken for an expression, and not for another name.</summary>
    public bool IsLikeOperator => !char.IsLetterOrDigit(Like) && Like != '_';
}
