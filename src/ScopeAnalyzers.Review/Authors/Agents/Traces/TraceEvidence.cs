namespace ScopeAnalyzers.Review.Authors.Agents.Traces;

/// <summary>What traces say of a change, by file (evidence.md, "Kinds of evidence": file grain).</summary>
/// <param name="records">The records of the change.</param>
/// <param name="changed">The paths that the change touches.</param>
internal sealed class TraceEvidence(IEnumerable<TraceRecord> records, IReadOnlyCollection<string> changed, AgentIdentifier identifier)
{
    private readonly ILookup<string, (string? Revision, AgentEvidence Evidence)> byPath =
        (from record in records
         from file in record.Files
         let path = TracePath.Find(file.Path, changed)
         where path is not null
         select (path, record.Revision, Evidence: Evidence(record, file, identifier)))
        .ToLookup(item => item.path, item => ((string?)item.Revision, item.Evidence), StringComparer.Ordinal);

    /// <summary>The evidence for one commit's change of a file, or the uncommitted one.</summary>
    /// <param name="comesAfter">Whether the commit comes after a revision: a trace names the parent at the time of the edit.</param>
    public IReadOnlyList<AgentEvidence> Of(string path, Func<string, bool> comesAfter) =>
        [.. byPath[path].Where(item => item.Revision is null || comesAfter(item.Revision)).Select(item => item.Evidence).Distinct()];

    private static AgentEvidence Evidence(TraceRecord record, TraceFile file, AgentIdentifier identifier) => new(
        file.NamesTool ? identifier.OfTool(record.Tool) : KnownAgents.Unknown,
        EvidenceKind.Trace,
        record.Session,
        Trace.FileName);
}
