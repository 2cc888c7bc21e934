using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ScopeAnalyzers.Documentation;

/// <summary>Code that a page shows: a fenced block, or code in a line.</summary>
/// <param name="Page">The page, relative to the root of the repository.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Heading">The heading above it.</param>
/// <param name="Kind">What its fence says: <c>json</c>, <c>jsonc rules</c>, <c>csharp</c>, …; empty for code in a line.</param>
internal sealed record Snippet(string Page, int Line, string Heading, string Kind, string Text)
{
    /// <summary>The language that the fence names for whoever renders the page.</summary>
    public string Language => Kind.Split(' ')[0];

    /// <summary>The fenced blocks of a page, in their order.</summary>
    public static IReadOnlyList<Snippet> Blocks(string page)
    {
        var document = Markdown.Parse(Pages.Read(page));
        return [.. document.Descendants<CodeBlock>()
            .Select(block => new Snippet(page, block.Line + 1, HeadingOf(document, block), KindOf(block), block.Lines.ToString() + "\n"))];
    }

    /// <summary>The code in the lines of a page.</summary>
    public static IReadOnlyList<Snippet> Inlines(string page)
    {
        var document = Markdown.Parse(Pages.Read(page), new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build());
        return [.. document.Descendants<CodeInline>().Select(code => new Snippet(page, code.Line + 1, "", "", code.Content))];
    }

    /// <summary>Where it is.</summary>
    public override string ToString() => $"{Page}({Line})";

    private static string KindOf(CodeBlock block) => block is FencedCodeBlock fenced ? $"{fenced.Info} {fenced.Arguments}".Trim() : "";

    private static string HeadingOf(MarkdownDocument document, CodeBlock block) =>
        document.Descendants<HeadingBlock>().LastOrDefault(heading => heading.Line < block.Line)?.Inline?.FirstChild?.ToString() ?? "";
}
