using System.Collections.ObjectModel;
using System.Globalization;

namespace ScopeAnalyzers.Build;

/// <summary>
/// The properties that decide the outcome. They are the word of whoever runs the build, so they count as global properties and
/// environment variables alone; a project file, which the change may have written, has no say (diagnostics.md, "MSBuild properties").
/// </summary>
internal static class Settings
{
    private static readonly string[] Rfc3339 = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Their names, which are those of environment variables too.</summary>
    public static readonly ReadOnlyCollection<string> Names =
        new(["AgentScopeManifest", "AgentScopeBase", "AgentScopeAgent", "AgentScopeTask", "AgentScopeClock"]);

    /// <summary>The settings whose value in a project is not what the build was started with.</summary>
    /// <param name="inProject">The values as the project sees them; a setting without one is absent or empty.</param>
    /// <param name="given">What the build was started with: global properties before environment variables.</param>
    public static IEnumerable<string> SetByProject(Func<string, string?> inProject, Func<string, string?> given) =>
        Names.Where(name => (inProject(name) ?? "") != (given(name) ?? ""));

    /// <summary>A setting's value; null where it is not given.</summary>
    public static string? Given(string value) => value.Length == 0 ? null : value;

    /// <summary>The moment that decides what is live: as given, else the present.</summary>
    /// <exception cref="FormatException">The text is no RFC 3339 time.</exception>
    public static DateTimeOffset Clock(string value) =>
        value.Length == 0 ? DateTimeOffset.UtcNow
        : DateTimeOffset.TryParseExact(value, Rfc3339, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw new FormatException($"AgentScopeClock is '{value}', which is no RFC 3339 time such as 2026-11-24T08:00:00Z");
}
