using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>Until when, where and how much, in words: what a scope says beside its rules.</summary>
internal static class BriefTerms
{
    private static readonly (Func<CommitRules, bool> Asked, string Words)[] Commits =
    [
        (rules => rules.RequireTask == true, "name its task"),
        (rules => rules.RequireSignature == true, "be signed"),
        (rules => rules.Revertible == true, "be revertible by itself"),
        (rules => rules.Merges == false, "not be a merge"),
    ];

    /// <summary>The lines, one for each thing that the scope says.</summary>
    public static IEnumerable<string> Of(Manifest manifest, AgentPolicy scope)
    {
        var entry = manifest.Agents.GetOrNull(scope.Agent) ?? manifest.Agents.GetOrNull("*");
        if (entry?.Expires is { } end)
            yield return $"- Your scope ends at {BriefWords.Time(end)}.";
        if (scope.Task is { } task && manifest.Tasks[task].Expires is { } over)
            yield return $"- Your task ends at {BriefWords.Time(over)}.";
        if (scope.Branches is { } branches)
            yield return $"- You may work only on these branches: {BriefWords.Listed(branches.Rules)}.";
        if (scope.Repositories is { } places)
            yield return $"- You may work only in these repositories: {BriefWords.Listed(places.Repositories.Select(BriefWords.Code))}.";
        var limits = scope.Layers.SelectMany(layer => layer.Limits).ToList();
        if (limits.Count > 0)
            yield return $"- Limits: {BriefWords.Listed(limits.Select(OfLimit))}.";
        var asked = Commits.Where(row => scope.Layers.Any(layer => layer.Commits is { } rules && row.Asked(rules))).ToList();
        if (asked.Count > 0)
            yield return $"- Each commit must {string.Join(", ", asked.Select(row => row.Words))}.";
    }

    /// <summary>What a grant lets in, a line for each kind.</summary>
    public static IEnumerable<string> OfGrant(Grant grant) => grant.Kinds.OrderBy(kind => kind.Key).Select(kind =>
        $"- Granted for this task ({KindTable.Of(kind.Key).Name}): {BriefWords.Listed(kind.Value)}"
        + $"{(grant.Expires is { } end ? $", until {BriefWords.Time(end)}" : "")}.");

    private static string OfLimit(Limit limit) => "at most " + BriefWords.Number(limit.Max) + limit.Measure switch
    {
        Measure.FilesPerCommit => " files per commit",
        Measure.LinesPerCommit => " lines per commit",
        Measure.FilesPerTask => " files per task",
        _ => " lines per task",
    } + (limit.Except.Count == 0 ? "" : $" (without {BriefWords.Listed(limit.Except)})");

    private static AgentEntry? GetOrNull(this IReadOnlyDictionary<string, AgentEntry> entries, string id) =>
        entries.TryGetValue(id, out var entry) ? entry : null;
}
