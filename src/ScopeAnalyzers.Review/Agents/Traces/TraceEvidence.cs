using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Agents.Traces;

/// <summary>What traces say of a change, by file (rulings.md, "Evidence": file grain).</summary>
internal static class TraceEvidence
{
    /// <summary>The evidence by changed path.</summary>
    /// <param name="changed">The paths that the change touches.</param>
    /// <param name="isOfChange">Whether a revision is the merge base or a commit of the change: a trace names the parent at the time of the edit.</param>
    /// <param name="added">The lines of the trace file that the change added: a record without a revision counts where its line is new.</param>
    public static ILookup<string, AgentEvidence> Of(
        IEnumerable<TraceRecord> records,
        IReadOnlyCollection<string> changed,
        Func<string, bool> isOfChange,
        LineSet added,
        AgentIdentifier identifier)
    {
        var found =
            from record in records
            where record.Revision is { } revision ? isOfChange(revision) : added.Contains(record.Line)
            from file in record.Files
            let path = TracePath.Find(file.Path, changed)
            where path is not null
            select (path, Evidence: Evidence(record, file, identifier));
        return found.Distinct().ToLookup(item => item.path, item => item.Evidence, StringComparer.Ordinal);
    }

    private static AgentEvidence Evidence(TraceRecord record, TraceFile file, AgentIdentifier identifier) => new(
        file.NamesTool ? identifier.OfTool(record.Tool) : KnownAgents.Unknown,
        EvidenceKind.Trace,
        record.Session,
        $"{Trace.FileName}:{record.Line}");
}
