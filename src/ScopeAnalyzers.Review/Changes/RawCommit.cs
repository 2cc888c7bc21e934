using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// A commit's own bytes. Git shows a commit in the encoding that its header names, and nothing of it where the bytes are of another: a
/// setting (<c>i18n.commitEncoding</c>) or a header hides who made it and what its message says.
/// </summary>
internal static class RawCommit
{
    /// <summary>What the bytes say, read as UTF-8, beside what git shows.</summary>
    public static CommitFacts Beside(CommitFacts shown, byte[] commit)
    {
        var text = Utf8.Decode(commit);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var (head, message) = end < 0 ? (text, "") : (text.Substring(0, end), text.Substring(end + 2));
        var (author, committer) = (Person(head, "author "), Person(head, "committer "));
        return new CommitFacts(
            Shown(shown.AuthorName, author.Name),
            author.Email,
            Shown(shown.CommitterName, committer.Name),
            committer.Email,
            message.TrimEnd() == shown.Message.TrimEnd() ? message : $"{shown.Message}\n{message}");
    }

    private static string Shown(string name, string raw) => name.Length > 0 ? name : raw;

    /// <summary>
    /// The name and the address of a line <c>author NAME &lt;ADDRESS&gt; TIME ZONE</c>; the first of that kind, as git takes it.
    /// </summary>
    private static (string Name, string Email) Person(string head, string key)
    {
        var line = head.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) ?? key;
        var (open, close) = (line.IndexOf('<'), line.LastIndexOf('>'));
        return open < 0 || close < open
            ? (line.Substring(key.Length).Trim(), "")
            : (line.Substring(key.Length, Math.Max(0, open - key.Length)).Trim(), line.Substring(open + 1, close - open - 1).Trim());
    }
}
