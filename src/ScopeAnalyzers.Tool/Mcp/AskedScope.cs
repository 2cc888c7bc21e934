using System.CommandLine;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>
/// The scope that a server is asked about, found anew for each question: a server lives for a session, in which the manifest, the branch
/// and the time change.
/// </summary>
/// <param name="parsed">The command line that began the server.</param>
internal sealed class AskedScope(string agent, ParseResult parsed, CommonOptions common, CommandContext context)
{
    /// <summary>The agent that asks.</summary>
    public string Agent => agent;

    /// <summary>The scope now.</summary>
    /// <exception cref="UsageException">There is no manifest.</exception>
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public ScopeNow Now()
    {
        var now = context with { Now = TimeProvider.System.GetUtcNow() };
        var clock = common.Clock(parsed, now);
        var root = RepositoryReader.RootOf(common.Directory(parsed, now));
        var paths = common.Paths(parsed, now);
        var given = common.Task(parsed, now);
        if (common.Manifest(parsed, now) is { } file)
            return new ScopeNow(ManifestFile.Read(file), agent, given, clock, root, paths);
        var found = common.InForce(parsed, now);
        var manifest = found.Manifest!;
        var task = given ?? (found.Branch is null ? null : BranchTask.In(found.Branch, manifest.Tasks.Keys));
        return new ScopeNow(manifest, agent, task, clock, root, paths);
    }

    /// <summary>
    /// What <c>check --worktree</c> asks when the agent runs it: the server was started by the agent, whatever its environment says.
    /// </summary>
    public ReviewRequest Request()
    {
        var now = context with { Now = TimeProvider.System.GetUtcNow() };
        return common.Request(parsed, now, worktree: true) with
        {
            Agent = null,
            Environment = AgentEnvironment.Within(
                agent, context.Environment.Where(variable => variable.Key != EnvironmentVariables.Agent)),
        };
    }
}

/// <summary>The scope of an agent at one time.</summary>
/// <param name="Task">The task that is named, or that the branch names, or null if there is none.</param>
/// <param name="Root">The repository's root, or null if there is no repository.</param>
/// <param name="Paths">How the paths of resources are read.</param>
internal sealed record ScopeNow(
    Manifest Manifest, string Agent, string? Task, DateTimeOffset Clock, string? Root, ManifestPath Paths)
{
    /// <summary>The policy for the agent under its task.</summary>
    public AgentPolicy Policy => AgentPolicy.Resolve(Manifest, Agent, Task, Clock);
}
