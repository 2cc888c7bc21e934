using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Protection;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>What protects a file from agents until a grant covers it (manifest.md, "Protected files" and "Files").</summary>
/// <param name="Id">SCOPE102, or SCOPE103 for what counts as protected by its nature.</param>
internal sealed record ProtectionReason(string Id, Reason Reason)
{
    private const string BuiltIn = "built-in";

    public static IEnumerable<ProtectionReason> Of(AgentPolicy scope, Resource resource) => resource switch
    {
        FileResource file => ByNature(file).Concat(ByList(scope, file)),
        BuildResource build => IsPermitted(scope, build) ? []
            : [Of("SCOPE403", "build", "it can run code, or change what is compiled, when the project is built")],
        _ => [],
    };

    // What a scope names under 'build' the agent may set for good.
    private static bool IsPermitted(AgentPolicy scope, BuildResource build) => scope.Own.Any(layer =>
        Steps.ListsOf(layer, Kind.Build)?.Allow is { } list && Steps.HasMatch(list, Questions.OfBuild(build)));

    private static IEnumerable<ProtectionReason> ByNature(FileResource file)
    {
        if (file is { Act: FileAct.Link, LeadsTo: null })
            yield return Of("SCOPE103", "link", "a link leads elsewhere");
        if (file.Act == FileAct.Submodule)
            yield return Of("SCOPE103", "submodule", "a submodule brings in what no one here reviews");
        if (file.Act == FileAct.Mode)
            yield return Of("SCOPE103", "executable", "the mode of a file says who may run it");
        if (AmbiguousName.Holds(file.Path))
            yield return Of("SCOPE103", "name", "some file systems take the name for another");
    }

    private static IEnumerable<ProtectionReason> ByList(AgentPolicy scope, FileResource file)
    {
        var unprotected = scope.Unprotected?.Rules.Any(rule => rule.Match.Matches(file, MatchMode.Exact)) == true;
        foreach (var entry in ProtectedFiles.All)
        {
            if ((entry.Fixed || !(unprotected || file.IsDerived)) && entry.Matches(file))
                yield return Of("SCOPE102", entry.Pattern, entry.Why);
        }

        if (scope.Protected is not { } list)
            yield break;
        foreach (var rule in list.Rules)
        {
            if (rule.Match.Matches(file, MatchMode.Generous))
                yield return new ProtectionReason("SCOPE102",
                    new Reason(rule.Name, rule.Place, rule.Because, rule.Instead, Grantable: true, list.Name));
        }
    }

    private static ProtectionReason Of(string id, string what, string because) =>
        new(id, new Reason($"{BuiltIn}:{what}", Place: null, because, Grantable: true, List: BuiltIn));
}
