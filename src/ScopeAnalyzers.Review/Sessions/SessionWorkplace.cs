using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>Where a session may work: in which repository, on which branch and in which folder (SCOPE506).</summary>
internal sealed class SessionWorkplace(
    GitProcess git, GitObjects objects, GitRepository repository, Manifest manifest, DateTimeOffset clock)
{
    /// <summary>The branch that is checked out.</summary>
    /// <exception cref="SessionException">The agent may not work there.</exception>
    public string Here(SessionOrder order)
    {
        var policy = Policy(order);
        var branch = repository.Branch
            ?? throw new SessionException("HEAD is on no branch; switch to one, or let the session make its own: leave --here out");
        var name = branch.Substring("refs/heads/".Length);
        return policy.Decide(new BranchResource(name)).Outcome == Outcome.Allow
            ? branch
            : throw new SessionException(Barred(policy, $"'{name}'"));
    }

    /// <summary>A branch that is not there yet and that the agent's <c>branches</c> allow.</summary>
    /// <exception cref="SessionException">They allow none that can be made.</exception>
    public string NewBranch(SessionOrder order)
    {
        var policy = Policy(order);
        var plain = $"{order.Agent}/{order.Task}";
        var allowed = (policy.Branches?.Rules ?? []).Select(rule => Filled(rule.Match.Text, order.Task)).Prepend(plain)
            .Where(name => git.Text(["check-ref-format", "--branch", name], 1, 128).Length > 0
                && policy.Decide(new BranchResource(name)).Outcome == Outcome.Allow)
            .ToList();
        return allowed
            .SelectMany(name => Enumerable.Range(2, 98).Select(number => $"{name}-{number}").Prepend(name))
            .Where(name => policy.Decide(new BranchResource(name)).Outcome == Outcome.Allow)
            .Select(name => $"refs/heads/{name}")
            .FirstOrDefault(name => objects.Find(name) is null)
            ?? throw new SessionException(Barred(policy, allowed.Count == 0 ? $"a new branch such as '{plain}'" : $"a branch beside '{allowed[0]}', which is there"));
    }

    /// <summary>The folder of a working tree to make.</summary>
    /// <exception cref="SessionException">It is there already.</exception>
    public string NewFolder(SessionOrder order, string id)
    {
        // Beside the main working tree, from whichever one this runs.
        var main = repository.CommonDirectory.EndsWith("/.git", StringComparison.Ordinal)
            ? repository.CommonDirectory.Substring(0, repository.CommonDirectory.Length - "/.git".Length) : repository.Root;
        var folder = Path.GetFullPath(order.Worktree ?? $"{main}.sessions/{id}").Replace('\\', '/').TrimEnd('/');
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new SessionException($"'{folder}' is there already; name another folder after --worktree");
        return folder;
    }

    private AgentPolicy Policy(SessionOrder order)
    {
        var policy = AgentPolicy.Resolve(manifest, order.Agent, order.Task, clock);
        if (policy.Repositories is null)
            return policy;
        var address = git.Text(["config", "--get", "remote.origin.url"], 1).Trim();
        if (RepositoryName.Of(address) is not { } name)
            throw new SessionException($"the agent {order.Agent} may work in certain repositories alone ({policy.Repositories.Name}), and the remote 'origin' does not say which this is; set its address");
        return policy.Decide(new RepositoryResource(name)).Outcome == Outcome.Allow
            ? policy
            : throw new SessionException($"the agent {order.Agent} may not work in the repository '{name}' (SCOPE506: {policy.Repositories.Name})");
    }

    private static string Barred(AgentPolicy policy, string what) =>
        $"the agent {policy.Agent} may not work on {what} (SCOPE506: {policy.Branches?.Name}, which allows {string.Join(", ", policy.Branches?.Rules.Select(rule => $"'{Printable.Of(rule.Match.Text)}'") ?? [])})";

    // The task's id for each run of stars.
    private static string Filled(string pattern, string task) => pattern.Replace("**", "*").Replace("*", task);
}
