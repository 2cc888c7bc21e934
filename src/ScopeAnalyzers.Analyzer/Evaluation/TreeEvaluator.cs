using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>Evaluates what one tree does, token by token: what is on no agent's line is nobody's use.</summary>
internal sealed class TreeEvaluator
{
    private readonly PolicyEvaluator[] policies;

    /// <summary>The policies of this tree's lines, without those of agents that may do nothing.</summary>
    private readonly PolicyEvaluator[] inForce;

    /// <param name="policies">The policies that the lines refer to.</param>
    /// <param name="root">The repository's root, normalized.</param>
    public TreeEvaluator(AuthoredText text, PolicyEvaluator[] policies, string root)
    {
        Text = text;
        Root = root;
        this.policies = policies;
        inForce = [.. text.Policies.Select(index => policies[index]).Where(policy => !policy.IsRefused)];
        RestrictsNamespaces = inForce.Any(policy => policy.RestrictsNamespaces);
    }

    /// <summary>The text, with the agents' lines.</summary>
    public AuthoredText Text { get; }

    /// <summary>The repository's root, normalized.</summary>
    public string Root { get; }

    /// <summary>Whether a policy of this tree's lines has rules about the namespaces that code uses.</summary>
    public bool RestrictsNamespaces { get; }

    /// <summary>What was found so far.</summary>
    public TokenFindings Findings { get; } = new();

    /// <summary>Is told of everything that a token binds to, allowed or not; null if no one asks.</summary>
    public Action<SyntaxToken, ISymbol>? Bound { get; init; }

    /// <summary>Evaluates a symbol that the token names or binds to, true if it violates.</summary>
    public bool Use(SyntaxToken token, ISymbol? symbol) =>
        symbol is not null && Tell(token, symbol) && Violates(symbol, UseOf) && Each(token, symbol, UseOf);

    /// <summary>Evaluates a symbol that the node names or binds to, at its <see cref="TriggerToken"/>, true if it violates.</summary>
    public bool Use(SyntaxNode node, ISymbol? symbol) =>
        symbol is not null && Tell(node, symbol) && Violates(symbol, UseOf) && Each(TriggerToken.Of(node), symbol, UseOf);

    /// <summary>Takes note of a name that no rule can be about: a local or a parameter.</summary>
    public void Refer(SyntaxToken token, ISymbol symbol) => Tell(token, symbol);

    /// <summary>Evaluates a type or member that the code neither writes nor binds to in the open, true if it violates.</summary>
    public bool Infer(SyntaxToken token, ISymbol? symbol) =>
        symbol is not null && Violates(symbol, InferenceOf) && Each(token, symbol, InferenceOf);

    /// <summary>The same, at the node's <see cref="TriggerToken"/>.</summary>
    public bool Infer(SyntaxNode node, ISymbol? symbol) =>
        symbol is not null && Violates(symbol, InferenceOf) && Each(TriggerToken.Of(node), symbol, InferenceOf);

    /// <summary>Evaluates a namespace that a <c>using</c> opens.</summary>
    public bool Open(SyntaxToken token, INamespaceSymbol space) => Each(token, space, static (policy, space) => policy.Open(space));

    /// <summary>Evaluates the namespace that a declaration is in.</summary>
    public bool Declare(SyntaxToken token, INamespaceSymbol space) => Each(token, space, static (policy, space) => policy.Declare(space));

    /// <summary>Evaluates a feature of the language that is a capability.</summary>
    public bool Capability(SyntaxToken token, string name, string thing) =>
        Each(token, (name, thing), static (policy, feature) => policy.Capability(feature.name, feature.thing));

    /// <summary>Tells that what the token reaches cannot be evaluated, where the policy has something to evaluate it by.</summary>
    public bool NotEvaluable(SyntaxToken token, string thing) =>
        Each(token, thing, static (policy, thing) => policy.NotEvaluable(thing, null));

    /// <summary>The same of what a member reaches.</summary>
    public bool NotEvaluable(SyntaxToken token, ISymbol member) => Each(token, member,
        static (policy, member) => policy.NotEvaluable(Display.Of(member), CodeName.Of(member, static _ => true)));

    /// <summary>Tells that a declaration takes the place of what others' code binds to.</summary>
    /// <param name="by">What says so.</param>
    public bool TakesPlace(SyntaxToken token, string thing, string by) =>
        Each(token, (thing, by), static (_, place) => new Violation(
            "SCOPE203", "declare", place.thing, Decision.Denied("SCOPE203", [new Reason(place.by, null)]), new ResourceName("place", place.thing, "declare")));

    /// <summary>Evaluates a part of a type whose other parts are in other files.</summary>
    public bool Part(SyntaxToken token, INamedTypeSymbol type, IReadOnlyList<string> others) =>
        Each(token, (type, others), static (policy, part) => policy.Part(part.type, part.others));

    private bool Tell(SyntaxToken token, ISymbol symbol)
    {
        Bound?.Invoke(token, symbol);
        return true;
    }

    private bool Tell(SyntaxNode node, ISymbol symbol) => Bound is null || Tell(TriggerToken.Of(node), symbol);

    private static readonly Func<PolicyEvaluator, ISymbol, Violation?>
        UseOf = static (policy, symbol) => policy.Use(symbol),
        InferenceOf = static (policy, symbol) => policy.Infer(symbol);

    private bool Each<T>(SyntaxToken token, T subject, Func<PolicyEvaluator, T, Violation?> evaluator)
    {
        var violates = false;
        foreach (var owner in Text.OwnersOf(token))
        {
            if (!policies[owner.Policy].IsRefused && evaluator(policies[owner.Policy], subject) is { } violation)
            {
                Findings.Add(token, owner, violation);
                violates = true;
            }
        }

        return violates;
    }

    /// <summary>
    /// Whether any policy of the tree's lines speaks against a symbol, whichever line it is on: that is known for most, and whose the
    /// token is has to be looked up.
    /// </summary>
    private bool Violates(ISymbol symbol, Func<PolicyEvaluator, ISymbol, Violation?> evaluator)
    {
        foreach (var policy in inForce)
        {
            if (evaluator(policy, symbol) is not null)
                return true;
        }

        return false;
    }
}
