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

    private const string NoGrant = "No grant lifts this: a person must do it, or change agent-scope.json.";

    private const string AskForGrant = "Ask for a grant: agent-scope request.";

    private const string OwnRule = "built-in: ";

    private static readonly (string Member, string Cause)[] Causes =
    [
        (".allow", "no rule allows it"),
        (".expires", "its time has ended"),
        (".notBefore", "its time has not begun"),
        (".agent", "the task is for another agent"),
    ];

    private const int ShortCommit = 7;

    /// <summary>
    /// Cause, remedy, provenance: <c>codex may not use 'System.Random': tests choose the numbers. Use Shop.IDice instead.
    /// [scopes.jobs.apis.deny[0], agent-scope.json(7,80); commit 1a2b3c4, task T-1, by trailer]</c>
    /// </summary>
    /// <param name="act">The act, as it follows "may not": <c>change</c>, <c>use</c>, <c>declare in</c>.</param>
    /// <param name="thing">The thing, in C# display form or as a path.</param>
    /// <param name="commit">The commit; null for what is not committed.</param>
    /// <param name="further">How many more uses of the line the same rules deny.</param>
    public static string Of(string agent, string act, string thing, Decision decision, string? commit, string? task, string? evidence,
        int further = 0)
    {
        var sentences = new List<string> { Verdict(agent, act, $"'{thing}'{More(further)}", decision) };
        if (decision.Outcome == Outcome.Deny)
        {
            sentences.AddRange(decision.Hints);
            sentences.AddRange(Remedies(decision.By));
        }

        if (evidence == LevelTable.Presence)
            sentences.Add(OfPresence);
        var rules = decision.Outcome == Outcome.Deny ? decision.By.Select(NameOf).Distinct() : [];
        var provenance = string.Join("; ", rules.Concat(Trail(commit, task, evidence)));
        if (provenance.Length > 0)
            sentences.Add($"[{provenance}]");
        return Printable.Of(string.Join(" ", sentences));
    }

    /// <summary>What to do about a denial, in the words of its message; null if nothing is denied.</summary>
    public static string? Remedy(Decision decision) =>
        decision.Outcome == Outcome.Deny ? Printable.Of(string.Join(" ", Remedies(decision.By))) : null;

    private static string More(int further) => further switch
    {
        0 => "",
        1 => " (and 1 more use)",
        _ => $" (and {further} more uses)",
    };

    private static string Verdict(string agent, string act, string thing, Decision decision) => decision.Outcome switch
    {
        Outcome.Deny => $"{agent} may not {act} {thing}: {string.Join("; ", decision.By.Select(reason => Cause(reason, agent)).Distinct())}.",
        Outcome.Indeterminate => $"Whether {agent} may {act} {thing} could not be evaluated; missing: {string.Join(", ", decision.Missing)}.",
        _ => $"{agent} may {act} {thing}{(decision.By.Count == 0 ? "" : ", by ")}{string.Join(", ", decision.By.Select(InPlace))}.",
    };

    /// <summary>Why, as the rule says it; else what kind of rule it is.</summary>
    internal static string Cause(Reason reason, string agent) =>
        reason.Because?.Trim() is { Length: > 0 } because ? because.TrimEnd('.')
        : reason.Name == "agents" ? $"the manifest has no entry for {agent}"
        : reason.Name.StartsWith(OwnRule, StringComparison.Ordinal) ? reason.Name.Substring(OwnRule.Length)
        : reason.List is not null ? "a rule denies it"
        : Array.Find(Causes, each => reason.Name.EndsWith(each.Member, StringComparison.Ordinal)).Cause ?? "the policy does not allow it";

    /// <summary>What to do: what the rules say; else to ask for a grant, or, where none would help, who decides.</summary>
    private static IEnumerable<string> Remedies(IReadOnlyList<Reason> by)
    {
        var instead =
            by.Select(reason => reason.Instead?.Trim().TrimEnd('.')).OfType<string>().Where(text => text.Length > 0).Distinct().ToList();
        foreach (var text in instead)
            yield return Advice(text);
        if (by.Any(reason => !reason.Grantable))
            yield return instead.Count > 0 ? "No grant lifts this." : NoGrant;
        else if (instead.Count == 0)
            yield return AskForGrant;
    }

    /// <summary>What a rule says to do instead, as a sentence: its own words, or to use what it names.</summary>
    internal static string Advice(string instead) =>
        instead.Contains(' ') ? $"{char.ToUpperInvariant(instead[0])}{instead.Substring(1)}." : $"Use {instead} instead.";

    private static string InPlace(Reason reason) => reason.Place is null ? reason.Name : $"{reason.Name} ({reason.Place})";

    private static string NameOf(Reason reason) =>
        reason.Place is not null ? $"{reason.Name}, {reason.Place}"
        : reason.Name.StartsWith("built-in:", StringComparison.Ordinal) ? "built-in rule" : reason.Name;

    private static IEnumerable<string> Trail(string? commit, string? task, string? evidence)
    {
        var parts = new[]
        {
            commit is null ? null : $"commit {(commit.Length > ShortCommit ? commit.Substring(0, ShortCommit) : commit)}",
            task is null ? null : $"task {task}",
            evidence is null ? null : $"by {evidence}",
        };
        if (parts.Any(part => part is not null))
            yield return string.Join(", ", parts.OfType<string>());
    }
}
