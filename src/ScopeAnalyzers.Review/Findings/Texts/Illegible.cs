using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>
/// Finds what does not read as it compiles (SCOPE604): in code, in identifiers and in the names of files, not in prose or resources.
/// </summary>
internal static class Illegible
{
    private const string Id = "SCOPE604";

    /// <summary>What is on the agent's lines, and in the name of a file that it added.</summary>
    public static IEnumerable<TextAct> In(AgentText text)
    {
        foreach (var word in text.IsNew ? MixedWords.In(text.Path, 0, text.Path.Length) : [])
            yield return Word(text.Path, text.Path, word, new Extent(1, 1, 1));
        if (text.Text.All(unit => unit < 0x80))
            yield break;
        foreach (var act in (CodeFiles.Contains(text.Path) ? Unseen(text) : []).Concat(Words(text)))
            yield return act;
    }

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

    private static IEnumerable<TextAct> Words(AgentText text)
    {
        var lines = new LineFinder(text.Text);
        return
            from part in Identifiers(text)
            from word in MixedWords.In(text.Text, part.Start, part.End)
            let at = lines.At(word.Odd)
            where text.IsAuthored(at.Line, at.Line)
            select Word(text.Path, text.Text, word, at);
    }

    /// <summary>Where names are: in C# all but comments and literals, in a file that steers a build all of it.</summary>
    private static IEnumerable<CodePart> Identifiers(AgentText text) =>
        text.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? text.Parts.Where(part => part.Kind is CodePartKind.Code or CodePartKind.Directive)
        : ProjectFileKind.Find(text.Path) is not null ? [new CodePart(CodePartKind.Code, 0, text.Text.Length)]
        : [];

    private static TextAct Word(string path, string text, MixedWord word, Extent at) => Act(
        path,
        at,
        text.Substring(word.Start, word.End - word.Start),
        $"{Show(word.Scalar)} in it looks like '{word.Like}'",
        $"write '{word.Like}', or the word in one script");

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

    private static string Show(int scalar) => $"U+{scalar.ToString("X4", CultureInfo.InvariantCulture)}";
}
