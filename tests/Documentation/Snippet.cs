namespace ScopeAnalyzers.Documentation;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, relative to the root of the repository.</param>
/// <param name="Line">The line of its fence, from 1.</param>
/// <param name="Heading">The heading above it.</param>
/// <param name="Language">What its fence names: <c>json</c>, <c>csharp</c>, …; empty where it names nothing.</param>
internal sealed record Snippet(string Page, int Line, string Heading, string Language, string Text)
{
    private const string Fence = "```";

    /// <summary>The blocks of a page, in their order.</summary>
    public static IReadOnlyList<Snippet> Of(string page)
    {
        var snippets = new List<Snippet>();
        var heading = "";
        Snippet? open = null;
        var indent = 0;
        foreach (var (line, number) in Pages.Read(page).Split('\n').Select((line, index) => (line, index + 1)))
        {
            var text = line.TrimStart();
            if (open is not null && text == Fence)
            {
                snippets.Add(open);
                open = null;
            }
            else if (open is not null)
            {
                open = open with { Text = open.Text + line[Math.Min(indent, line.Length - text.Length)..] + "\n" };
            }
            else if (text.StartsWith(Fence, StringComparison.Ordinal))
            {
                open = new Snippet(page, number, heading, text[Fence.Length..], "");
                indent = line.Length - text.Length;
            }
            else if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }
        }

        return open is null ? snippets : throw new InvalidDataException($"{page}({open.Line}): the block has no end");
    }

    /// <summary>Where it stands.</summary>
    public override string ToString() => $"{Page}({Line})";
}
