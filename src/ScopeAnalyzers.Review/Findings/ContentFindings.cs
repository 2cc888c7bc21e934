using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects;
using ScopeAnalyzers.Review.Findings.Texts;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>All that is found in changed files by what they hold: what a build would make of them, and what their text says.</summary>
internal sealed class ContentFindings
{
    private readonly ChangedContents contents;
    private readonly IReadOnlyList<Func<Change, IEnumerable<ActDecision>>> evaluates;

    public ContentFindings(Policies policies, GitProcess git, GitObjects objects, GitRepository repository, ChangeSet change,
        OwnerFinder owners)
    {
        contents = new ChangedContents(objects, repository, change);
        var files = new Lazy<string[]>(() => Files(git, change.MergeBase ?? repository.Head));
        var names = new ExistingNames(
            new TreeWords(git, change.MergeBase ?? repository.Head, _ => true).Of,
            new TreeWords(git, repository.Head, CodeFiles.Contains).Of);
        evaluates =
        [
            new ProjectActFindings(policies, contents, new UsedSdks(contents, () => files.Value), path => owners.Of(path).Of(_ => true)).Of,
            new LockFindings(policies, contents, () => Files(git, repository.Head)).Of,
            new UnobservedCodeFindings(policies, contents, () => files.Value).Of,
            new CoverageFindings(policies, contents, () => files.Value).Of,
            new TextFindings(policies, contents, names).Of,
        ];
    }

    /// <summary>The decisions on the net change.</summary>
    public IReadOnlyList<ActDecision> Of(IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        var held = changes.Where(change => change.Agents.Count > 0 && change.Act is FileAct.Add or FileAct.Modify or FileAct.Link).ToList();
        var decisions = new List<ActDecision>();
        ReadAhead(held, 0);
        for (var index = 0; index < held.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (index % ChangedContents.FilesAhead == 0)
                ReadAhead(held, index + ChangedContents.FilesAhead);
            decisions.AddRange(evaluates.SelectMany(evaluator => evaluator(held[index])));
        }

        return decisions;
    }

    private void ReadAhead(IEnumerable<Change> held, int from) =>
        contents.ReadAhead(held.Skip(from).Take(ChangedContents.FilesAhead).Select(change => change.Path));

    private static string[] Files(GitProcess git, string? commit) =>
        commit is null ? [] : git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split('\0');
}
