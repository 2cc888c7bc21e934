using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads the commit that is about to be made: what the index has beyond HEAD, and who says that he makes it.</summary>
internal sealed class StagedReader(GitProcess git, GitObjects objects, GitRepository repository)
{
    /// <summary>Where git's own editor cuts a message off: below it stands the diff that <c>commit --verbose</c> shows.</summary>
    private const string Scissors = "# ------------------------ >8 ------------------------";

    /// <summary>The change from HEAD, as uncommitted work that is a commit in all but name.</summary>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public ChangeSet Read(string message)
    {
        string[] arguments =
        [
            "diff-index", "--cached", "-z", "--raw", "--find-renames", .. GitArguments.LineDiff, .. GitArguments.PlainDiff,
            repository.Head ?? GitTree.EmptyId(40), "--",
        ];
        var deltas = git.Read(arguments, CommitDiff.ReadFiles);
        var merged = objects.Find("MERGE_HEAD^{commit}")?.Id;
        var own = deltas.Where(delta => merged is null || !IsOf(merged, delta.Entry)).ToList();
        IReadOnlyList<string> parents = [.. new[] { repository.Head, merged }.OfType<string>()];
        var files = own.Select(delta => File(delta.Entry)).ToList();
        return new ChangeSet(repository.Head, [], [], ChangeSet.Empty.Net).With(
            files) with { Staged = new Commit("", parents, Facts(message), own) };
    }

    /// <summary>Whether a merge only takes over what the other side has: that is not an act of who merges.</summary>
    private bool IsOf(string commit, RawEntry entry)
    {
        var there = objects.Find($"{commit}:{entry.NewPath}")?.Id;
        return entry.IsDeletion ? there is null : there == entry.NewId;
    }

    private WorktreeFile File(RawEntry entry)
    {
        var content = entry.IsDeletion || entry.NewMode == RawEntry.SubmoduleMode ? null : objects.Find(entry.NewId)?.Content;
        return new WorktreeFile(entry.NewPath, entry.OldPath, entry.OldMode, entry.OldId, entry.NewMode, content);
    }

    private CommitFacts Facts(string message)
    {
        var (author, authorEmail) = Person("GIT_AUTHOR_IDENT");
        var (committer, committerEmail) = Person("GIT_COMMITTER_IDENT");
        var lines = message.Replace("\r", "").Split('\n').TakeWhile(line => line != Scissors)
            .Where(line => line.Length == 0 || line[0] != '#');
        return new CommitFacts(author, authorEmail, committer, committerEmail, string.Join("\n", lines));
    }

    /// <summary>
    /// Who git would write down: <c>Alice &lt;alice@example.com&gt; 1764000000 +0000</c>. Without a name git makes no commit either.
    /// </summary>
    private (string Name, string Email) Person(string variable)
    {
        string[] question = ["var", variable];
        var told = git.Read(question, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true, 128);
        var (from, to) = (told.LastIndexOf('<'), told.LastIndexOf('>'));
        return from < 0 || to < from ? ("", "") : (told.Substring(0, from).Trim(), told.Substring(from + 1, to - from - 1));
    }
}
