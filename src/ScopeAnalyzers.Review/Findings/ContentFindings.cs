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
    private readonly IReadOnlyList<Func<Change, IEnumerable<Judgement>>> judges;

    public ContentFindings(Policies policies, GitProcess git, GitObjects objects, GitRepository repository, ChangeSet change, OwnerFinder owners)
    {
        var contents = new ChangedContents(objects, repository, change);
        judges =
        [
            new ProjectActFindings(policies, contents, path => owners.Of(path).Of(_ => true)).Of,
            new UnjudgedCodeFindings(policies, contents).Of,
            new CoverageFindings(policies, contents, () => Files(git, change.MergeBase ?? repository.Head)).Of,
            new TextFindings(policies, contents).Of,
        ];
    }

    /// <summary>The judgements on the net change.</summary>
    public IReadOnlyList<Judgement> Of(IReadOnlyList<Change> changes) =>
    [
        .. from change in changes
           where change.Agents.Count > 0 && change.Act is FileAct.Add or FileAct.Modify or FileAct.Link
           from judge in judges
           from judgement in judge(change)
           select judgement,
    ];

    private static string[] Files(GitProcess git, string? commit) =>
        commit is null ? [] : git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split('\0');
}
