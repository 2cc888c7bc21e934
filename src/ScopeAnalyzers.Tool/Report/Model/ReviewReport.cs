using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>What a reviewer is shown: a review, brought into the order in which people read it.</summary>
/// <param name="Result">The review.</param>
/// <param name="Made">When the report was made.</param>
/// <param name="Rules">What to decide on: each rule that found something.</param>
/// <param name="Findings">The findings by folder.</param>
/// <param name="Work">The change by task, agent and commit.</param>
/// <param name="Files">The repository by folder, or null if nothing changed.</param>
/// <param name="Code">What was evaluated of the agents' C#.</param>
internal sealed record ReviewReport(
    ReviewResult Result,
    DateTimeOffset Made,
    Cut<ShownSummary> Rules,
    Cut<FolderFindings> Findings,
    IReadOnlyList<TaskWork> Work,
    FolderNode? Files,
    EvaluatedCode Code);

/// <summary>A rule that found something, with the manifest's text of it.</summary>
/// <param name="Text">By the name of the rule.</param>
internal sealed record ShownSummary(RuleSummary Rule, IReadOnlyList<ShownRule> Text);

/// <summary>What was evaluated of the agents' C#.</summary>
/// <param name="Files">How many files of C# agents changed.</param>
/// <param name="Evaluated">Those that a compilation showed.</param>
/// <param name="WhyNot">Why the others were not, or null if that was said by a finding.</param>
internal sealed record EvaluatedCode(int Files, IReadOnlySet<string> Evaluated, string? WhyNot);

/// <summary>The first of many, and how many are left out.</summary>
internal sealed record Cut<T>(IReadOnlyList<T> Shown, int LeftOut)
{
    public static Cut<T> Of(IEnumerable<T> all, int most) =>
        all.ToList() is var list && list.Count <= most ? new(list, 0) : new([.. list.Take(most)], list.Count - most);
}

/// <summary>How a changed path stands to the scope, and the number of the card that says so first, where one is shown.</summary>
internal sealed record PathStatus(ScopeStatus Standing, int? Card);

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
internal sealed record FileWork(string Path, FileAct Act, ScopeStatus Standing, LineSet Lines);

/// <summary>A folder of the repository, with what was changed below it.</summary>
/// <param name="Name">Its path from the folder above, which has no other changed thing where that is several segments; empty for the
/// root.</param>
/// <param name="Standing">The worst of what is below it.</param>
/// <param name="Changed">How many files below it changed.</param>
/// <param name="Untouched">The folders in it below which nothing changed.</param>
internal sealed record FolderNode(
    string Name, ScopeStatus Standing, int Changed, Cut<FolderNode> Folders, Cut<FileNode> Files, Cut<string> Untouched);

/// <summary>A changed file in its folder.</summary>
/// <param name="Touches">Who changed it; empty for people.</param>
/// <param name="IsEvaluated">Whether what its C# uses was evaluated, or null if that is not asked of the file.</param>
/// <param name="Code">The agents' lines, or null if there are none, or no text to show.</param>
internal sealed record FileNode(string Name, FileAct Act, PathStatus Standing, IReadOnlyList<Touch> Touches, bool? IsEvaluated,
    Excerpt? Code);

/// <summary>The findings below a folder.</summary>
/// <param name="Folder">Its path, empty for the root, or null for what is about the change as a whole.</param>
/// <param name="Cards">By file and line.</param>
internal sealed record FolderFindings(string? Folder, IReadOnlyList<FindingCard> Cards)
{
    /// <summary>The gravest of its findings.</summary>
    public Level Level => Cards.Max(card => card.Level);

    /// <summary>How many findings it has.</summary>
    public int Count => Cards.Sum(card => card.Findings.Count);
}

/// <summary>The findings of one place.</summary>
/// <param name="Number">From 1, over the report.</param>
/// <param name="Findings">At least one, the gravest first.</param>
/// <param name="Code">The lines around it, or null if there is no text to show.</param>
internal sealed record FindingCard(int Number, IReadOnlyList<ShownFinding> Findings, Excerpt? Code)
{
    /// <summary>The gravest of its findings.</summary>
    public Level Level => Findings.Max(shown => shown.Finding.Level);
}

/// <summary>A finding with the commit that it is about.</summary>
internal sealed record ShownFinding(Finding Finding, CommitLine? Line);

/// <summary>A determining rule.</summary>
/// <param name="Text">The manifest's lines at its place; null for what is in no manifest.</param>
internal sealed record ShownRule(string Name, Place? Place, Excerpt? Text);
