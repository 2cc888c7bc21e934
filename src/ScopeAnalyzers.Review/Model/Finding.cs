using System.Text.Json.Serialization;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model;

/// <summary>Something to tell: the members are those of cli.md, "JSON".</summary>
/// <param name="Resource">What it is about, as the decision log names it.</param>
/// <param name="File">Relative to the root; null for what belongs to no file.</param>
/// <param name="Line">From 1, or 0 if there is no file.</param>
/// <param name="Column">From 1, in UTF-16 units, or 0 if there is no file.</param>
/// <param name="By">The determining rules' names.</param>
/// <param name="Missing">What was missing, where the outcome is indeterminate.</param>
public sealed record Finding(
    string Id,
    Level Level,
    Outcome Outcome,
    ResourceName Resource,
    string? File,
    int Line,
    int Column,
    string? Agent,
    string? Task,
    string? Commit,
    string? Evidence,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Missing,
    string Message)
{
    /// <summary>What a grant would have to list to lift it, or empty if none would.</summary>
    public IReadOnlyList<GrantSubject> Grants { get; init; } = [];

    /// <summary>What to do about it, as the message says too, or null if no rule of the policy is broken.</summary>
    public string? Remedy { get; init; }

    /// <summary>
    /// Where a report that needs a place shows what belongs to no file: the largest file of its commits, or its first rule, or null if it
    /// has neither.
    /// </summary>
    public Place? Shown { get; init; }

    /// <summary>Where a report shows it that needs a place for everything.</summary>
    [JsonIgnore]
    public Place Location => File is { } file ? new Place(file, Line, Column) : Shown ?? new Place(ManifestPaths.Manifest, 1, 1);

    /// <summary>The uses of the line that it tells of too.</summary>
    public IReadOnlyList<FurtherUse> Further { get; init; } = [];
}
