using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>What the policy says of one resource.</summary>
/// <param name="By">The determining rules, as a set: ceiling, agent's scopes, task, in the order of the manifest.</param>
/// <param name="Missing">What was missing, where the outcome is indeterminate.</param>
/// <param name="Ids">The diagnostics that a deny becomes (diagnostics.md), the foremost first; empty on allow.</param>
/// <param name="Hints">What else to tell whoever broke the rule, a sentence each: a grant that has lapsed, a name that only its case keeps
/// out.</param>
public sealed record Decision(
    Outcome Outcome,
    IReadOnlyList<Reason> By,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Ids,
    IReadOnlyList<string> Hints)
{
    // What most symbols are: nothing speaks of them. One instance, so that to combine many costs nothing.
    private static readonly Decision Unrestricted = new(Outcome.Allow, [], [], [], []);

    /// <summary>The foremost diagnostic; null on allow.</summary>
    public string? Id => Ids.Count == 0 ? null : Ids[0];

    /// <summary>The first grant that let it in, or null if none was needed.</summary>
    public Reason? Grant => Outcome == Outcome.Allow ? By.FirstOrDefault(reason => reason.IsGrant) : null;

    /// <summary>In scope, by these rules and grants.</summary>
    public static Decision Allowed(params IReadOnlyList<Reason> by) => by.Count == 0 ? Unrestricted : new(Outcome.Allow, by, [], [], []);

    /// <summary>Out of scope, by these rules and lists.</summary>
    public static Decision Denied(string id, IReadOnlyList<Reason> by, IReadOnlyList<string>? hints = null) =>
        new(Outcome.Deny, by, [], [id], hints ?? []);

    /// <summary>Not to be evaluated, missing something.</summary>
    public static Decision Indeterminate(params IReadOnlyList<string> missing) => new(Outcome.Indeterminate, [], missing, [], []);

    /// <summary>
    /// The decision over several agents, tasks, names and kinds (manifest.md, "The decision"): deny beats indeterminate beats allow,
    /// and the determining rules are those of the decisions that won.
    /// </summary>
    public static Decision Combine(IEnumerable<Decision> decisions)
    {
        var all = decisions.ToList();
        if (all.TrueForAll(decision => ReferenceEquals(decision, Unrestricted)))
            return Unrestricted;
        var outcome = all.Max(decision => decision.Outcome);
        var winners = all.Where(decision => decision.Outcome == outcome).ToList();
        return new Decision(
            outcome,
            [.. winners.SelectMany(decision => decision.By).GroupBy(reason => reason.Name).Select(same => same.First())],
            [.. winners.SelectMany(decision => decision.Missing).Distinct()],
            [.. winners.SelectMany(decision => decision.Ids).Distinct().OrderBy(DiagnosticTable.RankInDecision)
                .ThenBy(id => id, StringComparer.Ordinal)],
            [.. winners.SelectMany(decision => decision.Hints).Distinct()]);
    }

    /// <summary>The same, where evidence was missing: an allow is not to be had without it, and a deny stands.</summary>
    public Decision Without(IReadOnlyList<string> missing) =>
        missing.Count == 0 || Outcome == Outcome.Deny ? this : Indeterminate([.. Missing.Concat(missing).Distinct()]);
}
