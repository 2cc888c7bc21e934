namespace ScopeAnalyzers.Review.Git;

/// <summary>What git's error texts mean, and the command that mends each. Git is run with the C locale, so the words are stable.</summary>
internal static class GitComplaints
{
    private static readonly (string Words, GitFailureKind Kind, string Mend)[] Table =
    [
        ("detected dubious ownership", GitFailureKind.DubiousOwnership,
            "the repository belongs to another user; run: git config --global --add safe.directory '{root}'"),
        ("not a git repository", GitFailureKind.NoRepository, MendPointer),
        ("invalid gitfile", GitFailureKind.NoRepository, MendPointer),
        ("cannot use bare repository", GitFailureKind.NoRepository, "'{root}' is a bare repository; run the check in a clone of it"),
        ("could not fetch", GitFailureKind.MissingObjects, MendPartialClone),
        ("lazy fetching disabled", GitFailureKind.MissingObjects, MendPartialClone),
        ("not allowed", GitFailureKind.MissingObjects, MendPartialClone),
        ("missing blob", GitFailureKind.MissingObjects, MendPartialClone),
        ("unable to read", GitFailureKind.MissingObjects, MendPartialClone),
        ("bad object", GitFailureKind.MissingObjects, MendPartialClone),
        ("missing object", GitFailureKind.MissingObjects, MendPartialClone),
        ("index file", GitFailureKind.Damaged, "git's index is damaged; run: git read-tree HEAD"),
        ("bad signature", GitFailureKind.Damaged, "git's index is damaged; run: git read-tree HEAD"),
        ("remerge-diff", GitFailureKind.Failed, "git 2.35 or newer is needed to evaluate merges; update git"),
        ("unknown option `stdin'", GitFailureKind.Failed, MendMergeTree),
        ("usage: git merge-tree", GitFailureKind.Failed, MendMergeTree),
        ("identity unknown", GitFailureKind.Failed, "git does not know who you are; run: git config user.name NAME && git config user.email ADDRESS"),
        ("corrupt", GitFailureKind.Damaged, "the repository is damaged; run: git fsck"),
    ];

    private const string MendPartialClone = "objects of the history are not in this clone; run: git fetch --refetch --no-filter";
    private const string MendPointer = "the '.git' at '{root}' does not lead to a git repository; check out the repository again, or mount its git directory where '.git' says";
    private const string MendMergeTree = "git 2.39 or newer is needed to try reverts; update git";

    /// <summary>The failure that git's words on standard error mean.</summary>
    public static GitFailure Read(string root, string command, int exitCode, string complaint)
    {
        var said = FirstLine(complaint);
        foreach (var (words, kind, mend) in Table)
        {
            if (complaint.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0)
                return new GitFailure(kind, $"{mend.Replace("{root}", root)} (git {command}: {said})");
        }

        return new GitFailure(GitFailureKind.Failed, $"git {command} ended with exit code {exitCode}: {said}");
    }

    private static string FirstLine(string text)
    {
        var line = text.Split(['\n'], 2)[0].Trim();
        return line.Length == 0 ? "it said nothing" : line;
    }
}
