using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Diagnostics;

/// <summary>
/// The properties that a diagnostic of the analyzer carries: for the decision log, by the receipt, and for code fixes.
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
        Further = "further",
        Remedy = "remedy";
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

    /// <summary>The properties that a request for a grant of one thing is made of.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Of(GrantRequest request) =>
    [
        new(Agent, request.Agent),
        new(Task, request.Task),
        new(By, Join(request.Asks[0].Rules)),
        new(GrantKind, request.Asks[0].Subject.Kind.ToString()),
        new(GrantId, request.Asks[0].Subject.Id),
    ];

    /// <summary>The request for all that the diagnostic tells of, or null if no grant would help.</summary>
    public static GrantRequest? Request(IReadOnlyDictionary<string, string?> properties)
    {
        if (Find(properties, Agent) is not { } agent || SubjectOf(properties) is not { } subject)
            return null;
        var rules = Split(Find(properties, By));
        var subjects = FurtherUse.Split(Find(properties, Further)).Select(use => use.Grant).OfType<GrantSubject>().Prepend(subject);
        return new GrantRequest(agent, Find(properties, Task), [.. subjects.Distinct().Select(each => new AskedGrant(each, rules))]);
    }

    /// <summary>What a grant would have to list to lift it, or null if none would.</summary>
    public static GrantSubject? SubjectOf(IReadOnlyDictionary<string, string?> properties) =>
        Find(properties, GrantId) is { } id && Enum.TryParse<Kind>(Find(properties, GrantKind), out var kind)
            ? new GrantSubject(kind, id) : null;

    private static string? Find(IReadOnlyDictionary<string, string?> properties, string name) =>
        properties.TryGetValue(name, out var value) ? value : null;
}
