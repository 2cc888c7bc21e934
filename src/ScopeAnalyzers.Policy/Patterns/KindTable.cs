using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// The kinds, a row each: readers of scopes, grants, rules, tests, requests and command lines take what they know of a kind from here.
/// </summary>
public static class KindTable
{
    /// <summary>The rows, in the order of <see cref="Kind"/>.</summary>
    public static IReadOnlyList<KindRow> All { get; } = Rows();

    internal static IReadOnlyList<KindRow> Rows() =>
    [
        new(Kind.Files, "files", "file", "SCOPE101", PatternLanguage.Files) { Shape = RuleShape.File },
        new(Kind.Declare, "namespaces.declare", "declare", "SCOPE201", PatternLanguage.Namespaces) { Shape = RuleShape.InFiles },
        new(Kind.Use, "namespaces.use", "use", "SCOPE202", PatternLanguage.Namespaces) { Shape = RuleShape.InFiles },
        new(Kind.Apis, "apis", "api", "SCOPE301", PatternLanguage.Apis) { Shape = RuleShape.InFiles },
        new(Kind.Capabilities, "capabilities", "capability", "SCOPE302", PatternLanguage.Names) { Shape = RuleShape.InFiles, ExceptLanguage = PatternLanguage.Apis },
        new(Kind.Packages, "packages", "package", "SCOPE401", PatternLanguage.Packages) { Shape = RuleShape.InFiles },
        new(Kind.Projects, "projects", "project", "SCOPE402", PatternLanguage.Files) { Shape = RuleShape.InFiles },
        new(Kind.Build, "build", "build", "SCOPE403", PatternLanguage.Names) { Shape = RuleShape.InFiles, GrantLanguage = PatternLanguage.Files },
        new(Kind.Tools, "tools", "tool", "SCOPE404", PatternLanguage.Tools) { IsGrantedByName = false },
        new(Kind.Environments, "environments", "environment", "SCOPE405", PatternLanguage.Names, KindPlaces.Scopes | KindPlaces.Grants) { IsGrantedByName = false },
        new(Kind.Tests, "tests", "test", "SCOPE204", PatternLanguage.TestEdits) { Shape = RuleShape.InFiles },
    ];

    /// <summary>The row of a kind.</summary>
    public static KindRow Of(Kind kind) => (int)kind >= 0 && (int)kind < All.Count
        ? All[(int)kind]
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a row");

    /// <summary>The kinds that a manifest may write in this place.</summary>
    public static IEnumerable<KindRow> In(KindPlaces place) => All.Where(row => (row.Places & place) != 0);

    /// <summary>The members that hold these kinds, each once and in order.</summary>
    public static IEnumerable<string> MembersIn(KindPlaces place) => In(place).Select(row => row.Member).Distinct();

    /// <summary>The kind of a name, or null if there is none.</summary>
    public static Kind? Find(string name) => All.FirstOrDefault(row => row.Name == name)?.Kind;
}
