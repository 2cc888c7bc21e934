namespace ScopeAnalyzers.Policy.Model;

/// <summary>A task: whose it is, when it is live, what it narrows and what it grants.</summary>
public sealed record TaskEntry(
    string Id,
    Place Place,
    IReadOnlyList<string> Agents,
    DateTimeOffset? NotBefore,
    DateTimeOffset? Expires,
    Scope? Narrow,
    IReadOnlyList<Grant> Grants);
