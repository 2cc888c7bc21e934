using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>The items by which the facts of a solution are told, of whatever form it is.</summary>
internal static class SolutionFacts
{
    /// <summary>A project of the solution; what is particular to it is its metadata.</summary>
    public const string Project = "SolutionProject";

    /// <summary>A configuration that the solution offers.</summary>
    public const string Configuration = "SolutionConfiguration";

    /// <summary>Anything else that steers what it builds.</summary>
    public const string Setting = "SolutionSetting";

    /// <summary>An item of a solution.</summary>
    public static ItemFact Item(string type, string spec, Extent at, IReadOnlyDictionary<string, string>? metadata = null) =>
        new(type, ItemVerb.Include, spec, metadata ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), [], at);

    /// <summary>The facts of a solution that has these items.</summary>
    public static ProjectFacts Of(IReadOnlyList<ItemFact> items, IReadOnlyList<ProjectElement>? logic = null) =>
        new([], [], items, [], logic ?? []);
}
