using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce.Manifests.Unused;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// What could not be found out, as findings: in CI an error, elsewhere a warning, never a pass (diagnostics.md, SCOPE003, SCOPE004).
/// </summary>
internal static class Problems
{
    /// <summary>The change cannot be compared with its base.</summary>
    public static Finding NoBase(string message, bool isCI) => Of("SCOPE003", message, "base", isCI);

    /// <summary>Git or a piece of evidence could not be read.</summary>
    public static Finding Unread(string message, string missing, bool isCI) => Of("SCOPE004", message, missing, isCI);

    /// <summary>
    /// Git gave no answer. Where a build outside CI has no git or no repository, no one meant it to be evaluated there, and no one is
    /// warned.
    /// </summary>
    public static Finding Git(GitFailure failure, bool isCI, bool isCheck) => failure.IsAbsence && !isCI && !isCheck
        ? Note("SCOPE004", $"{failure.Message}. Nothing is evaluated here.")
        : Unread(failure.Message, "git", isCI);

    /// <summary>Something to be said that is not a fault.</summary>
    public static Finding Note(string id, string message) =>
        new(id, Level.Message, Outcome.Allow, new ResourceName("evidence", "base", "read"), null, 0, 0, null, null, null, null, [], [], message);

    /// <summary>A rule that lets in nothing (diagnostics.md, SCOPE005).</summary>
    public static Finding Idle(UnusedRule rule) =>
        new("SCOPE005", Level.Warning, Outcome.Allow, new ResourceName("rule", rule.Name, "read"), rule.Place.File, rule.Place.Line,
            rule.Place.Column, null, null, null, null, [rule.Name], [], rule.Message);

    private static Finding Of(string id, string message, string missing, bool isCI) => new(
        id, isCI ? Level.Error : Level.Warning, Outcome.Indeterminate, new ResourceName("evidence", missing, "read"), null, 0, 0, null,
        null, null, null, [], [missing], message);
}
