using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Diagnostics;

/// <summary>
/// The properties that a diagnostic of the analyzer carries: for the decision log, by the compiler's log, and for code fixes.
/// </summary>
public static class ViolationProperties
{
#pragma warning disable CS1591 // The names say it all.
    public const string
        Agent = "agent",
        Task = "task",
        Commit = "commit",
        Evidence = "evidence",
        Thing = "thing",
        Outcome = "outcome",
        By = "by",
        Missing = "missing",
        Instead = "instead",
        GrantKind = "grantKind",
        GrantId = "grantId",
        ResourceKind = "resourceKind",
        ResourceId = "resourceId",
        ResourceAct = "resourceAct",
        ResourcePart = "resourcePart",
        Level = "level",
        File = "file",
        Line = "line",
        Column = "column",
        Further = "further";
#pragma warning restore CS1591

    /// <summary>Several values as one, as <see cref="By"/>, <see cref="Missing"/> and <see cref="Instead"/> hold them.</summary>
    public static string Join(IEnumerable<string> values) => string.Join("\n", values);

    /// <summary>The values that <see cref="Join"/> joined.</summary>
    public static IReadOnlyList<string> Split(string? joined) => string.IsNullOrEmpty(joined) ? [] : joined!.Split('\n');

    /// <summary>
    /// The properties by which a violation is known again outside the compiler, whose own places may be those that <c>#line</c> names.
    /// </summary>
    /// <param name="at">In the physical file, relative to the root.</param>
    public static IEnumerable<KeyValuePair<string, string?>> Of(ResourceName resource, Level level, Place at) =>
    [
        new(ResourceKind, resource.Kind),
        new(ResourceId, resource.Id),
        new(ResourceAct, resource.Act),
        new(ResourcePart, resource.Part),
        new(Level, level.ToString()),
        new(File, at.File),
        new(Line, at.Line.ToString(CultureInfo.InvariantCulture)),
        new(Column, at.Column.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The properties that a request for a grant is made of.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(GrantRequest request) =>
    [
        new(Agent, request.Agent),
        new(Task, request.Task),
        new(By, Join(request.Rules)),
        new(GrantKind, request.Subject.Kind.ToString()),
        new(GrantId, request.Subject.Id),
    ];

    /// <summary>The request that the properties hold, or null if no grant would help.</summary>
    public static GrantRequest? Request(IReadOnlyDictionary<string, string?> properties) =>
        properties.TryGetValue(Agent, out var agent) && agent is not null
        && properties.TryGetValue(GrantId, out var id) && id is not null
        && properties.TryGetValue(GrantKind, out var word) && Enum.TryParse<Kind>(word, out var kind)
            ? new GrantRequest(agent, Find(properties, Task), new GrantSubject(kind, id), Split(Find(properties, By)))
            : null;

    private static string? Find(IReadOnlyDictionary<string, string?> properties, string name) =>
        properties.TryGetValue(name, out var value) ? value : null;
}
