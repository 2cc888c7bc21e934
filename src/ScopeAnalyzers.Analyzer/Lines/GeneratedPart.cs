using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>
/// The part of a generated tree that was made of one page: which line of the page each of its lines came from, by the <c>#line</c>
/// directives that the generator wrote, and by the names of components for the tags that it wrote none for.
/// </summary>
internal sealed class GeneratedPart
{
    private const int NoLine = -1;

    private readonly SyntaxTree tree;
    private readonly SourceText text;

    /// <summary>The page as the compiler was given it, or null if it was not.</summary>
    private readonly SourceText? page;

    /// <summary>For each line of the tree, the line of the page, from 0.</summary>
    private readonly int[] lines;

    private GeneratedPart(SyntaxTree tree, SourceText text, TouchedFile file, string path, SourceText? page)
    {
        (this.tree, this.text, this.page, File, Path) = (tree, text, page, file, path);
        lines = [.. text.Lines.Select(LineOfPage)];
    }

    /// <summary>The page.</summary>
    public TouchedFile File { get; }

    /// <summary>The full path of the page, as the generator wrote it.</summary>
    public string Path { get; }

    /// <summary>The parts of a tree, one for each touched page that it names.</summary>
    /// <param name="pages">The text of a page by its normalized path; or null if the compiler was not given it.</param>
    public static IEnumerable<GeneratedPart> In(SyntaxTree tree, TouchedFiles files, Func<string, SourceText?> pages,
        CancellationToken cancellation)
    {
        var root = (CSharpSyntaxNode)tree.GetRoot(cancellation);
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (NameOf(directive) is { Length: > 0 } name)
                named.Add(name);
        }

        var text = tree.GetText(cancellation);
        foreach (var path in named)
        {
            if (files.At(Full(path, tree)) is { } file && PageFiles.Contains(file.Path))
            {
                var part = new GeneratedPart(tree, text, file, path, pages(FilePaths.Normalize(Full(path, tree))));
                part.FindTags(root);
                yield return part;
            }
        }
    }

    /// <summary>The tree's text with the agents' lines: those that came from agents' lines of the page.</summary>
    public AuthoredText Authored(Host host)
    {
        var authored = page is null ? File.Lines : AuthoredTexts.LinesIn(page, File, host);
        return new(text,
            [.. authored.Select(own =>
                own with { Lines =
                    LineSet.Of(
                        Enumerable.Range(0, lines.Length).Where(line => own.Lines.Contains(lines[line] + 1)).Select(line => line + 1)) })]);
    }

    /// <summary>Whether the page itself holds the token: the generator writes calls of its own around what the page says.</summary>
    public bool Holds(SyntaxToken token) =>
        Line(token) is var line && line != NoLine
            && (page is null
            || (line < page.Lines.Count && page.Lines[line].ToString().IndexOf(token.Text, StringComparison.Ordinal) >= 0));

    /// <summary>Where the token is in the page.</summary>
    public Location Locate(SyntaxToken token)
    {
        var line = Line(token);
        var mapped = tree.GetMappedLineSpan(token.Span).StartLinePosition;
        var column = mapped.Line == line ? mapped.Character : 0;
        if (page is null)
            return Location.Create(Path, default, new LinePositionSpan(new(line, column), new(line, column + token.Span.Length)));
        var (own, length) = (page.Lines[line], token.Text.Length);
        var words = own.ToString();
        if (column + length > words.Length || string.CompareOrdinal(words, column, token.Text, 0, length) != 0)
            column = Math.Max(words.IndexOf(token.Text, StringComparison.Ordinal), 0);
        return Location.Create(Path, new TextSpan(own.Start + column, length),
            new LinePositionSpan(new(line, column), new(line, column + length)));
    }

    private static string? NameOf(DirectiveTriviaSyntax directive) => directive switch
    {
        LineDirectiveTriviaSyntax line => line.File.ValueText,
        LineSpanDirectiveTriviaSyntax line => line.File.ValueText,
        PragmaChecksumDirectiveTriviaSyntax checksum => checksum.File.ValueText,
        _ => null,
    };

    /// <summary>A relative path starts from the folder of the tree, as that of a file on disk does.</summary>
    private static string Full(string path, SyntaxTree tree) =>
        path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':') ? path : $"{tree.FilePath}/../{path}";

    private int Line(SyntaxToken token) => lines[text.Lines.IndexOf(token.SpanStart)];

    private int LineOfPage(TextLine line) =>
        tree.GetLineVisibility(line.Start) == LineVisibility.Visible && tree.GetMappedLineSpan(line.Span) is { HasMappedPath: true } mapped
            && mapped.Path == Path
            ? mapped.StartLinePosition.Line
            : NoLine;

    /// <summary>
    /// A tag that names a component is a call that no <c>#line</c> leads from: the calls for one name are in the order of its tags.
    /// </summary>
    private void FindTags(SyntaxNode root)
    {
        if (page is null)
            return;
        var calls = root.DescendantNodes().OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == "OpenComponent" && name.TypeArgumentList.Arguments.Count == 1)
            .Select(name => (Line: text.Lines.IndexOf(name.SpanStart), Component: ComponentTags.NameOf(name.TypeArgumentList.Arguments[0])))
            .Where(call => lines[call.Line] == NoLine)
            .ToLookup(call => call.Component, call => call.Line);
        foreach (var component in calls.Where(component => component.Key is not null))
        {
            var tags = ComponentTags.LinesOf(component.Key!, page);
            foreach (var (line, index) in component.Select((line, index) => (line, index)).Where(call => call.index < tags.Count))
                lines[line] = tags[index];
        }
    }
}
