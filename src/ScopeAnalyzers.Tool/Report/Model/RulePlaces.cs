using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>Where each determining rule is in the manifest (manifest.md, "Determining rules").</summary>
internal static class RulePlaces
{
    // Members of an entry that decide by themselves: tasks.T-1.expires stands where its task does.
    private static readonly string[] OfAgent = ["expires", "repositories"], OfTask = ["expires", "notBefore", "agent"], OfCommits = ["requireTask", "requireSignature", "revertible", "merges"];

    /// <summary>The places by the rules' names.</summary>
    public static IReadOnlyDictionary<string, Place> Of(Manifest manifest)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var scope in manifest.Scopes)
        {
            foreach (var list in scope.Kinds.Values.SelectMany(lists => new[] { lists.Allow, lists.Deny }).OfType<RuleList>())
                Add(list);
            foreach (var limit in scope.Limits)
                places[limit.Name] = limit.Place;
            if (scope.Commits is { } commits)
                AddMembers(commits.Name, commits.Place, OfCommits);
        }

        foreach (var agent in manifest.Agents.Values)
        {
            AddMembers($"agents.{agent.Id}", agent.Place, OfAgent);
            if (agent.Branches is { } branches)
                Add(branches);
        }

        foreach (var task in manifest.Tasks.Values)
        {
            AddMembers($"tasks.{task.Id}", task.Place, OfTask);
            foreach (var grant in task.Grants)
                places[grant.Name] = grant.Place;
        }

        foreach (var list in new[] { manifest.Protected, manifest.Unprotected }.OfType<RuleList>())
            Add(list);
        return places;

        void Add(RuleList list)
        {
            places[list.Name] = list.Place;
            foreach (var rule in list.Rules)
                places[rule.Name] = rule.Place;
        }

        void AddMembers(string name, Place place, string[] members)
        {
            foreach (var member in members)
                places[$"{name}.{member}"] = place;
        }
    }
}
