using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>A use or declaration that the policy does not allow.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Act">The act, as it follows "may not".</param>
/// <param name="Thing">What it is about, in C# display form.</param>
/// <param name="Resource">What it is about, as logs name it.</param>
/// <param name="Grant">What a grant would have to list to lift it, or null if none would.</param>
internal sealed record Violation(string Id, string Act, string Thing, Decision Decision, ResourceName Resource, GrantSubject? Grant = null)
{
    /// <summary>How a message names the symbol, or null if it is about none.</summary>
    public CodeName? Code { get; init; }

    /// <summary>How a message of this compilation names what it is about.</summary>
    public string NameIn(Compilation compilation) => Code?.Among(compilation) ?? Thing;

    /// <summary>The same in code that only other builds compile, which is not evaluated as they do.</summary>
    public Violation InOtherBuild(string condition) =>
        this with { Id = "SCOPE303", Thing = $"{Thing} ({condition})", Code = Code?.In(condition) };

    /// <summary>Whether this one is told rather than <paramref name="other"/>, where both are about one token.</summary>
    public bool Outranks(Violation other) => DiagnosticTable.Rank(Id) < DiagnosticTable.Rank(other.Id);

    /// <summary>The violation that a decision makes, or null if it allows.</summary>
    public static Violation? Of(Decision decision, Resource resource, string act, string thing) => decision.Outcome == Outcome.Allow
        ? null
        : new(decision.Id ?? "SCOPE303", act, thing, decision, NameOf(resource, thing), GrantSubject.Lifting(decision, resource));

    // Of one capability there may be several features.
    private static ResourceName NameOf(Resource resource, string thing) =>
        resource is CapabilityResource ? ResourceName.Of(resource) with { Part = thing } : ResourceName.Of(resource);
}
