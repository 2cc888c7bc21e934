using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>The text of one tree with the agents' lines in it.</summary>
internal sealed class AuthoredText
{
    private readonly SourceText text;

    /// <summary>For each line, whose it is: an index into <see cref="owners"/>, 0 for no agent's.</summary>
    private readonly int[] ownersOfLine;

    /// <summary>For each line, how many lines before it are an agent's.</summary>
    private readonly int[] before;

    private readonly List<IReadOnlyList<AuthoredLines>> owners = [[]];

    /// <param name="authored">Lines as they are numbered in <paramref name="text"/>.</param>
    public AuthoredText(SourceText text, IReadOnlyList<AuthoredLines> authored)
    {
        this.text = text;
        ownersOfLine = new int[text.Lines.Count];
        foreach (var lines in authored)
            Claim(lines);

        before = new int[ownersOfLine.Length + 1];
        for (var line = 0; line < ownersOfLine.Length; line++)
            before[line + 1] = before[line] + (ownersOfLine[line] == 0 ? 0 : 1);
    }

    /// <summary>Whether no line is an agent's.</summary>
    public bool IsEmpty => before[before.Length - 1] == 0;

    /// <summary>The position of the first character of the first line that is an agent's; the text's start where none is.</summary>
    public int Start => text.Lines[Math.Max(0, Array.FindIndex(ownersOfLine, owner => owner != 0))].Start;

    /// <summary>Whether any line of the span is an agent's.</summary>
    public bool Meets(TextSpan span) => before[Line(span.End) + 1] > before[Line(span.Start)];

    /// <summary>Whose the line of this position is; empty where it is no agent's.</summary>
    public IReadOnlyList<AuthoredLines> OwnersAt(int position) => owners[ownersOfLine[Line(position)]];

    /// <summary>Whose the line of this token is.</summary>
    public IReadOnlyList<AuthoredLines> OwnersOf(SyntaxToken token) => OwnersAt(token.SpanStart);

    /// <summary>Whether two tokens begin on one line.</summary>
    public bool SameLine(SyntaxToken one, SyntaxToken other) => Line(one.SpanStart) == Line(other.SpanStart);

    private int Line(int position) => text.Lines.IndexOf(position);

    private void Claim(AuthoredLines lines)
    {
        var extended = new Dictionary<int, int>();
        foreach (var (first, last) in lines.Lines.Ranges)
        {
            for (var line = Math.Max(first, 1) - 1; line < Math.Min(last, ownersOfLine.Length); line++)
            {
                var owner = ownersOfLine[line];
                if (!extended.TryGetValue(owner, out var together))
                {
                    together = extended[owner] = owners.Count;
                    owners.Add([.. owners[owner], lines]);
                }

                ownersOfLine[line] = together;
            }
        }
    }
}
