using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;
using ScopeAnalyzers.Review.InForce.Manifests.Unused;

namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// Finds the agents of a manifest that no evidence can lead to: neither known nor with an identity. Most often the id is a slip (SCOPE005).
/// </summary>
public static class UnknownAgents
{
    /// <summary>The entries, in the order of their places.</summary>
    public static IReadOnlyList<UnusedRule> Of(Manifest manifest)
    {
        var known = KnownAgents.Load();
        return
        [
            .. manifest.Agents.Values
                .Where(entry =>
                    entry.Id != "*" && entry.Id != manifest.Unattributed && !HasIdentity(entry) && known.All(agent => agent.Id != entry.Id))
                .OrderBy(entry => entry.Place.Line).ThenBy(entry => entry.Place.Column)
                .Select(entry => new UnusedRule(entry.Place, $"agents.{entry.Id}", Message(entry.Id, known))),
        ];
    }

    private static bool HasIdentity(AgentEntry entry) =>
        entry.Identity is { } identity && identity.Emails.Count + identity.Trailers.Count + identity.Signers.Count > 0;

    private static string Message(string id, IReadOnlyList<KnownAgent> known)
    {
        var meant = AgentName.Beginning(known, id)?.Id ?? NearestName.Of(id, known.Select(agent => agent.Id));
        return $"agents.{id} applies to no change: '{id}' is not a known agent, and the entry has no 'identity'; "
            + (meant is null ? "add \"identity\": { \"emails\": […] }, or write the id of a known agent" : $"did you mean '{meant}'?");
    }
}
