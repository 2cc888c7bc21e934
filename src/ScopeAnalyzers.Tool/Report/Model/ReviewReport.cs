using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>What a reviewer is shown: a review, brought into the order in which people read it.</summary>
/// <param name="Result">The review.</param>
/// <param name="Made">When the report was made.</param>
/// <param name="Work">The change by task, agent and commit.</param>
/// <param name="Map">The repository by folder, or null if nothing changed.</param>
/// <param name="Findings">The findings, under the file that each is about.</param>
/// <param name="Lines">The files that an agent changed, with its lines.</param>
internal sealed record ReviewReport(
    ReviewResult Result,
    DateTimeOffset Made,
    IReadOnlyList<TaskWork> Work,
    FolderNode? Map,
    Cut<FileFindings> Findings,
    Cut<AgentFile> Lines);

/// <summary>The first of many, and how many are left out.</summary>
internal sealed record Cut<T>(IReadOnlyList<T> Shown, int LeftOut)
{
    public static Cut<T> Of(IEnumerable<T> all, int most) =>
        all.ToList() is var list && list.Count <= most ? new(list, 0) : new([.. list.Take(most)], list.Count - most);
}

/// <summary>How a changed path stands to the scope, and the number of the finding that says so first, where one is shown.</summary>
internal sealed record PathStatus(ScopeStatus Standing, int? Finding);

/// <summary>How something stands to the scope.</summary>
internal enum ScopeStatus
{
    /// <summary>No agent changed it.</summary>
    Person,

    /// <summary>An agent changed it, and nothing is said against it.</summary>
    InScope,

    /// <summary>Something about it could not be evaluated.</summary>
    NotEvaluated,

    /// <summary>Something about it is out of scope.</summary>
    OutOfScope,
}

/// <summary>The work for one task; null for work without one.</summary>
internal sealed record TaskWork(string? Task, IReadOnlyList<AgentWork> Agents);

/// <summary>One agent's work for a task.</summary>
internal sealed record AgentWork(string Agent, IReadOnlyList<string> Evidence, IReadOnlyList<string> Sessions, Cut<CommitWork> Commits);

/// <summary>What an agent did in one commit.</summary>
/// <param name="Commit">The commit; null for uncommitted work.</param>
internal sealed record CommitWork(string? Commit, CommitLine? Line, Cut<FileWork> Files);

/// <summary>What an agent did to one file in one commit.</summary>
/// <param name="Lines">The lines that it added and that are still there.</param>
internal sealed record FileWork(string Path, FileAct Act, PathStatus Standing, LineSet Lines);

/// <summary>A folder of the repository, with what was changed below it.</summary>
/// <param name="Name">Its path from the folder above, which has no other changed thing where that is several segments; empty for the
/// root.</param>
/// <param name="Standing">The worst of what is below it.</param>
/// <param name="Untouched">The folders in it below which nothing changed.</param>
internal sealed record FolderNode(string Name, ScopeStatus Standing, Cut<FolderNode> Folders, Cut<FileNode> Files, Cut<string> Untouched);

/// <summary>A changed file in its folder.</summary>
/// <param name="Agents">Who changed it; empty for people.</param>
internal sealed record FileNode(string Name, FileAct Act, PathStatus Standing, IReadOnlyList<string> Agents);

/// <summary>The findings of one file; of the change as a whole where it is null.</summary>
internal sealed record FileFindings(string? Path, IReadOnlyList<ShownFinding> Findings);

/// <summary>A finding with what it is about.</summary>
/// <param name="Number">From 1, over the report.</param>
/// <param name="Code">The lines around it, or null if there is no text to show.</param>
/// <param name="Rules">The rules that determined it, as the manifest has them.</param>
internal sealed record ShownFinding(int Number, Finding Finding, CommitLine? Line, Excerpt? Code, IReadOnlyList<ShownRule> Rules);

/// <summary>A determining rule.</summary>
/// <param name="Text">The manifest's lines at its place; null for what is in no manifest.</param>
internal sealed record ShownRule(string Name, Place? Place, Excerpt? Text);

/// <summary>A file that agents changed.</summary>
/// <param name="Code">The agents' lines, or null if there are none, or no text to show.</param>
internal sealed record AgentFile(string Path, FileAct Act, PathStatus Standing, IReadOnlyList<Touch> Touches, Excerpt? Code);
