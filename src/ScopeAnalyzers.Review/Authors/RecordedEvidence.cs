using ScopeAnalyzers.Review.Authors.Agents.Notes;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Authors.Agents.Traces;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>What agents and their hooks wrote down beside the commits.</summary>
/// <param name="Notes">The git-ai note of each commit that has one.</param>
/// <param name="Traces">The Agent Trace records of this change.</param>
/// <param name="Sessions">What hooks recorded of uncommitted work, or null if uncommitted work is not evaluated.</param>
/// <param name="Edits">By uncommitted path: whose recorded edits are still there.</param>
/// <param name="Problems">What could not be read: never taken for "a person".</param>
internal sealed record RecordedEvidence(
    IReadOnlyDictionary<string, NoteAuthorship> Notes,
    IReadOnlyList<TraceRecord> Traces,
    SessionEvidence? Sessions,
    IReadOnlyDictionary<string, IReadOnlyList<SessionPart>> Edits,
    IReadOnlyList<string> Problems)
{
    /// <summary>By commit and path: the recorded edits that the commit took in.</summary>
    public IReadOnlyDictionary<(string Commit, string Path), IReadOnlyList<SessionPart>> Committed { get; init; } =
        new Dictionary<(string, string), IReadOnlyList<SessionPart>>();

    /// <summary>No one wrote anything down.</summary>
    public static RecordedEvidence None { get; } = new(
        new Dictionary<string, NoteAuthorship>(), [], null, new Dictionary<string, IReadOnlyList<SessionPart>>(), []);
}
