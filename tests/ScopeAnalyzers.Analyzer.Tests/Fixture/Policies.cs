using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>Policies of an agent <c>codex</c>, made of a few rules.</summary>
internal static class Policies
{
    public static AgentPolicy Deny(Kind kind, params string[] patterns) => Of((kind, new Lists(null, Rules(kind, "deny", patterns))));

    public static AgentPolicy Allow(Kind kind, params string[] patterns) => Of((kind, new Lists(Rules(kind, "allow", patterns), null)));

    public static AgentPolicy Of(params (Kind Kind, Lists Lists)[] kinds) => new(
        "codex",
        Task: null,
        Mode.Enforce,
        Refusals: [],
        Ceiling: null,
        Own: [new Scope("scopes.s", new Place("agent-scope.json", 1, 1), kinds.ToDictionary(kind => kind.Kind, kind => kind.Lists), [], null)],
        Narrow: null,
        Grants: [],
        Lapsed: [],
        Protected: null,
        Unprotected: null,
        Branches: null,
        Repositories: null,
        new Dictionary<string, EnvironmentEntry>(),
        new Dictionary<string, CapabilityClass>());

    public static RuleList Rules(Kind kind, string list, params string[] patterns)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var name = $"scopes.s.{kind.ToString().ToLowerInvariant()}.{list}";
        return new(name, place,
            [.. patterns.Select((text, index) =>
                new Rule($"{name}[{index}]", place, Parse(kind, text), [], FileActs.All, [], null, null))]);
    }

    private static Pattern Parse(Kind kind, string text)
    {
        var parsed = PatternSyntax.Parse(PatternSyntax.LanguageOf(kind), text);
        return parsed.Pattern ?? throw new ArgumentException($"{text}: {parsed.Error}", nameof(text));
    }
}
