using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Lines;

namespace ScopeAnalyzers.Review.Texts;

/// <summary>A changed file's text, and which of it is one agent's.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Authored">The agent's lines; null where git's lines are not the text's, and all of it counts as the agent's.</param>
internal sealed record AgentText(string Path, string Text, LineSet? Authored)
{
    /// <summary>The agent's lines.</summary>
    public IEnumerable<TextLine> Lines => TextLine.Of(Text).Where(line => IsAuthored(line.Number));

    /// <summary>Whether the line is the agent's.</summary>
    public bool IsAuthored(int line) => Authored?.Contains(line) != false;
}
