using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review;

/// <summary>Puts what a review found into the form in which it is answered.</summary>
internal sealed class ResultForm(ReviewRequest request, CIContext ci, GitProcess git, GitRepository repository)
{
    /// <summary>A review that evaluated no change.</summary>
    public ReviewResult Of(bool hasManifest, IReadOnlyList<Finding> findings) => Of(hasManifest, findings, [], null, null, [], []);

    /// <summary>The result, its findings and decisions in their order.</summary>
    public ReviewResult Of(
        bool hasManifest,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<ActDecision> decisions,
        BaseRef? baseRef,
        ManifestSource? source,
        IReadOnlyList<Change> changes,
        IReadOnlyList<AgentPolicy> policies)
    {
        var all = findings.Concat(decisions.Select(decision => decision.ToFinding(ci.IsCI)).OfType<Finding>());
        return new ReviewResult(repository.Root, hasManifest, baseRef, source, changes, ReviewResult.InOrder(all), policies)
        {
            Head = repository.Head,
            Repository = ci.Repository ?? (request.Recording == Recording.Nothing ? null : RemoteRepository()),
            Decisions = Decisions(findings, decisions),
            AddedPackages =
            [
                .. decisions.Where(act => act is { Resource: { Kind: "package", Act: not "remove" }, Decision.Outcome: Outcome.Allow })
                    .Select(act => act.ToLogged("check")),
            ],
        };
    }

    private IReadOnlyList<LoggedDecision> Decisions(IReadOnlyList<Finding> findings, IReadOnlyList<ActDecision> decisions)
    {
        var observer = request.IsCheck ? "check" : "build";
        var made = findings.Where(finding => finding.Outcome != Outcome.Allow)
            .SelectMany(finding => LoggedDecision.Of(finding, session: null, observer))
            .Concat(decisions.Select(decision => decision.ToLogged(observer)));
        return request.Recording switch
        {
            Recording.Nothing => [],
            Recording.WhatMattered => LoggedDecision.InOrder(made.Where(decision => decision.Matters)),
            _ => LoggedDecision.InOrder(made),
        };
    }

    private string? RemoteRepository() => RepositoryName.Of(git.Text(["config", "--get", "remote.origin.url"], 1));
}
