using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Decisions;

/// <summary>Makes decisions of an agent's part in a file, with the commit and the evidence of the lines that they are about.</summary>
internal static class TouchDecision
{
    /// <summary>The decision.</summary>
    /// <param name="at">Where it is; null for what is gone, which is on the first line that the agent changed.</param>
    /// <param name="resource">What it is about.</param>
    /// <param name="act">The act, as it follows "may not".</param>
    /// <param name="granted">What a grant would let in, or null if none is asked for.</param>
    public static ActDecision Of(string path, Touch touch, AgentPolicy policy, Extent? at, ResourceName resource, string act, string thing,
        Decision decision, Resource? granted = null)
    {
        var part = touch.ByCommit.FirstOrDefault(part => at is { } place && part.Lines.Intersects(place.Line, place.LastLine));
        var commit = part is not null ? part.Commit : touch.Commits.Count > 0 ? touch.Commits[0] : null;
        return new ActDecision(
            policy,
            new Attribution(touch.Agent, touch.Task, commit, part?.Evidence ?? touch.Evidence[0], touch.Session),
            resource,
            act,
            thing,
            decision,
            new Place(path, at?.Line ?? (touch.Lines.IsEmpty ? 1 : touch.Lines.Ranges[0].First), at?.Column ?? 1))
        {
            Grants = granted is not null && GrantSubject.Lifting(decision, granted) is { } subject ? [subject] : [],
        };
    }
}
