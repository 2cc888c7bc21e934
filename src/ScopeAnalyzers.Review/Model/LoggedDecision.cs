using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model;

/// <summary>One decision as the log has it (records.md, "The decision log").</summary>
/// <param name="Resource">What was decided on.</param>
/// <param name="File">Where it is, relative to the root; null for what belongs to no file.</param>
/// <param name="Line">From 1, or 0 if there is no file.</param>
/// <param name="Grant">The grant that let it in, or null if none was needed.</param>
/// <param name="Observer">Who saw it: <c>build</c>, <c>check</c> or <c>analyzer</c>.</param>
public sealed record LoggedDecision(
    ResourceName Resource,
    string? File,
    int Line,
    string? Agent,
    string? Evidence,
    string? Session,
    string? Task,
    string? Grant,
    string? Commit,
    Outcome Outcome,
    IReadOnlyList<string> By,
    IReadOnlyList<string> Missing,
    string Observer)
{
    /// <summary>Whether it mattered: what is allowed matters where a grant allows it.</summary>
    public bool Matters => Outcome != Outcome.Allow || Grant is not null;

    /// <summary>The decisions that a finding reports: its own, and one for each further use.</summary>
    /// <param name="session">The agent's session, where it is known.</param>
    public static IEnumerable<LoggedDecision> Of(Finding finding, string? session, string observer) =>
        finding.Further.Select(use => use.Resource).Prepend(finding.Resource).Select(resource => Of(resource, finding, session, observer));

    private static LoggedDecision Of(ResourceName resource, Finding finding, string? session, string observer) => new(
        resource, finding.File, finding.Line, finding.Agent, finding.Evidence, session, finding.Task, null, finding.Commit,
        finding.Outcome, finding.By, finding.Missing, observer);

    /// <summary>The order of a log: by file and line, then by what was decided on and whose it was.</summary>
    public static IReadOnlyList<LoggedDecision> InOrder(IEnumerable<LoggedDecision> decisions) =>
    [
        .. decisions.OrderBy(one => one.File ?? "", StringComparer.Ordinal).ThenBy(one => one.Line)
            .ThenBy(one =>
                string.Join("\n", one.Resource.Kind, one.Resource.Id, one.Resource.Act, one.Resource.Part, one.Agent, one.Task, one.Commit,
                    string.Join("\n", one.By)), StringComparer.Ordinal),
    ];
}
