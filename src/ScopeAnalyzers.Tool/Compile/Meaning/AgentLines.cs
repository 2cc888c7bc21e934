using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Whose the lines of the changed sources are.</summary>
internal sealed class AgentLines(ReviewResult review)
{
    /// <summary>The agent's part that a location is in, and where that is; null where it is on no agent's line.</summary>
    public (Touch Touch, Place At)? Find(Location location)
    {
        var span = location.GetLineSpan();
        if (review.Root is not { } root || !location.IsInSource || span.Path.Length == 0)
            return null;
        var path = Path.GetRelativePath(root, span.Path).Replace('\\', '/');
        var at = new Place(path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
        var touch = review.Changes.FirstOrDefault(change => change.Path == path)?.Agents.FirstOrDefault(touch => touch.Lines.Contains(at.Line));
        return touch is null ? null : (touch, at);
    }
}
