using System.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Hook.Protocols;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Evaluates a commit before the line that makes it runs, as the agent's own: no git hook need run, and no mark need be in it.
/// </summary>
internal static class CommitsAhead
{
    private const int MostFindings = 5;

    /// <summary>What is out of scope in a commit, or nothing to say.</summary>
    /// <param name="directory">The agent's current folder.</param>
    public static HookAnswer Of(GitCommit commit, string agent, ReviewRequest request, Workplaces places, EditedFiles files,
        string directory)
    {
        if (places.At(Path.GetFullPath(commit.Folder ?? ".", directory)) is not { } place)
            return new HookAnswer(HookDecision.None);
        var staged = commit.Staged.SelectMany(write => files.Of(new HookEdit(write.Path) { Write = write }))
            .Where(file => file.Place.Root == place.Root).Select(file => file.Resource.Path).Distinct().ToList();
        var asked = request with { Directory = place.Root, Agent = agent, Task = place.Task };
        var review = CommitPreview.Run(asked, staged, commit.All, commit.Message, CancellationToken.None);
        var denied = review.Findings.Where(finding => finding.Outcome == Outcome.Deny).ToList();
        var worst = denied.Exists(finding => finding.Level == Level.Error) ? HookDecision.Deny
            : denied.Exists(finding => finding.Level == Level.Warning) ? HookDecision.Ask : HookDecision.None;
        return worst == HookDecision.None ? new HookAnswer(worst) : new HookAnswer(worst, Reason(denied));
    }

    /// <summary>
    /// Records the lines of a commit that a line made as the agent's, whatever wrote them: the commit need not name the agent.
    /// </summary>
    /// <param name="before">The commit that was at HEAD before the line, or null if it is not known.</param>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    public static void Record(Workplace place, string? before, string agent, string session, ReviewRequest request, DateTimeOffset now)
    {
        var asked = request with { Directory = place.Root };
        if (before is null || RepositoryReader.ChangedSince(asked, before, CancellationToken.None) is not { } paths)
            return;
        var old = RepositoryReader.ContentsAt(asked, before, paths, CancellationToken.None);
        var made = RepositoryReader.ContentsAt(asked, "HEAD", paths, CancellationToken.None);
        var store = new SessionStore(place.Found.CommonDirectory!);
        foreach (var path in paths)
        {
            var was = SessionLines.Of(old.TryGetValue(path, out var earlier) ? TextOf(earlier) : "");
            var lines = made.TryGetValue(path, out var content) ? WrittenLines.Of(new HookEdit(path), TextOf(content), was) : [];
            store.Append(new SessionEdit(agent, session, place.Root, now, place.Task, before, path, lines));
        }
    }

    private static string TextOf(byte[] content) => Encoding.UTF8.GetString(content);

    private static string Reason(List<Finding> denied)
    {
        var more = denied.Count > MostFindings ? $" And {denied.Count - MostFindings} more: agent-scope check --staged shows all." : "";
        return $"This commit would be out of scope. {string.Join(' ', denied.Take(MostFindings).Select(finding => finding.Message))}{more}";
    }
}
