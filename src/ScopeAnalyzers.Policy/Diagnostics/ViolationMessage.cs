using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
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
    /// Cause, remedy, provenance: <c>codex may not use Random: tests choose the numbers. Use Shop.IDice instead.
    /// [scopes.jobs.apis.deny[0], agent-scope.json(7,80); commit 1a2b3c4, task T-1, by trailer]</c>
    /// </summary>
    /// <param name="act">The act, as it follows "may not": <c>change</c>, <c>use</c>, <c>declare in</c>.</param>
    /// <param name="thing">The thing: a path, a name, or C# code.</param>
    /// <param name="commit">The commit; null for what is not committed.</param>
    /// <param name="aside">What else the denial is about: <see cref="MoreUses"/>, or what is inside the thing.</param>
    /// <param name="grant">What a grant would have to list to lift it, or null if that is not known.</param>
    /// <param name="isCode">Whether the thing is C# code, which reads as such without quotes.</param>
    public static string Of(string agent, string act, string thing, Decision decision, string? commit, string? task, string? evidence,
        string? aside = null, GrantSubject? grant = null, bool isCode = false)
    {
        var name = isCode ? thing : $"'{thing}'";
        var sentences = new List<string> { Verdict(agent, act, aside is null ? name : $"{name} ({aside})", decision) };
        if (decision.Outcome == Outcome.Deny)
        {
            sentences.AddRange(decision.Hints);
            sentences.AddRange(Remedies(decision.By, Subject(grant, thing)));
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
        decision.Outcome == Outcome.Deny ? Printable.Of(string.Join(" ", Remedies(decision.By, ""))) : null;

    /// <summary>How many more uses of the line the same rules deny, or null if there are none.</summary>
    public static string? MoreUses(int count) => count switch
    {
        0 => null,
        1 => "and 1 more use",
        _ => $"and {count} more uses",
    };

    /// <summary>A rule as people read it: one of ours by what it is, not by its pattern.</summary>
    /// <param name="name">Its name, as <see cref="Reason.Name"/>.</param>
    public static string RuleName(string name) => name.StartsWith("built-in:", StringComparison.Ordinal) ? "built-in rule" : name;

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

    /// <summary>What to ask for; a resource that the message has named is not named again.</summary>
    private static string Subject(GrantSubject? grant, string thing) =>
        grant is null || grant.Id == thing ? "" : $" of {grant.KindName} '{grant.Id}'";

    /// <summary>What to do: what the rules say; else to ask for a grant, or, where none would help, who decides.</summary>
    private static IEnumerable<string> Remedies(IReadOnlyList<Reason> by, string subject)
    {
        var instead =
            by.Select(reason => reason.Instead?.Trim().TrimEnd('.')).OfType<string>().Where(text => text.Length > 0).Distinct().ToList();
        foreach (var text in instead)
            yield return Advice(text);
        if (instead.Count == 0)
            yield return by.Any(reason => !reason.Grantable) ? NoGrant : $"Ask for a grant{subject}: agent-scope request.";
    }

    /// <summary>What a rule says to do instead, as a sentence: its own words, or to use what it names.</summary>
    internal static string Advice(string instead) =>
        instead.Contains(' ') ? $"{char.ToUpperInvariant(instead[0])}{instead.Substring(1)}." : $"Use {instead} instead.";

    private static string InPlace(Reason reason) => reason.Place is null ? reason.Name : $"{reason.Name} ({reason.Place})";

    private static string NameOf(Reason reason) =>
        reason.Place is not null ? $"{reason.Name}, {reason.Place}" : RuleName(reason.Name);

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
