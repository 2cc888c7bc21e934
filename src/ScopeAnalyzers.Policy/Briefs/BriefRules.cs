using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>What the lists of one kind say, in words.</summary>
internal static class BriefRules
{
    /// <summary>What an agent does with a resource of a kind, and what one and many are called.</summary>
    private static readonly Dictionary<Kind, (string Verb, string One, string Many)> Words = new()
    {
        [Kind.Files] = ("write", "file", "files"),
        [Kind.Declare] = ("declare in", "namespace", "namespaces"),
        [Kind.Use] = ("use", "namespace", "namespaces"),
        [Kind.Apis] = ("use", "API", "APIs"),
        [Kind.Capabilities] = ("use", "capability", "capabilities"),
        [Kind.Packages] = ("reference", "package", "packages"),
        [Kind.Projects] = ("reference", "project", "projects"),
        [Kind.Build] = ("set", "build property or item", "build properties and items"),
        [Kind.Tools] = ("call", "tool", "tools"),
        [Kind.Environments] = ("touch", "environment", "environments"),
        [Kind.Tests] = ("make", "edit of a test", "edits of tests"),
    };

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
        var (verb, one, many) = Words[row.Kind];
        var rules = lists.SelectMany(list => list.Rules).ToList();
        yield return rules.Count == 0
            ? $"- {layer.Who} may not {verb} any {one}{layer.When}."
            : $"- {layer.Who} may {verb} only these {many}{layer.When}: {BriefWords.Listed(rules)}.";
    }

    // Rules with one reason and one remedy are one line.
    private static IEnumerable<string> OfDeny(AgentPolicy scope, KindRow row)
    {
        var (verb, _, many) = Words[row.Kind];
        return scope.Layers.Select(layer => Steps.ListsOf(layer, row.Kind)?.Deny).OfType<RuleList>().SelectMany(list => list.Rules)
            .GroupBy(rule => (Because: Trimmed(rule.Because), Instead: Trimmed(rule.Instead)))
            .Select(same => $"- You may not {verb} these {many}: {BriefWords.Listed(same)}."
                + (same.Key.Because.Length > 0 ? $" Reason: {same.Key.Because}." : "")
                + (same.Key.Instead.Length > 0 ? $" {ViolationMessage.Advice(same.Key.Instead)}" : ""));
    }

    private static string Trimmed(string? text) => text?.Trim().TrimEnd('.') ?? "";

    private sealed record Layer(string Who, string When, IReadOnlyList<Scope> Scopes);
}
