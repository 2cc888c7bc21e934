using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// Evaluates a commit: each limit by itself in every layer, and what any layer asks of commits (manifest.md, "The decision").
/// </summary>
internal static class CommitDecision
{
    public static Decision Of(AgentPolicy scope, CommitResource commit) =>
        Decision.Combine(scope.Layers.SelectMany(layer => ByLimits(layer, commit).Concat(ByRules(layer.Commits, scope.Task, commit))));

    private static IEnumerable<Decision> ByLimits(Scope layer, CommitResource commit) =>
        from limit in layer.Limits
        let size = SizeOf(limit.Measure, commit)
        where size is not null && Counted(size, limit.Except) > limit.Max
        select Decision.Denied("SCOPE501", [new Reason(limit.Name, limit.Place)]);

    private static IEnumerable<Decision> ByRules(CommitRules? rules, string? task, CommitResource commit)
    {
        if (rules is null)
            yield break;
        if (rules.RequireTask == true && task is null)
            yield return Broken(rules, "requireTask", "SCOPE502");
        if (rules.RequireSignature == true && !commit.HasSignature)
            yield return Broken(rules, "requireSignature", "SCOPE503");
        if (rules.Revertible == true && commit.Revertible == false)
            yield return Broken(rules, "revertible", "SCOPE505");
        if (rules.Merges == false && commit.Merge)
            yield return Broken(rules, "merges", "SCOPE507");
    }

    private static Size? SizeOf(Measure measure, CommitResource commit) => measure switch
    {
        Measure.FilesPerCommit => commit.Files,
        Measure.LinesPerCommit => commit.Lines,
        Measure.FilesPerTask => commit.TaskFiles,
        Measure.LinesPerTask => commit.TaskLines,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "a limit that nothing measures"),
    };

    // The except of a limit lets in, so it is exact.
    private static long Counted(Size size, IReadOnlyList<Pattern> except) => size.ByPath is null
        ? size.Total
        : size.ByPath
            .Where(path => !except.Any(pattern => pattern.Matches(new FileResource(path.Key, FileAct.Modify), MatchMode.Exact)))
            .Sum(path => path.Value);

    private static Decision Broken(CommitRules rules, string member, string id) =>
        Decision.Denied(id, [new Reason($"{rules.Name}.{member}", rules.Place)]);
}
