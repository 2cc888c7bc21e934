using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>What the mode makes of a decision (manifest.md, "The start" and "Three outcomes").</summary>
public static class LevelTable
{
    /// <summary>
    /// The evidence that is no more than an agent's presence: the build runs inside it, and nothing tells its uncommitted work from a
    /// person's. It never makes an error.
    /// </summary>
    public const string Presence = "presence";

    /// <summary>How loud a finding is on the strength of its evidence; null if there is none.</summary>
    public static Level? Of(Mode mode, Outcome outcome, string? id, bool ci, string? evidence) =>
        Of(mode, outcome, id, ci) is Level.Error && evidence == Presence ? Level.Warning : Of(mode, outcome, id, ci);

    /// <summary>How loud a finding is; null if there is none.</summary>
    /// <param name="id">The finding's diagnostic, where it has one: some are as loud in every mode.</param>
    /// <param name="ci">Whether a CI system runs the check.</param>
    public static Level? Of(Mode mode, Outcome outcome, string? id, bool ci)
    {
        var row = id is null ? null : DiagnosticTable.Of(id);
        if (row?.AlwaysError == true)
            return Level.Error;
        Level? loudest = (mode, outcome) switch
        {
            (_, Outcome.Allow) => null,
            (Mode.Audit, _) => Level.Log,
            (Mode.Warn, _) => Level.Warning,
            (_, Outcome.Indeterminate) when !ci => Level.Warning,
            _ => Level.Error,
        };
        return loudest > row?.Loudest ? row.Loudest : loudest;
    }
}
