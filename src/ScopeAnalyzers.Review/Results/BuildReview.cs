using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>What a build needs of a review: what to tell, and what its projects take their slices from.</summary>
/// <param name="HasManifest">Whether there is a manifest anywhere: without one nothing is evaluated.</param>
/// <param name="Root">The repository's root, as of <see cref="ReviewResult"/>, or null if there is no repository.</param>
/// <param name="Told">What to tell, of a flood the loudest.</param>
/// <param name="Left">How many findings are left out of that.</param>
/// <param name="Scope">The text of the effective scope of the whole change, or empty if no agent is in it.</param>
public sealed record BuildReview(bool HasManifest, string? Root, IReadOnlyList<BuildFinding> Told, int Left, string Scope)
{
    /// <summary>What git does not hold (<see cref="ReviewResult.UntrackedFiles"/>), asked of each build again.</summary>
    public IReadOnlyList<string> UntrackedFiles { get; init; } = [];

    /// <summary>
    /// When the manifest decides otherwise, if nothing else changes, or null if the same may be evaluated otherwise at any time, and in CI.
    /// </summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What a build needs of a review of the working tree.</summary>
    public static BuildReview Of(ReviewResult result)
    {
        var (told, left) = ReportedFindings.Of(result.Findings);
        return new BuildReview(result.HasManifest, result.Root, [.. told.Select(BuildFinding.Of)], left,
            ScopeOf(result)) { UntrackedFiles = result.UntrackedFiles, Until = result.Until };
    }

    /// <summary>Of all that lies there to read: which of it is code, each project says for itself.</summary>
    private static string ScopeOf(ReviewResult result) => result.Policies.Count == 0 ? ""
        : EffectiveScopeText.Write(
            Slicer.Slice(result, result.Changes.Select(change => Path.Combine(result.Root!, change.Path)).Where(File.Exists)));
}

/// <summary>As much of a finding as a build tells; lines and columns from 1, 0 for a whole file.</summary>
/// <param name="File">Relative to the root, or null if it is about no file.</param>
public sealed record BuildFinding(Level Level, string Id, string? File, int Line, int Column, string Message)
{
    /// <summary>What is told of a finding.</summary>
    public static BuildFinding Of(Finding finding) =>
        new(finding.Level, finding.Id, finding.File, finding.Line, finding.Column, finding.Message);
}
