using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review;

/// <summary>Reverts what was done for a task.</summary>
public static class Reverter
{
    /// <summary>Tries the revert of each of the task's commits, the newest first, without touching the working tree.</summary>
    public static RevertResult Try(ReviewRequest request, string task, CancellationToken cancellation) =>
        Run(request, task, apply: false, cancellation);

    /// <summary>Tries it, and where all of it applies makes one commit for each, on the branch and in the working tree.</summary>
    public static RevertResult Apply(ReviewRequest request, string task, CancellationToken cancellation) =>
        Run(request, task, apply: true, cancellation);

    private static RevertResult Run(ReviewRequest request, string task, bool apply, CancellationToken cancellation) =>
        OpenedRepository.Ask(request, opened => Run(opened, task, apply),
            (_, problem) => new RevertResult(task, null, [], Problem: problem), cancellation);

    private static RevertResult Run(OpenedRepository opened, string task, bool apply)
    {
        var (tip, atBase, given) = opened.Manifests.Find();
        var identifier = new AgentIdentifier(KnownAgents.Load(), (given ?? atBase)?.Manifest);
        return new TaskRevert(opened.Git, opened.Objects, opened.Repository, identifier, opened.Manifests.Branch, opened.Cancellation)
            .Run(tip, task, apply);
    }
}
