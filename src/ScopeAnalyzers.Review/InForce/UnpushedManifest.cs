using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>Finds a manifest on the local branch of a base that has none: then it was committed and not pushed.</summary>
internal sealed class UnpushedManifest(GitProcess git, GitObjects objects, ManifestLocator locator)
{
    private const string Remote = "origin/";

    /// <summary>
    /// What is missing where, and what to do, as the end of a sentence, or null if the local branch has no manifest either.
    /// </summary>
    public string? Of(BaseTip tip)
    {
        if (BranchOf(tip.Name) is not { } branch || RefName.Commit(objects, "refs/heads/" + branch) is not { } local || locator.At(local, "base") is null)
            return null;
        return $"{tip.Name} ({Short(tip.Commit)}) has no '{ManifestLocator.FileName}' to evaluate it by, while your {branch} ({Short(local)}) has one; run: git push origin {branch}";
    }

    private string? BranchOf(string name)
    {
        var full = name == Remote + "HEAD" ? git.Text(["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], 1).Trim() : name;
        return full.StartsWith(Remote, StringComparison.Ordinal) ? full.Substring(Remote.Length) : null;
    }

    private static string Short(string commit) => commit.Substring(0, 7);
}
