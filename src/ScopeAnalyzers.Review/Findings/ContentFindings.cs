using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Lines;
using ScopeAnalyzers.Review.Projects;
using ScopeAnalyzers.Review.Texts;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>All that is found in changed files by what they hold: what a build would make of them, and what their text says.</summary>
internal sealed class ContentFindings
{
    private readonly IReadOnlyList<Func<Change, IEnumerable<Finding>>> judges;

    public ContentFindings(Policies policies, bool isCI, GitProcess git, GitObjects objects, GitRepository repository, ChangeSet change, OwnerFinder owners)
    {
        var contents = new ChangedContents(objects, repository, change);
        var findings = new TouchFinding(isCI);
        judges =
        [
            new ProjectActFindings(policies, findings, contents, path => owners.Of(path).Of(_ => true)).Of,
            new UnjudgedCodeFindings(policies, findings, contents).Of,
            new CoverageFindings(policies, findings, contents, () => Files(git, change.MergeBase ?? repository.Head)).Of,
            new TextFindings(policies, findings, contents).Of,
        ];
    }

    /// <summary>The findings in the net change.</summary>
    public IReadOnlyList<Finding> Of(IReadOnlyList<Change> changes) =>
    [
        .. from change in changes
           where change.Agents.Count > 0 && change.Act is FileAct.Add or FileAct.Modify or FileAct.Link
           from judge in judges
           from finding in judge(change)
           select finding,
    ];

    private static string[] Files(GitProcess git, string? commit) =>
        commit is null ? [] : git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split('\0');
}
