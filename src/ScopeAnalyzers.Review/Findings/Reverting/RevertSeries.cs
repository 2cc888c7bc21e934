using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Findings.Reverting;

/// <summary>Reverts commits one on top of the other, the newest first, without touching the branch or the working tree.</summary>
internal sealed class RevertSeries(GitProcess git, GitObjects objects, AgentIdentifier identifier)
{
    /// <summary>Tries them: a commit whose revert conflicts is passed over.</summary>
    /// <param name="onto">The commit on top of which they are tried.</param>
    public IReadOnlyList<TriedRevert> Try(ScratchRepository scratch, IEnumerable<Commit> commits, string onto)
    {
        var trees = new CommitTrees(objects);
        var tree = trees.Of(onto);
        var tried = new List<TriedRevert>();
        foreach (var commit in commits)
        {
            var merged = scratch.Merge([trees.Revert(commit.Id, commit.Parents, tree)])[0];
            var outcome = merged.Conflicts.Count > 0
                ? RevertOutcome.Conflicts : merged.Tree == tree ? RevertOutcome.Empty : RevertOutcome.Applies;
            if (outcome == RevertOutcome.Applies)
                tree = merged.Tree;
            var agents = identifier.OfCommit(commit.Facts).Select(evidence => evidence.Agent).Distinct()
                .OrderBy(agent => agent, StringComparer.Ordinal);
            tried.Add(new TriedRevert(new RevertStep(commit.Id, Subject(commit), [.. agents], outcome, merged.Conflicts), tree));
        }

        return tried;
    }

    /// <summary>Makes a commit of each revert that applies, in the name of whoever runs this.</summary>
    /// <param name="onto">The commit on top of which they were tried.</param>
    /// <returns>The steps, and the last commit.</returns>
    public (IReadOnlyList<RevertStep> Steps, string Tip) Make(IReadOnlyList<TriedRevert> tried, string onto)
    {
        string[] question = ["config", "--type=bool", "--get", "commit.gpgSign"];
        var signs = git.Read(question, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true, 1).Trim() == "true";
        var tip = onto;
        var steps = new List<RevertStep>();
        foreach (var (step, tree) in tried)
        {
            if (step.Outcome == RevertOutcome.Applies)
                tip = Commit(tree, tip, $"Revert \"{step.Subject}\"\n\nThis reverts commit {step.Commit}.\n", signs);
            steps.Add(step.Outcome == RevertOutcome.Applies ? step with { RevertedBy = tip } : step);
        }

        return (steps, tip);
    }

    private string Commit(string tree, string parent, string message, bool signs)
    {
        string[] arguments = ["commit-tree", tree, "-p", parent, .. signs ? ["-S"] : Array.Empty<string>(), "-F", "-"];
        return git.Ask(arguments, message, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true).Trim();
    }

    private static string Subject(Commit commit) => commit.Facts.Message.TrimStart().Split(['\n'], 2)[0].TrimEnd();
}

/// <summary>The revert of one commit as it was tried, and the tree after it.</summary>
internal sealed record TriedRevert(RevertStep Step, string Tree);
