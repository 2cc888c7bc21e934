using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>
/// A source whose expected diagnostics are marked in place: <c>«Thing»</c>, or <c>«name:Thing»</c> where they are expected under
/// that name alone.
/// </summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">The marked spans, with their names.</param>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<(string Name, TextSpan Span)> Marks)
{
    /// <summary>Whether it has top-level statements.</summary>
    public bool IsProgram => Text.StartsWith("// A program.", StringComparison.Ordinal);

    public static MarkedSource Read(string file) => Parse(System.IO.File.ReadAllText(file));

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<(string Name, TextSpan Span)>();
        var rest = 0;
        foreach (Match mark in Mark().Matches(marked))
        {
            text.Append(marked, rest, mark.Index - rest);
            marks.Add((mark.Groups["name"].Value, new TextSpan(text.Length, mark.Groups["text"].Length)));
            text.Append(mark.Groups["text"].Value);
            rest = mark.Index + mark.Length;
        }

        return new(text.Append(marked, rest, marked.Length - rest).ToString(), marks);
    }

    /// <summary>The source with a mark on each span that is expected under a name or under none.</summary>
    public string Expect(string name) => Show(Marks.Where(mark => mark.Name.Length == 0 || mark.Name == name).Select(mark => mark.Span));

    /// <summary>The source with a mark on each of the spans, so that a difference is read in place.</summary>
    public string Show(IEnumerable<TextSpan> spans)
    {
        var shown = Text;
        foreach (var span in spans.OrderByDescending(span => span.Start))
            shown = shown.Insert(span.End, "»").Insert(span.Start, "«");
        return shown;
    }

    /// <summary>The source with a named mark on each of the spans.</summary>
    public string ShowNamed(IEnumerable<(string Name, TextSpan Span)> spans)
    {
        var shown = Text;
        foreach (var (name, span) in spans.OrderByDescending(mark => mark.Span.Start))
            shown = shown.Insert(span.End, "»").Insert(span.Start, $"«{name}:");
        return shown;
    }

    [GeneratedRegex("«((?<name>[a-z0-9]+):)?(?<text>[^«»]+)»")]
    private static partial Regex Mark();
}
