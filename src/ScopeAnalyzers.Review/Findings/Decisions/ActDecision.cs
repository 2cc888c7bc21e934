using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Decisions;

/// <summary>What the policy says of one act of an agent's: what findings and the decision log are made of.</summary>
/// <param name="Resource">What was acted on.</param>
/// <param name="Act">The act, as it follows "may not".</param>
/// <param name="Thing">What was acted on, as people read it.</param>
/// <param name="At">Where it is; null for what belongs to no file.</param>
internal sealed record ActDecision(
    AgentPolicy Policy, Attribution Attribution, ResourceName Resource, string Act, string Thing, Decision Decision, Place? At)
{
    /// <summary>Whether the tip no longer shows the act.</summary>
    public bool IsPutBack { get; init; }

    /// <summary>The commit that undid it; null if none did, or uncommitted work, or it is not known which.</summary>
    public string? UndoneIn { get; init; }

    /// <summary>The commit of a person that it undid; null if it undid none.</summary>
    public string? Undone { get; init; }

    /// <summary>Whether it counts against the change; what was put back does where the scope asks for every commit.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether it is told; not where another decision tells the same.</summary>
    public bool IsTold { get; init; } = true;

    /// <summary>What a grant would have to list to lift it, or empty if none would.</summary>
    public IReadOnlyList<GrantSubject> Grants { get; init; } = [];

    /// <summary>What the act did inside the file, or null if that is told on its own.</summary>
    public string? Inside { get; init; }

    /// <summary>The file that its commits changed most, or null if it is not about commits, or they changed no file.</summary>
    public string? LargestFile { get; init; }

    /// <summary>The decision as the log has it.</summary>
    public LoggedDecision ToLogged(string observer) => new(
        Resource,
        At?.File,
        At?.Line ?? 0,
        Attribution.Agent,
        Attribution.Evidence,
        Attribution.Session,
        Attribution.Task,
        Decision.Grant?.Name,
        Attribution.Commit,
        Decision.Outcome,
        [.. Decision.By.Select(reason => reason.Name)],
        Decision.Missing,
        observer);

    /// <summary>The finding that it makes, or null if the act is allowed, or another finding reports it.</summary>
    public Finding? ToFinding(bool isCI)
    {
        if (!IsTold)
            return null;
        if (Decision.Outcome == Outcome.Allow)
            return Undone is null ? null : UndoneInScope(Undone);
        var id = Decision.Id ?? "SCOPE004";
        var level = (Counts ? LevelTable.Of(Policy.Mode, Decision.Outcome, id, isCI, Attribution.Evidence) : null) ?? Level.Message;
        var (agent, task, commit, evidence, _) = Attribution;
        var message = ViolationMessage.Of(agent, Act, Thing, Decision, commit, task, evidence,
            Inside, Grants.Count > 0 ? Grants[0] : null);
        return new Finding(
            id,
            level,
            level == Level.Message ? Outcome.Allow : Decision.Outcome,
            Resource,
            At?.File,
            At?.Line ?? 0,
            At?.Column ?? 0,
            agent,
            task,
            commit,
            evidence,
            [.. Decision.By.Select(reason => reason.Name)],
            Decision.Missing,
            IsPutBack ? OfPutBack(message) : Undone is null ? message : $"{message} It undid what a person committed in {Short(Undone)}.")
        {
            Grants = Grants,
            Remedy = ViolationMessage.Remedy(Decision),
            Shown = LargestFile is null
                ? Decision.By.Select(reason => reason.Place).FirstOrDefault(place => place is not null)
                : new Place(LargestFile, 1, 1),
        };
    }

    /// <summary>What was undone needs nothing more, unless the scope asks for every commit to be in scope.</summary>
    private string OfPutBack(string message)
    {
        var undone = UndoneIn is null ? "undone since" : $"undone by {Short(UndoneIn)}";
        var inCommit = Attribution.Commit is { } commit ? $" in {Short(commit)}" : "";
        var rules = string.Join(", ", Decision.By.Select(reason => ViolationMessage.RuleName(reason.Name)).Distinct());
        return Counts ? $"{message} It was {undone}, but its scope asks for every commit to be in scope."
            : Printable.Of($"'{Thing}': {Attribution.Agent} was out of scope{inCommit}, {undone}: nothing to do. [{rules}; by {Attribution.Evidence}]");
    }

    /// <summary>What an agent undid of a person's work on the branch is told also if its scope lets it.</summary>
    private Finding UndoneInScope(string persons) => new(
        "SCOPE101",
        Level.Message,
        Outcome.Allow,
        Resource,
        At?.File,
        At?.Line ?? 0,
        At?.Column ?? 0,
        Attribution.Agent,
        Attribution.Task,
        Attribution.Commit,
        Attribution.Evidence,
        [],
        [],
        $"{Attribution.Agent} undid in '{Thing}' what a person committed in {Short(persons)}, which its scope lets it.");

    private static string Short(string commit) => commit.Substring(0, 7);
}
