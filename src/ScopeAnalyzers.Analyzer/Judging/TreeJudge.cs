using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Judges what one tree does, token by token: what stands on no agent's line is no one's use.</summary>
internal sealed class TreeJudge
{
    private readonly IReadOnlyList<PolicyJudge> policies;
    private readonly string file;

    /// <param name="policies">The policies that the lines refer to.</param>
    /// <param name="file">The file, relative to the root.</param>
    public TreeJudge(AuthoredText text, IReadOnlyList<PolicyJudge> policies, string file)
    {
        Text = text;
        this.policies = policies;
        this.file = file;
    }

    /// <summary>The text, with the agents' lines.</summary>
    public AuthoredText Text { get; }

    /// <summary>What was found so far.</summary>
    public TokenFindings Findings { get; } = new();

    /// <summary>Judges a symbol that the token names or binds to; true where it violates.</summary>
    public bool Use(SyntaxToken token, ISymbol? symbol) =>
        symbol is not null && Each(token, symbol, static (policy, symbol, file) => policy.Use(symbol, file));

    /// <summary>Judges a type or member that the code neither writes nor binds to in the open; true where it violates.</summary>
    public bool Infer(SyntaxToken token, ISymbol? symbol) =>
        symbol is not null && Each(token, symbol, static (policy, symbol, file) => policy.Infer(symbol, file));

    /// <summary>Judges a namespace that a <c>using</c> opens.</summary>
    public bool Open(SyntaxToken token, INamespaceSymbol space) =>
        Each(token, space, static (policy, space, file) => policy.Open(space, file));

    /// <summary>Judges the namespace that a declaration stands in.</summary>
    public bool Declare(SyntaxToken token, INamespaceSymbol? space) =>
        Each(token, space, static (policy, space, file) => policy.Declare(space, file));

    /// <summary>Judges a feature of the language that is a capability.</summary>
    public bool Capability(SyntaxToken token, string name, string thing) =>
        Each(token, (name, thing), static (policy, feature, file) => policy.Capability(feature.name, feature.thing, file));

    /// <summary>Tells that what the token reaches cannot be judged, where the policy has something to judge it by.</summary>
    public bool Unjudgeable(SyntaxToken token, string thing) =>
        Each(token, thing, static (policy, thing, file) => policy.Unjudgeable(thing, file));

    /// <summary>Tells that a declaration takes the place of what others' code binds to.</summary>
    /// <param name="by">What says so.</param>
    public bool TakesPlace(SyntaxToken token, string thing, string by) =>
        Each(token, (thing, by), static (_, place, _) => new Violation(
            "SCOPE203", "declare", place.thing, Decision.Denied("SCOPE203", [new Reason(place.by, null)]), new ResourceName("place", place.thing, "declare")));

    private bool Each<T>(SyntaxToken token, T subject, Func<PolicyJudge, T, string, Violation?> judge)
    {
        var violates = false;
        foreach (var owner in Text.OwnersOf(token))
        {
            if (!policies[owner.Policy].IsRefused && judge(policies[owner.Policy], subject, file) is { } violation)
            {
                Findings.Add(token, owner, violation);
                violates = true;
            }
        }

        return violates;
    }
}
