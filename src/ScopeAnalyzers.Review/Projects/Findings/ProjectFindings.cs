using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Lines;

namespace ScopeAnalyzers.Review.Projects;

/// <summary>All that is found in changed files by what a build would make of them: SCOPE105, SCOPE401, SCOPE402, SCOPE403, SCOPE406.</summary>
internal sealed class ProjectFindings
{
    private readonly ProjectActFindings acts;
    private readonly UnjudgedCodeFindings code;
    private readonly CoverageFindings coverage;

    public ProjectFindings(Policies policies, bool isCI, GitProcess git, GitObjects objects, GitRepository repository, ChangeSet change, OwnerFinder owners)
    {
        var contents = new ChangedContents(objects, repository, change);
        var findings = new TouchFinding(isCI);
        acts = new ProjectActFindings(policies, findings, contents, path => owners.Of(path).Of(_ => true));
        code = new UnjudgedCodeFindings(policies, findings, contents);
        coverage = new CoverageFindings(policies, findings, contents, () => Files(git, change.MergeBase ?? repository.Head));
    }

    /// <summary>The findings in the net change.</summary>
    public IReadOnlyList<Finding> Of(IReadOnlyList<Change> changes) =>
    [
        .. changes.Where(change => change.Agents.Count > 0 && change.Act is FileAct.Add or FileAct.Modify)
            .SelectMany(change => acts.Of(change).Concat(code.Of(change)).Concat(coverage.Of(change))),
    ];

    private static string[] Files(GitProcess git, string? commit) =>
        commit is null ? [] : git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split('\0');
}
