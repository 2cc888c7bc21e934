using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>What the lists of one kind say, in words.</summary>
internal static class BriefRules
{
    // In the order of Kind: what an agent does with a resource of the kind, and what one and many are called.
    private static readonly (string Verb, string One, string Many)[] Words =
    [
        ("write", "file", "files"),
        ("declare in", "namespace", "namespaces"),
        ("use", "namespace", "namespaces"),
        ("use", "API", "APIs"),
        ("use", "capability", "capabilities"),
        ("reference", "package", "packages"),
        ("reference", "project", "projects"),
        ("set", "build property or item", "build properties and items"),
        ("call", "tool", "tools"),
        ("touch", "environment", "environments"),
        ("make", "edit of a test", "edits of tests"),
    ];

    /// <summary>The lines of a kind: first what is allowed, then what is not, or none if no layer restricts it.</summary>
    public static IReadOnlyList<string> Of(AgentPolicy scope, KindRow row)
    {
        Layer[] layers =
        [
            new("Like every agent, you", "", [.. new[] { scope.Ceiling }.OfType<Scope>()]),
            new("You", "", scope.Own),
            new("You", " for this task", [.. new[] { scope.Narrow }.OfType<Scope>()]),
        ];
        return [.. layers.SelectMany(layer => OfAllow(layer, row)), .. OfDeny(scope, row)];
    }

    // An agent's own scopes are one: an allow of any suffices.
    private static IEnumerable<string> OfAllow(Layer layer, KindRow row)
    {
        var lists = layer.Scopes.Select(scope => Steps.ListsOf(scope, row.Kind)?.Allow).OfType<RuleList>().ToList();
        if (lists.Count == 0)
            yield break;
        var (verb, one, many) = Words[(int)row.Kind];
        var rules = lists.SelectMany(list => list.Rules).ToList();
        yield return rules.Count == 0
            ? $"- {layer.Who} may not {verb} any {one}{layer.When}."
            : $"- {layer.Who} may {verb} only these {many}{layer.When}: {BriefWords.Listed(rules)}.";
    }

    // Rules with one reason and one remedy are one line.
    private static IEnumerable<string> OfDeny(AgentPolicy scope, KindRow row)
    {
        var (verb, _, many) = Words[(int)row.Kind];
        return scope.Layers.Select(layer => Steps.ListsOf(layer, row.Kind)?.Deny).OfType<RuleList>().SelectMany(list => list.Rules)
            .GroupBy(rule => (Because: Trimmed(rule.Because), Instead: Trimmed(rule.Instead)))
            .Select(same => $"- You may not {verb} these {many}: {BriefWords.Listed(same)}."
                + (same.Key.Because.Length > 0 ? $" Reason: {same.Key.Because}." : "")
                + (same.Key.Instead.Length > 0 ? $" {ViolationMessage.Advice(same.Key.Instead)}" : ""));
    }

    private static string Trimmed(string? text) => text?.Trim().TrimEnd('.') ?? "";

    private sealed record Layer(string Who, string When, IReadOnlyList<Scope> Scopes);
}
