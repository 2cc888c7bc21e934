using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads what Paket is told: <c>paket.dependencies</c> and <c>paket.references</c>, one thing a line.</summary>
internal static class PaketFacts
{
    private static readonly Regex Word = new(@"\A(\S+?)(?::|\s+|\z)\s*(.*)\z", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Packages = new(["nuget", "clitool"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sources = new(["source", "git", "github", "gist", "http", "external_lock"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What names a group or a framework brings nothing.</summary>
    private static readonly HashSet<string> SayNothing = new(["group", "framework"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The facts of a <c>paket.dependencies</c>.</summary>
    public static ProjectFacts ReadDependencies(string text) => PackageFacts.Of(Dependencies(text, 1));

    /// <summary>The facts of a <c>paket.references</c>.</summary>
    public static ProjectFacts ReadReferences(string text) => PackageFacts.Of([.. Lines(text, 1).Select(Reference).OfType<ItemFact>()]);

    /// <summary>What lines of a <c>paket.dependencies</c> say.</summary>
    /// <param name="first">The number of the first line.</param>
    public static IReadOnlyList<ItemFact> Dependencies(string text,
        int first) => [.. Lines(text, first).Select(Dependency).OfType<ItemFact>()];

    private static ItemFact? Dependency((string Text, bool IsIndented, Extent At) line)
    {
        var (word, rest) = Split(line.Text);
        if (SayNothing.Contains(word))
            return null;
        if (!Packages.Contains(word))
            return PackageFacts.Other(Sources.Contains(word) ? PackageFacts.Source : PackageFacts.Setting, line.Text, line.At);
        var (id, how) = Split(rest);
        return PackageFacts.Package(id, how, line.At);
    }

    /// <summary>A package is at the start of a line; what is indented says which of its files are taken.</summary>
    private static ItemFact? Reference((string Text, bool IsIndented, Extent At) line)
    {
        var (word, rest) = Split(line.Text);
        if (SayNothing.Contains(word))
            return null;
        return line.IsIndented || line.Text.StartsWith("File:", StringComparison.OrdinalIgnoreCase)
            ? PackageFacts.Other(PackageFacts.Setting, line.Text, line.At)
            : PackageFacts.Package(word, rest, line.At);
    }

    private static (string Word, string Others) Split(string text)
    {
        var match = Word.Match(text);
        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static IEnumerable<(string Text, bool IsIndented, Extent At)> Lines(string text, int first) =>
        from line in text.Split('\n').Select((raw, index) => (Raw: raw, Number: index + first))
        let words = line.Raw.Trim(' ', '\t', '\r', '\uFEFF')
        where words.Length > 0 && words[0] != '#' && !words.StartsWith("//", StringComparison.Ordinal)
        select (words, line.Raw[0] is ' ' or '\t', new Extent(line.Number, line.Raw.IndexOf(words[0]) + 1, line.Number));
}
