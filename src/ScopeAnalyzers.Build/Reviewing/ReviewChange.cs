using System.Collections;
using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Build.Reuse;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Build.Reviewing;

/// <summary>
/// Reviews the change from git, once per build. It logs every finding and lets compilation go on, so that one build shows all;
/// the errors that it logged fail the build all the same.
/// </summary>
public sealed class ReviewChange : ReviewTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The folder that <see cref="LocateReview"/> found.</summary>
    public string Repository { get; set; } = "";

    /// <summary>
    /// The file with the effective scope of the whole change, from which each project takes its slice, or empty if no agent is in it.
    /// </summary>
    [Output]
    public string Change { get; private set; } = "";

    /// <summary>
    /// Until when an editor may keep what the review said, if nothing changes, or empty if it must ask again, as where there was something
    /// to tell.
    /// </summary>
    [Output]
    public string Until { get; private set; } = "";

    // The task's own project is the package's, which no one has to change.
    private protected override string Subject => Repository.Length > 0 ? Repository : base.Subject;

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => cancellation.Dispose();

    /// <inheritdoc/>
    protected override bool Run()
    {
        var review = Review();
        if (!review.HasManifest)
            Log.LogMessage(MessageImportance.High, "ScopeAnalyzers: there is no agent-scope.json at the root of the repository, so no agent's change is evaluated.");

        Tell(review.Told, review.Left, review.Root ?? Repository);

        if (review.Scope.Length > 0)
            Change = ChangeFile.Write(RepositoryFolder.Cache(Repository), review.Scope, review.UntrackedFiles);
        if (review.Until is { } until && !review.Told.Any(finding => finding.Level is Level.Error or Level.Warning))
            Until = SliceStamp.Text(until);
        Question(Repository).Answer(BuildEngine, new ReviewAnswer(Change, Until));
        return true;
    }

    private BuildReview Review()
    {
        if (BuildRecord.Asked(Repository, DecisionLog, Sarif) is not { } record)
            return Reviewer.RunForBuild(Request(), cancellation.Token);
        var result = Reviewer.Run(Request() with { Recording = Recording.WhatMattered }, cancellation.Token);
        record.Begin(result, DateTimeOffset.UtcNow, Clock.Length == 0 ? null : Settings.Clock(Clock));
        return BuildReview.Of(result);
    }

    private ReviewRequest Request() => new(
        Repository,
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value),
        Worktree: true,
        Settings.Clock(Clock),
        Settings.Given(Manifest),
        Settings.Given(Base),
        Settings.Given(Agent),
        Settings.Given(AgentTask));
}
