using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// The letters of which the texts consist that some patterns tell apart: each that a pattern names, each that folds to one of those,
/// and one for all the rest. For namespaces a letter is a whole part.
/// </summary>
internal sealed class Alphabet
{
    private readonly string[] letters;
    private readonly Func<string, string> fold;

    private Alphabet(IEnumerable<string> letters, string? separator, Func<string, string> fold)
    {
        // The last letter is every text that no pattern names.
        this.letters = [.. letters.Distinct(), "\0"];
        this.fold = fold;
        Separator = Array.IndexOf(this.letters, separator);
    }

    public int Count => letters.Length;

    /// <summary>The letter that stands between pieces that are not empty; -1 where there is none.</summary>
    public int Separator { get; }

    public bool[] All => [.. letters.Select(_ => true)];

    public bool[] AllButSeparator => [.. letters.Select((_, index) => index != Separator)];

    public static Alphabet OfPaths(IEnumerable<string> patterns) => new(
        patterns.SelectMany(text => text).Where(unit => unit != '*').Distinct().SelectMany(Folding.SameAs).Append("/"), "/", Folding.Fold);

    public static Alphabet OfPackages(IEnumerable<string> patterns) => new(
        patterns.SelectMany(AsciiText.Lower).Where(unit => unit != '*').Select(unit => unit.ToString()), separator: null, AsciiText.Lower);

    public static Alphabet OfNamespaces(IEnumerable<string> patterns) => new(
        patterns.SelectMany(text => text.Split('.')), separator: null, text => text);

    /// <summary>The letters that a pattern's letter means, read as <paramref name="reading"/> says.</summary>
    public bool[] Of(string letter, MatchMode reading)
    {
        var folded = fold(letter);
        return [.. letters.Select(each => reading == MatchMode.Exact ? each == letter : fold(each) == folded)];
    }
}
