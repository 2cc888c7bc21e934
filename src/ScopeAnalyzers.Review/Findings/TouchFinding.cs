using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>Makes the finding of a denial, with the commit and the evidence of the agent's part in the file.</summary>
internal sealed class TouchFinding(bool isCI)
{
    /// <summary>The finding.</summary>
    /// <param name="at">Where it stands; null for what is gone, which stands on the first line that the agent changed.</param>
    /// <param name="resource">What it is about.</param>
    /// <param name="act">The act, as it follows "may not".</param>
    public Finding Of(string path, Touch touch, AgentScope policy, Extent? at, ResourceName resource, string act, string thing, Decision decision)
    {
        var part = touch.ByCommit.FirstOrDefault(part => at is { } place && part.Lines.Intersects(place.Line, place.LastLine));
        var commit = part is not null ? part.Commit : touch.Commits.Count > 0 ? touch.Commits[0] : null;
        var evidence = part?.Evidence ?? touch.Evidence[0];
        var id = decision.Id ?? "SCOPE004";
        var level = LevelTable.Of(policy.Mode, decision.Outcome, id, isCI) ?? Level.Message;
        return new Finding(
            id,
            level,
            level == Level.Message ? Outcome.Allow : decision.Outcome,
            resource,
            path,
            at?.Line ?? (touch.Lines.IsEmpty ? 1 : touch.Lines.Ranges[0].First),
            at?.Column ?? 1,
            touch.Agent,
            touch.Task,
            commit,
            evidence,
            [.. decision.By.Select(reason => reason.Name)],
            decision.Missing,
            ViolationMessage.Of(touch.Agent, act, thing, decision, commit, touch.Task, evidence));
    }
}
