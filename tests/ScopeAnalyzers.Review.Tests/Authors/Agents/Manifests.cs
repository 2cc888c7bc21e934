using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

/// <summary>Manifests that say who is who, and nothing else.</summary>
internal static class Manifests
{
    public static Manifest With(params AgentEntry[] agents) => new(
        Mode.Enforce,
        Base: [],
        Unattributed: null,
        Ceiling: null,
        agents.ToDictionary(agent => agent.Id),
        new Dictionary<string, EnvironmentEntry>(),
        new Dictionary<string, CapabilityClass>(),
        Protected: null,
        Unprotected: null,
        new Dictionary<string, TaskEntry>(),
        Tests: [],
        Humans: null);

    public static AgentEntry Agent(string id, string[]? emails = null, string[]? trailers = null, string[]? signers = null) => new(
        id,
        new Place("agent-scope.json", 1, 1),
        Scopes: [],
        Mode: null,
        Repositories: null,
        Branches: null,
        Expires: null,
        emails is null && trailers is null && signers is null ? null : new Identity(emails ?? [], trailers ?? [], signers ?? []));
}
