namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>GitHub Actions: the event's file tells most.</summary>
internal static class GitHub
{
    private const string Event = "GITHUB_EVENT_PATH";

    /// <summary>
    /// The bases by event: a pull request's merge ref, its event, its target; a merge queue's own; a push's commit before.
    /// </summary>
    public static IEnumerable<BaseCandidate?> Bases(CIRun run)
    {
        var target = run["GITHUB_BASE_REF"];
        var tip = target is null ? null : CISystems.Remote(target);
        yield return CISystems.MergeRef(run, run["GITHUB_REF"], run["GITHUB_SHA"], "GITHUB_SHA");
        yield return Commit(run, "pull_request.base.sha", tip) is { } atEvent ? atEvent with { Lags = true } : null;
        yield return CISystems.Branch(run, "GITHUB_BASE_REF");
        yield return Commit(run, "merge_group.base_sha", tip: null);
        foreach (var candidate in Push(run))
            yield return candidate;
    }

    /// <summary>The ref that is built; none for a merge queue's, whose branch is nobody's.</summary>
    public static string? Ref(CIRun run) =>
        run["GITHUB_EVENT_NAME"] == "merge_group" ? null : run.First("GITHUB_HEAD_REF", "GITHUB_REF");

    // The commit before a push is the base only on the default branch. On any other it is the pusher's own,
    // and a manifest read there would be one that the pusher wrote.
    private static IEnumerable<BaseCandidate?> Push(CIRun run)
    {
        if (run["GITHUB_EVENT_NAME"] is not ("push" or null))
            yield break;

        var standard = run.Json(Event, "repository.default_branch");
        if (standard is null || run["GITHUB_REF"] == "refs/heads/" + standard)
            yield return Commit(run, "before", tip: null);
        else
            yield return new BaseCandidate(CISystems.Remote(standard), "repository.default_branch of the event");
    }

    private static BaseCandidate? Commit(CIRun run, string path, string? tip) =>
        run.Json(Event, path) is { } commit ? new BaseCandidate(commit, $"{path} of the event", Tip: tip) : null;
}
