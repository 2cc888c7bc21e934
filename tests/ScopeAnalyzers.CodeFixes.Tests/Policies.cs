using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.CodeFixes.Tests;

/// <summary>Policies of codex under the task SHOP-412.</summary>
internal static class Policies
{
    private static readonly Place Place = new("agent-scope.json", 1, 1);

    public static AgentPolicy Deny(string api, string? instead) => Deny((api, instead));

    public static AgentPolicy Deny(params (string Api, string? Instead)[] rules) => Of(
        Kind.Apis,
        new Lists(null,
            new RuleList("scopes.s.apis.deny", Place, [.. rules.Select((rule, index) => Rule($"scopes.s.apis.deny[{index}]", Kind.Apis, rule.Api, rule.Instead))])));

    public static AgentPolicy Allow(Kind kind, params string[] patterns) =>
        Of(kind, new Lists(new RuleList("scopes.s.allow", Place, [.. patterns.Select(text => Rule("scopes.s.allow[0]", kind, text, null))]), null));

    private static Rule Rule(string name, Kind kind, string text, string? instead) =>
        new(name, Place, PatternSyntax.Parse(PatternSyntax.LanguageOf(kind), text).Pattern!, [], FileActs.All, [], null, instead);

    private static AgentPolicy Of(Kind kind, Lists lists) => new(
        "codex",
        Task: "SHOP-412",
        Mode.Enforce,
        Refusals: [],
        Ceiling: null,
        Own: [new Scope("scopes.s", Place, new Dictionary<Kind, Lists> { [kind] = lists }, [], null)],
        Narrow: null,
        Grants: [],
        Lapsed: [],
        Protected: null,
        Unprotected: null,
        Branches: null,
        Repositories: null,
        new Dictionary<string, EnvironmentEntry>(),
        new Dictionary<string, CapabilityClass>());
}
