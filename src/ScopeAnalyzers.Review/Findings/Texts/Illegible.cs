using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>
/// Finds what does not read as it compiles (SCOPE604): in code, and in identifiers and names of files that look like a name that exists.
/// Prose and resources are not read.
/// </summary>
internal static class Illegible
{
    private const string Id = "SCOPE604";

    /// <summary>What is on the agent's lines, and in the name of a file that it added.</summary>
    public static IEnumerable<TextAct> In(AgentText text, AgentPolicy policy, ExistingNames names)
    {
        var isPlain = text.Text.All(unit => unit < 0x80);
        var words = (text.IsNew ? InPath(text.Path) : []).Concat(isPlain ? [] : InText(text)).ToList();
        var looks = words.Select(word => word.Text).Distinct(StringComparer.Ordinal)
            .ToDictionary(word => word, MixedWords.Skeleton, StringComparer.Ordinal);
        var takenFor = names.TakenFor(looks, text, policy);
        foreach (var act in isPlain || !CodeFiles.Contains(text.Path) ? [] : Unseen(text))
            yield return act;
        foreach (var word in words.Where(word => takenFor.ContainsKey(word.Text)))
            yield return Word(text.Path, word, takenFor[word.Text]);
    }

    private static IEnumerable<PlacedWord> InPath(string path) =>
        MixedWords.In(path, 0, path.Length).Select(word => new PlacedWord(TextOf(path, word), word, new Extent(1, 1, 1)));

    /// <summary>Letters and signs that steer the direction of all that follows, or are letters and show nothing.</summary>
    private static IEnumerable<TextAct> Unseen(AgentText text) =>
        from line in text.Lines
        from at in Enumerable.Range(line.Start, line.End - line.Start)
        where IsUnseen(text.Text[at])
        select Act(
            text.Path,
            line.At(at),
            Show(text.Text[at]),
            $"{Show(text.Text[at])} cannot be seen and makes text read otherwise than it compiles",
            $"leave it out, or write it in a string as the escape \\u{((int)text.Text[at]).ToString("x4", CultureInfo.InvariantCulture)}");

    private static IEnumerable<PlacedWord> InText(AgentText text)
    {
        var lines = new LineFinder(text.Text);
        return
            from part in Identifiers(text)
            from word in MixedWords.In(text.Text, part.Start, part.End)
            let at = lines.At(word.Odd)
            where text.IsAuthored(at.Line, at.Line)
            select new PlacedWord(TextOf(text.Text, word), word, at);
    }

    private static string TextOf(string text, MixedWord word) => text.Substring(word.Start, word.End - word.Start);

    /// <summary>Where names are: in C# all but comments and literals, in a file that steers a build all of it.</summary>
    private static IEnumerable<CodePart> Identifiers(AgentText text) =>
        SourceText.IsCSharp(text.Path)
            ? text.Parts.Where(part => part.Kind is CodePartKind.Code or CodePartKind.Directive)
        : ProjectFileKind.Find(text.Path) is not null ? [new CodePart(CodePartKind.Code, 0, text.Text.Length)]
        : [];

    private static TextAct Word(string path, PlacedWord placed, string takenFor) => Act(
        path,
        placed.At,
        placed.Text,
        $"{Show(placed.Word.Scalar)} in it looks like '{placed.Word.Like}', so that it looks like '{takenFor}'",
        placed.Word.IsLikeOperator
            ? $"write the operator '{placed.Word.Like}', or a name without this letter"
            : $"write '{takenFor}', which exists, or another name");

    private static TextAct Act(string path, Extent at, string thing, string because, string instead) => new(
        at,
        "write",
        thing,
        new ResourceName("file", path, "write", thing),
        Decision.Denied(Id, [new Reason("built-in:legible", Place: null, because, instead)]));

    /// <summary>The bidirectional controls of Unicode, and the fillers of Hangul, which are letters.</summary>
    private static bool IsUnseen(char unit) =>
        unit is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        or '\u115F' or '\u1160' or '\u3164' or '\uFFA0';

    /// <summary>A word, and where it is in the file.</summary>
    private sealed record PlacedWord(string Text, MixedWord Word, Extent At);

    private static string Show(int scalar) => $"U+{scalar.ToString("X4", CultureInfo.InvariantCulture)}";
}
