namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>A pattern that lets in or keeps out, and the rules that it comes from.</summary>
/// <param name="Unsayable">Why no form can say it, whatever its words, or null if one may.</param>
internal sealed record FlatRule(string Rule, string Pattern, string? Unsayable = null);

/// <summary>What a form does not say as the manifest does.</summary>
/// <param name="Rule">The rule, list or member of the manifest.</param>
/// <param name="Why">What the form says in its place, and why.</param>
internal sealed record NotExpressible(string Rule, string Why);

/// <summary>
/// The rules of one kind over all layers of a scope, as two lists of which a deny beats an allow. What they let in, the scope lets in.
/// </summary>
/// <param name="Allow">What lets in; empty also where no rule speaks: an export invites to nothing that no rule names.</param>
internal sealed record FlatRules(IReadOnlyList<FlatRule> Allow, IReadOnlyList<FlatRule> Deny, IReadOnlyList<NotExpressible> Unsaid);
