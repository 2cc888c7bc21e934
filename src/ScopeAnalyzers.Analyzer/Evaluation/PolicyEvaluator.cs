using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>
/// Evaluates symbols by one agent's policy, each once for a compilation; where rules hold in some files alone, once for a file.
/// </summary>
internal sealed class PolicyEvaluator
{
    private static readonly Decision Unnamed =
        Decision.Indeterminate("the name of what it reaches (write it as code, or ask for the capability 'reflection')");

    private readonly StoredPolicy policy;
    private readonly string? file;
    private readonly SymbolDecisions decided, denied;
    private readonly ConcurrentDictionary<ISymbol, Violation?> inferred = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamespaceSymbol, Violation?> opened = new(SymbolEqualityComparer.Default), declaring = new(
        SymbolEqualityComparer.Default);

    /// <param name="facts">Shared by all policies of the compilation.</param>
    /// <param name="file">The file of the code, relative to the root; null for all files, of a policy without rules that name
    /// files.</param>
    public PolicyEvaluator(SymbolRules rules, SymbolFactsReader facts, string? file)
    {
        policy = rules.Policy;
        this.file = file;
        decided = new SymbolDecisions(rules, facts, file);

        // Without a list that lets in, both are the same rules, and a definition is decided once.
        denied = rules.Denying == rules ? decided : new SymbolDecisions(rules.Denying, facts, file);
    }

    /// <summary>Whether the agent may do nothing at all, which Review says once and for all of its change.</summary>
    public bool IsRefused => Is(PolicyTraits.Refuses);

    /// <summary>Whether it has rules about the namespaces that code uses.</summary>
    public bool RestrictsNamespaces => Is(PolicyTraits.RestrictsUse);

    /// <summary>Evaluates a symbol that the code names or binds to.</summary>
    /// <param name="symbol">In any form.</param>
    public Violation? Use(ISymbol symbol) => SymbolForms.Definition(symbol) is { } definition ? decided.Of(definition) : null;

    /// <summary>
    /// Evaluates a symbol that the code does not write and deals with all the same: by deny rules only (symbols.md, "Without a name").
    /// </summary>
    /// <param name="symbol">A type with its type arguments, elements and the like, each of which is evaluated; or a member.</param>
    public Violation? Infer(ISymbol symbol) =>
        inferred.TryGetValue(symbol, out var violation) ? violation : inferred.GetOrAdd(symbol, InferParts(symbol));

    /// <summary>Evaluates the namespace that a <c>using</c> opens.</summary>
    public Violation? Open(INamespaceSymbol space) => opened.GetOrAdd(space, OpenNow);

    /// <summary>Evaluates the namespace that a declaration puts a type in.</summary>
    public Violation? Declare(INamespaceSymbol space) => Is(PolicyTraits.RestrictsDeclare) ? declaring.GetOrAdd(space, DeclareNow) : null;

    /// <summary>
    /// Evaluates a part of a type by the files that its other parts are in (diagnostics.md, SCOPE203): what they mean is the agent's to
    /// change where it may change them, or where a rule lets it declare in their namespace.
    /// </summary>
    /// <param name="others">The files of the other parts, relative to the root.</param>
    public Violation? Part(INamedTypeSymbol type, IReadOnlyList<string> others)
    {
        if (policy.Scope.Decide(new NamespaceResource(Kind.Declare, SymbolFactsReader.NameOf(type.ContainingNamespace), file)).By.Count > 0)
            return null;
        foreach (var other in others)
        {
            if (Evaluate(new FileResource(other, FileAct.Modify), "declare a part of", Display.Of(type)) is { } violation)
            {
                return violation with
                {
                    Id = "SCOPE203",
                    Code = CodeName.Of(type, static _ => true),
                    Resource = new ResourceName("place", Display.Of(type), "declare", other),
                };
            }
        }

        return null;
    }

    /// <summary>Evaluates a feature of the language that is a capability.</summary>
    /// <param name="thing">How the message names it.</param>
    public Violation? Capability(string name, string thing) =>
        Evaluate(new CapabilityResource(name, file), "use", thing);

    /// <summary>
    /// Evaluates code that reaches what no name in it binds to: only where the policy restricts what code uses, and does not let
    /// reflection in by name (manifest.md, "Protected files").
    /// </summary>
    /// <param name="thing">What reaches it.</param>
    /// <param name="code">The same, if it is a symbol.</param>
    public Violation? NotEvaluable(string thing, CodeName? code)
    {
        var reflection = new CapabilityResource("reflection", file);
        var decision = policy.Scope.Decide(reflection);
        return Violation.Of(decision, reflection, "use", thing) is { } violation ? violation with { Code = code }
            : decision.By.Count > 0 || !DenyRules.RestrictsSymbols(policy.Scope) ? null
            : Violation.Of(Unnamed, reflection, "use", thing)! with { Code = code, Grant = GrantSubject.Of(reflection) };
    }

    private Violation? OpenNow(INamespaceSymbol space) => space.IsGlobalNamespace
        ? null
        : Evaluate(new NamespaceResource(Kind.Use, SymbolFactsReader.NameOf(space), file), "use", Display.Of(space)) is { } violation
            ? violation with { Code = CodeName.Of(space) } : null;

    private Violation? DeclareNow(INamespaceSymbol space)
    {
        var name = SymbolFactsReader.NameOf(space);
        return Evaluate(new NamespaceResource(Kind.Declare, name, file), "declare in", name) is { } violation
            ? violation with { Code = CodeName.Of(space) } : null;
    }

    private Violation? InferParts(ISymbol symbol)
    {
        Violation? foremost = null;
        foreach (var part in TypeParts.OfSymbol(symbol))
        {
            if (SymbolForms.Definition(part) is { } definition
                && denied.Of(definition) is { } violation
                && (foremost is null || violation.Outranks(foremost)))
                foremost = violation;
        }

        return foremost;
    }

    private Violation? Evaluate(Resource resource, string act, string thing) =>
        Violation.Of(policy.Scope.Decide(resource), resource, act, thing);

    private bool Is(PolicyTraits trait) => (policy.Outline.Traits & trait) != 0;
}
