using ScopeAnalyzers.Review.Authors.Agents.Signatures;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>The commits on a session's branch, and which of them it made.</summary>
internal sealed class SessionCommits
{
    private readonly GitObjects objects;
    private readonly AgentSession session;
    private readonly byte[] key;

    private SessionCommits(GitObjects objects, AgentSession session, IReadOnlyList<Commit> since, Func<Commit, bool> isInBase)
    {
        this.objects = objects;
        this.session = session;
        key = session.PublicKey.Split(' ') is [_, var text] ? Raw(Convert.FromBase64String(text)) : [];
        All = [.. since.Where(commit => !isInBase(commit))];
        Own = [.. All.Where(IsOwn)];
        AreInBase = since.Any(commit => isInBase(commit) && IsOwn(commit));
    }

    /// <summary>Those that the branch has beyond where the session started and the base, the oldest first.</summary>
    public IReadOnlyList<Commit> All { get; }

    /// <summary>Those that the session made.</summary>
    public IReadOnlyList<Commit> Own { get; }

    /// <summary>Whether the base has commits that the session made.</summary>
    public bool AreInBase { get; }

    /// <summary>Whether another's commit is among them.</summary>
    public bool HasOthers => Own.Count < All.Count;

    /// <summary>Reads them.</summary>
    /// <param name="baseTip">The tip of the base, or null if there is none.</param>
    public static SessionCommits Read(GitProcess git, GitObjects objects, AgentSession session, string tip, string? baseTip)
    {
        var since = History.Read(git, objects, session.Head, tip);
        if (baseTip is null || since.Count == 0)
            return new SessionCommits(objects, session, since, _ => false);
        var beyond = new HashSet<string>(git.Text(["rev-list", tip, "^" + session.Head, "^" + baseTip]).Split('\n'));
        return new SessionCommits(objects, session, since, commit => !beyond.Contains(commit.Id));
    }

    // By its key; of a commit that was not signed, by the address that its settings gave.
    private bool IsOwn(Commit commit) =>
        key.Length > 0 && objects.Find(commit.Id)?.Content is { } content && CommitSignature.Of(content) is { } signature
            ? Holds(Blob(signature.Armored), key)
            : commit.Facts.CommitterEmail == session.Email;

    private static byte[] Blob(string armored)
    {
        try
        {
            return Convert.FromBase64String(string.Concat(armored.Split('\n').Where(line => line.Length > 0 && line[0] != '-')));
        }
        catch (FormatException)
        {
            return [];
        }
    }

    // The last 32 bytes of an ed25519 key in its text form; a certificate holds the same bytes.
    private static byte[] Raw(byte[] blob) => [.. blob.Skip(blob.Length - 32)];

    private static bool Holds(byte[] text, byte[] part) => text.AsSpan().IndexOf(part) >= 0;
}
