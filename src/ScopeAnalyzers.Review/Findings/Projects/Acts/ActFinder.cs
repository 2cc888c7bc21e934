using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>Says what each change of a fact acts on.</summary>
/// <param name="path">The project file.</param>
/// <param name="isNew">Whether there was no such file before.</param>
internal sealed class ActFinder(string path, ProjectFileKind kind, bool isNew, Func<string, bool> isUsedSdk)
{
    /// <summary>SDKs that come with the SDK itself: a new project must name one.</summary>
    private static readonly HashSet<string> ShippedSdks = new(
        ["Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.Razor", "Microsoft.NET.Sdk.BlazorWebAssembly"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Properties that decide what the checker finds.</summary>
    private static readonly HashSet<string> CheckerProperties = new(
        ["AgentScopeManifest", "AgentScopeBase", "AgentScopeAgent", "AgentScopeTask", "AgentScopeClock"],
        StringComparer.OrdinalIgnoreCase);

    private readonly ItemActs items = new(path, kind);

    /// <summary>The acts between two texts.</summary>
    public IEnumerable<ProjectAct> Between(ProjectFacts before, ProjectFacts after) =>
    [
        .. FactDiff.Of(before.Attributes, after.Attributes).SelectMany(OfAttribute),
        .. FactDiff.Of(before.Properties, after.Properties).SelectMany(OfProperty),
        .. FactDiff.Of(before.Items, after.Items).SelectMany(items.Of),
        .. FactDiff.Of(Once(before.Conditions), Once(after.Conditions)).SelectMany(OfCondition).GroupBy(act => (act.Thing, act.At))
            .Select(same => same.First()),
        .. LogicDiff.Of(before.Logic, after.Logic).Select(change => Build(change.Edit, "build logic", change.Name, change.At)),
    ];

    /// <summary>The one act of a text that cannot be evaluated.</summary>
    public static ProjectAct Unreadable(string path, UnreadableProject unreadable) => Build(
        path,
        Edit.Changed,
        $"project file that cannot be evaluated ({unreadable.Message})",
        path,
        new Extent(unreadable.Line, unreadable.Column, unreadable.Line));

    private IEnumerable<ProjectAct> OfAttribute(FactChange<RootAttributeFact> change)
    {
        var (name, value) = (change.Fact.Name, change.Fact.Value);
        if (name == "ToolsVersion" || (isNew && name == "Sdk" && (ShippedSdks.Contains(value) || isUsedSdk(value))))
            yield break;
        yield return Build(change.Edit, "project's " + name, value, change.Fact.At);
    }

    private IEnumerable<ProjectAct> OfProperty(FactChange<PropertyFact> change)
    {
        var property = change.Fact;
        if (change.Edit != Edit.Removed && CheckerProperties.Contains(property.Name))
            yield return new ProjectAct(change.Edit, "property", property.Name, [new BuildResource(path)], property.At, Forbidden.CheckerProperty);
        else if (!kind.Harmless || !HarmlessProperties.Holds(property.Name, change.After?.Value ?? ""))
            yield return Build(change.Edit, "property", property.Name, property.At) with
            {
                Resources = [BuildText.Named(path, property.Name, change.After?.Value ?? "")],
            };
    }

    /// <summary>A condition that was not there may change what builds; one that is gone shows in what it held.</summary>
    private IEnumerable<ProjectAct> OfCondition(FactChange<ConditionFact> change)
    {
        if (change.Edit == Edit.Added && !(kind.Harmless && PlainCondition.Holds(change.Fact.Condition, change.Fact.Type)))
            yield return Build(change.Edit, "condition", change.Fact.Condition, change.Fact.At);
    }

    private static IReadOnlyList<ConditionFact> Once(IReadOnlyList<ConditionFact> conditions) =>
        [.. conditions.GroupBy(fact => fact.Identity, StringComparer.Ordinal).Select(same => same.First())];

    private ProjectAct Build(Edit edit, string what, string thing, Extent at) => Build(path, edit, what, thing, at);

    private static ProjectAct Build(string path, Edit edit, string what, string thing, Extent at) =>
        new(edit, what, thing, [new BuildResource(path)], at);
}
