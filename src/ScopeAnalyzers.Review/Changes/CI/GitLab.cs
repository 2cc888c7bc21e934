namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>GitLab CI.</summary>
internal static class GitLab
{
    /// <summary>The bases of a merge request, else the commit before a push to the default branch.</summary>
    public static IEnumerable<BaseCandidate?> Bases(CIRun run)
    {
        var target = run["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"];
        var tip = target is null ? null : CISystems.Remote(target);
        yield return Commit(run, "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", tip);
        yield return Commit(run, "CI_MERGE_REQUEST_DIFF_BASE_SHA", tip) is { } mergeBase ? mergeBase with { Lags = true } : null;
        yield return CISystems.Branch(run, "CI_MERGE_REQUEST_TARGET_BRANCH_NAME");
        if (run["CI_MERGE_REQUEST_IID"] is not null || target is not null)
            yield break;

        // As on GitHub: before a push to any other branch lies the pusher's own work.
        var standard = run["CI_DEFAULT_BRANCH"];
        yield return standard is null || run["CI_COMMIT_BRANCH"] == standard
            ? Commit(run, "CI_COMMIT_BEFORE_SHA", tip: null)
            : new BaseCandidate(CISystems.Remote(standard), "CI_DEFAULT_BRANCH");
    }

    /// <summary>The branch of the merge request, or of the push.</summary>
    public static string? Ref(CIRun run) => run.First("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH");

    private static BaseCandidate? Commit(CIRun run, string variable, string? tip) =>
        run[variable] is { } commit ? new BaseCandidate(commit, variable, Tip: tip) : null;
}
