using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Decisions;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// Reports a protected file once: what build logic changed inside it is told in the finding about the file, since no agent may change it at
/// all before a person grants it. What no grant lifts, and what other rules are about (SCOPE404), stays a finding of its own.
/// </summary>
internal static class ProtectedFileFindings
{
    private const int Most = 5;

    private const string Article = " the ";

    /// <summary>The decisions, with those on the inside of a protected file told in the one about the file.</summary>
    public static IReadOnlyList<ActDecision> Of(IReadOnlyList<ActDecision> decisions)
    {
        var inside = decisions.Where(IsInside).ToLookup(KeyOf);
        var told = new HashSet<(string?, string, string?)>(
            decisions.Where(decided => IsOnFile(decided) && inside.Contains(KeyOf(decided))).Select(KeyOf));
        return
        [
            .. decisions.Select(decided => IsInside(decided) && told.Contains(KeyOf(decided)) ? decided with { IsTold = false }
                : IsOnFile(decided) && told.Contains(KeyOf(decided))
                    ? With(decided, [.. inside[KeyOf(decided)]])
                : decided),
        ];
    }

    private static bool IsOnFile(ActDecision decided) =>
        decided is { IsTold: true, Counts: true, IsPutBack: false, Decision: { Outcome: Outcome.Deny, Id: "SCOPE102" } };

    private static bool IsInside(ActDecision decided) =>
        decided is { Resource.Kind: "build", Decision: { Outcome: Outcome.Deny, Id: "SCOPE403" } }
            && decided.Decision.By.All(reason => reason.Grantable);

    private static (string? File, string Agent, string? Task) KeyOf(ActDecision decided) =>
        (decided.At?.File, decided.Attribution.Agent, decided.Attribution.Task);

    private static ActDecision With(ActDecision file, IReadOnlyList<ActDecision> inside)
    {
        var edits = inside.Select(EditOf).Distinct().ToList();
        var more = edits.Count > Most ? $" and {edits.Count - Most} more" : "";
        return file with
        {
            Inside = $"{string.Join(", ", edits.Take(Most))}{more}",
            Grants = [.. file.Grants.Concat(inside.SelectMany(decided => decided.Grants)).Distinct()],
        };
    }

    // The act is 'change the property'.
    private static string EditOf(ActDecision inside) =>
        $"{inside.Act.Substring(inside.Act.IndexOf(Article, StringComparison.Ordinal) + Article.Length)} {inside.Thing}";
}
