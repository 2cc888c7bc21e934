using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>The text of one tree with the agents' lines in it.</summary>
internal sealed class AuthoredText
{
    private readonly SourceText text;

    /// <summary>For each line, whose it is: an index into <see cref="owners"/>, 0 for no agent's.</summary>
    private readonly int[] ownersOfLine;

    private readonly List<AuthoredLines[]> owners = [[]];

    /// <summary>Where blocks of agents' lines begin, and in step with them where they end, in order.</summary>
    private readonly List<int> starts = [], ends = [];

    private readonly List<int> policies = [];

    /// <param name="authored">Lines as they are numbered in <paramref name="text"/>.</param>
    public AuthoredText(SourceText text, IReadOnlyList<AuthoredLines> authored)
    {
        this.text = text;
        ownersOfLine = new int[text.Lines.Count];
        foreach (var lines in authored)
        {
            Claim(lines);
            if (!policies.Contains(lines.Policy))
                policies.Add(lines.Policy);
        }

        FindBlocks();
    }

    /// <summary>The policies of the lines, by index.</summary>
    public IReadOnlyList<int> Policies => policies;

    /// <summary>Whether no line is an agent's.</summary>
    public bool IsEmpty => starts.Count == 0;

    /// <summary>The position of the first character of the first line that is an agent's; the text's start where none is.</summary>
    public int Start => IsEmpty ? 0 : starts[0];

    /// <summary>How many blocks of agents' lines there are.</summary>
    public int BlockCount => starts.Count;

    /// <summary>One of the blocks in their order, with the character before it, so that what ends where it begins meets it.</summary>
    public TextSpan Block(int index) => TextSpan.FromBounds(Math.Max(starts[index] - 1, 0), Math.Min(ends[index], text.Length));

    /// <summary>Whether any line of the span is an agent's.</summary>
    public bool Meets(TextSpan span) => LastBlock(span.End) is >= 0 and var block && ends[block] > span.Start;

    /// <summary>Whether each line of the span is an agent's.</summary>
    public bool Covers(TextSpan span) => LastBlock(span.Start) is >= 0 and var block && ends[block] > span.End;

    /// <summary>Whose the line of this position is, or empty if it is not an agent's.</summary>
    public AuthoredLines[] OwnersAt(int position) => owners[ownersOfLine[Line(position)]];

    /// <summary>Whose the line of this token is.</summary>
    public AuthoredLines[] OwnersOf(SyntaxToken token) => OwnersAt(token.SpanStart);

    /// <summary>Whether the line of this token is an agent's.</summary>
    public bool IsAgents(SyntaxToken token) => Meets(new TextSpan(token.SpanStart, 0));

    /// <summary>Whether two tokens begin on one line.</summary>
    public bool SameLine(SyntaxToken one, SyntaxToken other) => Line(one.SpanStart) == Line(other.SpanStart);

    /// <summary>The last block that begins at the position or before; negative where none does.</summary>
    private int LastBlock(int position)
    {
        if (starts.Count == 1)
            return position >= starts[0] ? 0 : -1;
        var block = starts.BinarySearch(position);
        return block >= 0 ? block : ~block - 1;
    }

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

    private void FindBlocks()
    {
        for (var line = 0; line < ownersOfLine.Length; line++)
        {
            if (ownersOfLine[line] == 0)
                continue;
            if (line == 0 || ownersOfLine[line - 1] == 0)
                starts.Add(text.Lines[line].Start);
            if (line == ownersOfLine.Length - 1)
                ends.Add(text.Length + 1);
            else if (ownersOfLine[line + 1] == 0)
                ends.Add(text.Lines[line + 1].Start);
        }
    }
}
