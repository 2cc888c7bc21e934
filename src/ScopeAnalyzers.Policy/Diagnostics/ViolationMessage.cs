using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Diagnostics;

/// <summary>
/// The one wording of a violation, for every host (diagnostics.md, "A message"). It is one line, whatever its parts hold.
/// </summary>
public static class ViolationMessage
{
    /// <summary>Why a finding about uncommitted work is not an error, and what would tell whose it is.</summary>
    public const string OfPresence = "It may be a person's work: nothing was recorded when the session began. The hook SessionStart (docs/hooks.md) tells them apart.";

    private const int ShortCommit = 7;

    /// <summary>
    /// <c>codex may not change 'src/A.cs': denied by scopes.web.files.deny[0] (agent-scope.json(7,80)). Because: … Instead: … [commit
    /// 1a2b3c4, task T-1, by trailer]</c>
    /// </summary>
    /// <param name="act">The act, as it follows "may not": <c>change</c>, <c>use</c>, <c>declare in</c>.</param>
    /// <param name="thing">The thing, in C# display form or as a path.</param>
    /// <param name="commit">The commit; null for what is not committed.</param>
    public static string Of(string agent, string act, string thing, Decision decision, string? commit, string? task, string? evidence)
    {
        var sentences = new List<string> { Verdict(agent, act, thing, decision) };
        if (decision.Outcome == Outcome.Deny)
        {
            sentences.AddRange(Told("Because", decision.By.Select(reason => reason.Because)));
            sentences.AddRange(Told("Instead", decision.By.Select(reason => reason.Instead)));
            if (decision.By.Any(reason => !reason.Grantable))
                sentences.Add("No grant lifts this.");
            sentences.AddRange(decision.Hints);
        }

        if (evidence == LevelTable.Presence)
            sentences.Add(OfPresence);
        if (Trail(commit, task, evidence) is { Length: > 0 } trail)
            sentences.Add($"[{trail}]");
        return Printable.Of(string.Join(" ", sentences));
    }

    private static string Verdict(string agent, string act, string thing, Decision decision) => decision.Outcome switch
    {
        Outcome.Deny => $"{agent} may not {act} '{thing}': denied by {string.Join(", ", decision.By.Select(reason => NameOf(reason, agent)))}.",
        Outcome.Indeterminate => $"Whether {agent} may {act} '{thing}' could not be evaluated; missing: {string.Join(", ", decision.Missing)}.",
        _ => $"{agent} may {act} '{thing}'{(decision.By.Count == 0 ? "" : ", by ")}{string.Join(", ", decision.By.Select(reason => NameOf(reason, agent)))}.",
    };

    private static string NameOf(Reason reason, string agent) =>
        reason.Place is not null ? $"{reason.Name} ({reason.Place})" : reason.Name == "agents" ? $"agents, where {agent} has no entry" : reason.Name;

    private static IEnumerable<string> Told(string word, IEnumerable<string?> texts) =>
        from text in texts.OfType<string>().Distinct()
        where text.Trim().Length > 0
        select $"{word}: {text.Trim().TrimEnd('.')}.";

    private static string Trail(string? commit, string? task, string? evidence) => string.Join(", ", new[]
    {
        commit is null ? null : $"commit {(commit.Length > ShortCommit ? commit.Substring(0, ShortCommit) : commit)}",
        task is null ? null : $"task {task}",
        evidence is null ? null : $"by {evidence}",
    }.OfType<string>());
}
