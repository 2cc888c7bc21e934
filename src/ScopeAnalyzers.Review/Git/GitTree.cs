using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Reads a tree object: entries of a mode, a space, a name, a NUL and an id in bytes.</summary>
internal static class GitTree
{
    /// <summary>The id of a folder without an entry, where ids have so many digits; git knows it without having it.</summary>
    public static string EmptyId(int digits) => digits == 64
        ? "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"
        : "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    /// <summary>The entries of one folder, in git's order.</summary>
    public static IEnumerable<GitTreeEntry> Entries(GitObject tree)
    {
        var content = tree.Content ?? throw new GitFailure(GitFailureKind.TooLarge, "a folder has more entries than may be read");
        var idBytes = tree.Id.Length / 2;
        for (var at = 0; at < content.Length;)
        {
            var nul = Array.IndexOf(content, (byte)0, at);
            var space = Array.IndexOf(content, (byte)' ', at);
            if (space < 0 || nul < space || nul + idBytes >= content.Length)
                throw new GitFailure(GitFailureKind.Unreadable, "a tree object is broken; run: git fsck");
            var mode = Encoding.ASCII.GetString(content, at, space - at);
            var name = Encoding.UTF8.GetString(content, space + 1, nul - space - 1);
            yield return new GitTreeEntry(mode, name, ObjectId.Text(content, nul + 1, idBytes));
            at = nul + 1 + idBytes;
        }
    }
}

/// <summary>One entry of a folder in git's objects.</summary>
/// <param name="Mode">Git's mode: <c>100644</c>, <c>40000</c> for a folder.</param>
internal sealed record GitTreeEntry(string Mode, string Name, string Id)
{
    /// <summary>Whether it is a regular file.</summary>
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);
}
