using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Finds what a change is compared with (evidence.md, "The base"): the option, the CI system's word, the usual names, and one hop by the
/// manifest found there.
/// </summary>
internal sealed class BaseFinder(GitProcess git, IGitObjects objects, GitRepository repository)
{
    private static readonly string[] RemoteNames = ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master"];
    private static readonly string[] LocalNames = ["refs/heads/main", "refs/heads/master"];

    /// <summary>Whether a branch, by its full name, is itself what others are compared with where nothing else is named.</summary>
    public static bool IsUsualName(string? branch) => LocalNames.Contains(branch);

    /// <summary>The base without the manifest's word, or null if there is none.</summary>
    /// <exception cref="InvalidSettingException">The option does not resolve.</exception>
    /// <exception cref="BaseProblem">The CI system names a base that is not in this clone.</exception>
    public BaseTip? Find(string? option, CIContext ci)
    {
        if (option is not null)
        {
            return RefName.ResolveTrusted(objects, option) is { } commit
                ? new BaseTip(option, commit, IsGiven: true)
                : throw new InvalidSettingException(Setting.Base, option, $"does not resolve; {MendMissing(option)}");
        }

        return OfCI(ci.Bases) ?? Usual();
    }

    /// <summary>The base that the manifest at the base found so far names.</summary>
    /// <exception cref="BaseProblem">It names some, and none resolves.</exception>
    public BaseTip Hop(BaseTip from, IReadOnlyList<string> names)
    {
        if (from.IsGiven || names.Count == 0)
            return from;
        foreach (var name in names)
        {
            if (RefName.ResolveBranch(objects, name) is { } commit)
                return new BaseTip(name, commit, IsGiven: false);
        }

        throw new BaseProblem($"the manifest at {from.Name} names the base '{names[0]}', which does not resolve; {MendMissing(names[0])}");
    }

    private BaseTip? OfCI(IReadOnlyList<BaseCandidate> candidates)
    {
        var holding = candidates.Where(Holds).ToList();
        foreach (var candidate in holding)
        {
            if (RefName.ResolveBranch(objects, candidate.Revision) is { } commit && AtTip(candidate, commit) is { } tip)
                return tip;
        }

        if (holding.Count == 0)
            return null;
        var first = holding[0];
        var missing = first.Lags && first.Tip is not null ? first.Tip : first.Revision;
        throw new BaseProblem($"the base '{missing}' ({first.Source}) is not in this clone; {MendMissing(missing)}");
    }

    private bool Holds(BaseCandidate candidate) =>
        candidate.OnlyAtHead is null || (candidate.OnlyAtHead == repository.Head && objects.Find("HEAD^2^{commit}") is not null);

    /// <summary>The tip of a candidate's branch, or null if the candidate alone is not a word on it.</summary>
    private BaseTip? AtTip(BaseCandidate candidate, string commit)
    {
        var tip = candidate.Tip is null ? null : RefName.ResolveBranch(objects, candidate.Tip);
        if (candidate.Lags && tip is null)
            return null;
        if (candidate.Lags && tip != commit && IsAncestor(tip!, commit))
            throw new BaseProblem($"'{Short(candidate.Tip!)}' in this clone is older than the base that CI names ({candidate.Source}); run: git fetch origin {Branch(candidate.Tip!)}");
        if (candidate.Lags)
            return new BaseTip(Short(candidate.Tip!), tip!, IsGiven: true);
        return tip is not null && (tip == commit || IsAncestor(commit, tip))
            ? new BaseTip(Short(candidate.Tip!), tip, IsGiven: true)
            : new BaseTip(Short(candidate.Revision), commit, IsGiven: true);
    }

    private BaseTip? Usual()
    {
        foreach (var name in RemoteNames.Concat(LocalNames.Where(name => name != repository.Branch)))
        {
            if (RefName.Commit(objects, name) is { } commit)
                return new BaseTip(Short(name), commit, IsGiven: false);
        }

        return null;
    }

    private bool IsAncestor(string commit, string tip)
    {
        string[] arguments = ["merge-base", commit, tip];
        return git.Text(arguments, 1).Trim() == commit;
    }

    private static string Short(string name) =>
        name.StartsWith("refs/remotes/", StringComparison.Ordinal) ? name.Substring("refs/remotes/".Length)
        : name.StartsWith("refs/heads/", StringComparison.Ordinal) ? name.Substring("refs/heads/".Length)
        : name;

    private string MendMissing(string name) => repository.IsShallow
        ? $"this clone is shallow; {BaseProblem.MendShallow}"
        : $"run: git fetch origin {Branch(name)}";

    private static string Branch(string name) => Short(name).Replace("origin/", "");
}

/// <summary>The change cannot be compared with its base; the message holds the command that mends it. It becomes SCOPE003.</summary>
internal sealed class BaseProblem(string message) : Exception(message)
{
    /// <summary>What brings a clone that was cut off all that a comparison needs: its history, and the branches of the origin.</summary>
    public const string MendShallow =
        "run: git fetch --unshallow origin \"+refs/heads/*:refs/remotes/origin/*\" (in a workflow: actions/checkout with fetch-depth: 0; for an agent's own runner see docs/ci.md)";
}
