using System.Collections.ObjectModel;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build;

/// <summary>
/// The properties that decide the outcome. They are the word of whoever runs the build, so they count as global properties and
/// environment variables alone; a project file, which the change may have written, has no say (diagnostics.md, "MSBuild properties").
/// </summary>
internal static class Settings
{
    /// <summary>What the name of every property of the package begins with.</summary>
    public const string Prefix = "AgentScope";

    /// <summary>Their names, which are those of environment variables too.</summary>
    public static readonly ReadOnlyCollection<string> Names =
        new(["AgentScopeManifest", "AgentScopeBase", "AgentScopeAgent", "AgentScopeTask", "AgentScopeClock"]);

    /// <summary>The settings whose value in a project is not what the build was started with.</summary>
    /// <param name="inProject">The values as the project sees them; a setting without one is absent or empty.</param>
    /// <param name="given">What the build was started with: global properties before environment variables.</param>
    public static IEnumerable<string> SetByProject(Func<string, string?> inProject, Func<string, string?> given) =>
        Names.Where(name => (inProject(name) ?? "") != (given(name) ?? ""));

    /// <summary>A setting's value, or null if it is not given.</summary>
    public static string? Given(string value) => value.Length == 0 ? null : value;

    /// <summary>The time that decides what is live: as given, else the present.</summary>
    /// <exception cref="InvalidSettingException">The text is not a time.</exception>
    public static DateTimeOffset Clock(string value) =>
        value.Length == 0 ? DateTimeOffset.UtcNow
        : Rfc3339.TryParse(value, out var time, out var problem) ? time
        : throw new InvalidSettingException(Setting.Clock, value, $"is not a valid time, since it {problem}; write it as 2026-11-24T08:00:00Z, with Z or an offset");

    /// <summary>The property of a setting.</summary>
    public static string NameOf(Setting setting) => $"{Prefix}{setting}";

    /// <summary>
    /// The diagnostic of a setting that is not valid: without a base nothing can be compared, and without the others nothing is evaluated.
    /// </summary>
    public static string DiagnosticOf(Setting setting) => setting == Setting.Base ? "SCOPE003" : "SCOPE601";
}
