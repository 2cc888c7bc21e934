using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Resolves the name of a base to a commit. Full names are tried, so that no tag of a branch's name is in for it.</summary>
internal static class RefName
{
    /// <summary>A name of the manifest's, or one that Review tries by itself: a remote's branch, or a local one.</summary>
    public static string? ResolveBranch(IGitObjects objects, string name) =>
        IsExact(name) ? Commit(objects, name) : Commit(objects, "refs/remotes/" + name) ?? Commit(objects, "refs/heads/" + name);

    /// <summary>A name of whoever runs the check, which is trusted: whatever git can resolve, a branch before a tag.</summary>
    public static string? ResolveTrusted(IGitObjects objects, string name) =>
        ResolveBranch(objects, name) ?? Commit(objects, "refs/tags/" + name) ?? Commit(objects, name);

    /// <summary>The commit at a full name or an id.</summary>
    public static string? Commit(IGitObjects objects, string name) => objects.Find(name + "^{commit}")?.Id;

    private static bool IsExact(string name) =>
        name.StartsWith("refs/", StringComparison.Ordinal) || name == "HEAD" || name.StartsWith("HEAD^", StringComparison.Ordinal) || ObjectId.Is(name);
}
