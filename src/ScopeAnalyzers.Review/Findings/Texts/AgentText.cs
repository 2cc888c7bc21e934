using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>A changed file's text, and which of it is one agent's.</summary>
/// <param name="path">Relative to the root.</param>
/// <param name="text">The whole text.</param>
/// <param name="authored">The agent's lines, or null if git's lines are not the text's, and all of it counts as the agent's.</param>
/// <param name="isNew">Whether the change brought the file under this name.</param>
internal sealed class AgentText(string path, string text, LineSet? authored, bool isNew = false)
{
    private readonly Lazy<IReadOnlyList<CodePart>> parts = new(() => CSharpParts.Of(text));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public bool IsNew { get; } = isNew;

    /// <summary>The agent's lines.</summary>
    public IEnumerable<TextLine> Lines => TextLine.Of(Text).Where(line => IsAuthored(line.Number, line.Number));

    /// <summary>The parts of a text that is C#.</summary>
    public IReadOnlyList<CodePart> Parts => parts.Value;

    /// <summary>Whether one of these lines is the agent's.</summary>
    public bool IsAuthored(int first, int last) => authored?.Intersects(first, last) != false;
}
