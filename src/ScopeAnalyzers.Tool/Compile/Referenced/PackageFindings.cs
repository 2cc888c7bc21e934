using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Loading;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>
/// Reports packages that an agent added or changed and whose code leads to a class that the agent's scope keeps out, where the manifest
/// asks for it (<c>"packages": { "capabilities": "judge" }</c>). What cannot be read is never nothing.
/// </summary>
internal sealed class PackageFindings(ReviewResult review)
{
    private readonly List<(LoggedDecision Package, AgentPolicy Policy)> asked =
    [
        .. from package in review.AddedPackages
           from policy in review.Policies
           where policy.Agent == package.Agent && policy.Task == package.Task && (policy.Through & Through.AddedPackages) != 0
           select (package, policy),
    ];

    /// <summary>Whether an agent added a package whose code its policy asks about.</summary>
    public bool AreAskedFor => asked.Count > 0;

    /// <summary>The findings, by what restore found for the projects.</summary>
    /// <param name="walks">The walks of this run.</param>
    public IEnumerable<Finding> Of(IEnumerable<Project> projects, Walks walks)
    {
        var restored = projects.Select(LoadedProjects.AssetsOf).OfType<string>().Distinct().Select(RestoredPackages.Of).ToList();
        return from added in asked
               let found = Of(added.Package, added.Policy, restored, walks)
               where found is not null
               select Finding(added.Package, added.Policy, found);
    }

    /// <summary>The same without what restore found: nothing was loaded, so nothing can be told.</summary>
    public IEnumerable<Finding> Unread() =>
        from added in asked
        let found = ReachedClasses.Of(
            added.Policy, added.Package.File, NameOf(added.Package), [], "its code is read by 'agent-scope check --compile'")
        where found is not null
        select Finding(added.Package, added.Policy, found);

    private static ReachedClasses? Of(LoggedDecision added, AgentPolicy policy, List<IReadOnlyList<RestoredPackage>> restored,
        Walks walks)
    {
        var denied = new List<ReachedClasses>();
        var isRestored = false;
        foreach (var packages in restored)
        {
            if (packages.FirstOrDefault(each => each.Id.Equals(added.Resource.Id, StringComparison.OrdinalIgnoreCase)) is not { } package)
                continue;
            isRestored = true;
            var own = package.Assemblies.ToHashSet();
            var walked = walks.Of([.. packages.SelectMany(each => each.Assemblies)]).Assemblies
                .Where(assembly => own.Contains(assembly.File)).ToList();
            var unread = package.Unread ?? walked.Select(assembly => assembly.Unknown).FirstOrDefault(why => why is not null)
                ?? (walked.Count < own.Count ? "another package has an assembly of the same name" : null);
            if (ReachedClasses.Of(policy, added.File, NameOf(added), walked.SelectMany(assembly => assembly.Members), unread) is { } one)
                denied.Add(one);
        }

        return isRestored ? denied.OrderByDescending(one => one.Decision.Outcome).FirstOrDefault()
            : ReachedClasses.Of(policy, added.File, NameOf(added), [], "it is not restored: run 'dotnet restore'");
    }

    private static Finding Finding(LoggedDecision added, AgentPolicy policy, ReachedClasses found)
    {
        var decision = found.Decision with { Ids = found.Decision.Ids.Count == 0 ? [] : ["SCOPE401"] };
        return AgentFinding.Of(policy, (added.Commit, added.Evidence), new Place(added.File!, added.Line, 1),
            (found with { Decision = decision }).Violation("SCOPE401", "add the package", added.Resource.Id));
    }

    private static string NameOf(LoggedDecision package) => $"the package '{package.Resource.Id}'";
}
