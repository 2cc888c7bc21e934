using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Loading;
using ScopeAnalyzers.Tool.Compile.Meaning;
using ScopeAnalyzers.Tool.Weakening.Comparing;

namespace ScopeAnalyzers.Tool.Weakening;

/// <summary>What agents did to tests that their policies do not allow (SCOPE204).</summary>
internal sealed class TestEditFindings(ReviewResult review, ReviewRequest request)
{
    private readonly IReadOnlyList<Change> sources =
        [.. review.Changes.Where(change => change.IsCSharp && change.Act is FileAct.Add or FileAct.Modify or FileAct.Delete)];

    /// <summary>The findings; none, and nothing is read, if no policy says what may be done to the tests of these files.</summary>
    public IReadOnlyList<Finding> All(CancellationToken cancellation)
    {
        var asked = sources.Where(change => change.Act != FileAct.Add && change.Agents.Any(touch => IsAsked(touch, change.Path))).ToList();
        if (asked.Count == 0 || (review.Base?.MergeBase ?? review.Head) is not { } commit)
            return [];

        var before = RepositoryReader.ContentsAt(request, commit, asked.Select(change => change.Path), cancellation);
        var touched = After(sources.Where(change => change.Agents.Count > 0), cancellation);
        var texts = before.ToDictionary(file => file.Key, file => ChangedTests.TextOf(file.Value));
        var edits = new ChangedTests(texts, touched).Edits();
        var others = sources.Where(change => change.Agents.Count == 0 && change.Act != FileAct.Delete).ToList();
        if (others.Count > 0 && edits.Any(edit => edit.IsAtBase))
            edits = new ChangedTests(texts, touched.Concat(After(others, cancellation)).ToDictionary()).Edits();
        return
        [
            .. edits.SelectMany(edit => Of(edit, cancellation)),
            .. asked.Select(change => change.Path)
                .Where(path => !before.ContainsKey(path) || (IsThere(path) && !touched.ContainsKey(path)))
                .Select(path => NotEvaluated.Of(
                    path, "tests", $"What became of the tests in '{path}' is not known: the file is too large to read.")),
        ];
    }

    private bool IsThere(string path) => sources.Any(change => change.Path == path && change.Act != FileAct.Delete);

    private Dictionary<string, string> After(IEnumerable<Change> changes, CancellationToken cancellation) =>
        RepositoryReader.ContentsAfter(request, changes.Select(change => change.Path), cancellation)
            .ToDictionary(file => file.Key, file => ChangedTests.TextOf(file.Value));

    /// <summary>The policy, or null if it says nothing of tests, or refuses everything, which is reported already.</summary>
    private AgentPolicy? PolicyOf(Touch touch) => review.PolicyOf(touch) is { Refusals.Count: 0 } policy
        && policy.Layers.Any(layer => layer.Kinds.ContainsKey(Kind.Tests)) ? policy : null;

    private bool IsAsked(Touch touch, string path) => PolicyOf(touch) is { } policy
        && TestEdits.All.Any(edit => policy.Decide(new TestEditResource(edit, path)).Outcome != Outcome.Allow);

    private IEnumerable<Finding> Of(TestEdit edit, CancellationToken cancellation)
    {
        var change = sources.FirstOrDefault(change => change.Path == edit.At.Path);
        foreach (var touch in change is null ? [] : change.Agents)
        {
            if (PolicyOf(touch) is not { } policy)
                continue;
            var resource = new TestEditResource(edit.Edit, edit.At.Path);
            var decision = policy.Decide(resource);
            if (decision.Outcome == Outcome.Allow || OriginOf(edit, change!, touch, cancellation) is not { } origin)
                continue;
            yield return AgentFinding.Of(policy, origin, new Place(edit.At.Path, edit.At.Line, edit.At.Column), new Violation(
                decision.Id ?? "SCOPE204", $"{edit.Edit} the test", edit.Test.Display,
                decision with { Hints = [edit.What, .. decision.Hints] },
                new ResourceName("test", edit.Test.Id, edit.Edit), GrantSubject.Lifting(decision, resource)));
        }
    }

    /// <summary>The commit in which the agent did it, or null if it was not this agent.</summary>
    private (string? Commit, string Evidence)? OriginOf(TestEdit edit, Change change, Touch touch, CancellationToken cancellation)
    {
        if (!edit.IsAtBase && touch.Lines.Contains(edit.At.Line))
            return touch.Origin(edit.At.Line);
        var isAlone = change is { IsPersonsToo: false, Agents.Count: 1 };
        if (isAlone && touch.Commits.Count <= 1)
            return (touch.Commits.Count == 0 ? null : touch.Commits[0], touch.Evidence[0]);
        // Of a line that is gone git does not say whose it is: each step of the agent is looked at by itself.
        foreach (var commit in touch.Commits)
        {
            if (IsDone(edit, At($"{commit}^", change, cancellation), At(commit, change, cancellation)))
                return (commit, touch.Evidence[0]);
        }

        if (isAlone)
            return (touch.Commits[0], touch.Evidence[0]);
        return review.Head is { } head && (request.Worktree || request.Staged is not null)
            && (touch.Commits.Count == 0 || touch.ByCommit.Any(part => part.Commit is null))
            && IsDone(edit, At(head, change, cancellation), After([change], cancellation)) ? (null, touch.Evidence[0]) : null;
    }

    private static bool IsDone(TestEdit edit, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        new ChangedTests(before, after).Edits().Any(step => step.Edit == edit.Edit && step.Test.Display == edit.Test.Display);

    private Dictionary<string, string> At(string commit, Change change, CancellationToken cancellation) =>
        RepositoryReader.ContentsAt(request, commit, [change.Path], cancellation)
            .ToDictionary(file => file.Key, file => ChangedTests.TextOf(file.Value));
}
