using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Where an agent works: its branches and repositories (manifest.md, "Patterns", end; SCOPE506).</summary>
internal static class WorkplaceDecision
{
    private const string Id = "SCOPE506";

    public static Decision Of(AgentPolicy scope, BranchResource branch)
    {
        if (scope.Branches is not { } list)
            return Decision.Allowed();
        var matched = list.Rules.Where(rule => rule.Match.Matches(branch, MatchMode.Exact)).ToList();
        return matched.Count == 0
            ? Decision.Denied(Id, [new Reason(list.Name, list.Place)])
            : Decision.Allowed([.. matched.Select(rule => new Reason(rule.Name, rule.Place, List: list.Name))]);
    }

    // Hosts have no case, and the forges' owners and names have none either.
    public static Decision Of(AgentPolicy scope, RepositoryResource repository)
    {
        if (scope.Repositories is not { } list)
            return Decision.Allowed();
        var reason = new Reason(list.Name, list.Place);
        return list.Repositories.Any(name => AsciiText.Lower(name) == AsciiText.Lower(repository.Name))
            ? Decision.Allowed(reason)
            : Decision.Denied(Id, [reason]);
    }
}
