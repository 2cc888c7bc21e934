using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>
/// What lines that no agent wrote use of denied things and did not use in the base, or use without what guarded it there: the agents' edits
/// did it. One measure, whatever the edit was: a directive, the end of a comment, an alias, a <c>using</c> that is gone, a file that moved.
/// </summary>
internal sealed class NewDenials(ReviewResult review, AgentLines lines, AgentDeclarations declared)
{
    /// <summary>The findings in one source.</summary>
    /// <param name="earlier">What it meant in the base; null if the base did not compile it.</param>
    public IEnumerable<Finding> Of(ComparedSource source, TreeMeaning? earlier, TreeMeaning now)
    {
        if (!now.DeniedLines.Any())
            yield break;
        var told = new HashSet<(int Policy, string Guard)>();
        foreach (var (line, was) in source.History.Lines)
        {
            var before = was == 0 || earlier is null ? [] : earlier.DeniedAt(was).ToList();
            foreach (var denial in now.DeniedAt(line))
            {
                var known = before.Find(each => each.Key.Equals(denial.Key));
                var why = known is null ? "meant something else, or was not compiled, before the change" : LostGuard(known, denial, source.Path);
                if (why is not null && (known is null || told.Add((denial.Policy, why)))
                    && ToucherOf(denial, source, now, isNew: known is null) is { } touch)
                    yield return Finding(denial, touch, source.Path, $"The line {source.Path}({line}), which {touch.Agent} did not write, {why}.");
            }
        }
    }

    private string? LostGuard(Denial before, Denial now, string path)
    {
        var left = Guards.Of(now.Token).ToList();
        foreach (var guard in Guards.Of(before.Token))
        {
            if (!left.Remove(guard) && Guards.IsAbout(guard, before.Token))
                return $"was guarded by '{guard}' before the change";
        }

        return Guards.JumpsAround(now.Token).Any(jump => lines.Find(jump.GetLocation()) is not null) && lines.ChangeOf(path) is not null
            ? "can be come to by another way than before the change"
            : null;
    }

    /// <summary>
    /// The part of the policy's agent in the change that can have done it: in the same source, or, if no one else changed code, in any.
    /// Null if it is not the agent's doing.
    /// </summary>
    private Touch? ToucherOf(Denial denial, ComparedSource source, TreeMeaning now, bool isNew)
    {
        var policy = review.Policies[denial.Policy];
        bool IsIts(Touch touch) => touch.Agent == policy.Agent && touch.Task == policy.Task;
        if (lines.ChangeOf(source.Path) is { } change)
            return change.Agents.FirstOrDefault(IsIts);
        if (!isNew)
            return null;
        var line = denial.Token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var by = now.BoundAt(line).Select(bound => declared.Of(bound, now.Model)?.Touch).OfType<Touch>().FirstOrDefault(IsIts);
        return by
            ?? (review.Changes.Any(each => each.IsPersonsToo || each.Agents.Count == 0)
                ? null : review.Changes.SelectMany(each => each.Agents).FirstOrDefault(IsIts));
    }

    private Finding Finding(Denial denial, Touch touch, string path, string hint)
    {
        var (policy, violation) = (review.Policies[denial.Policy], denial.Violation);
        var place = lines.PlaceOf(denial.Token.GetLocation())!;
        var at = lines.ChangeOf(path) is null ? place : AgentLines.Nearest(touch, place);
        var decision = violation.Decision with { Hints = [hint, .. violation.Decision.Hints] };
        return AgentFinding.Of(policy, touch.Origin(at.Line), at, violation with { Decision = decision });
    }
}
