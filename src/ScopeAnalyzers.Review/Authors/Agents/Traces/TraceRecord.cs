namespace ScopeAnalyzers.Review.Authors.Agents.Traces;

/// <summary>One Agent Trace record (0.1.0, and what its reference writer makes of it).</summary>
/// <param name="Line">The line it is on in its file, from 1.</param>
/// <param name="Revision">The parent commit when the edit was made, or null if the record names none.</param>
/// <param name="Tool">The tool's name.</param>
/// <param name="Session">The session or conversation, where the record's metadata names it.</param>
/// <param name="Files">The files that it touched by a machine's hand.</param>
internal sealed record TraceRecord(int Line, string? Revision, string? Tool, string? Session, IReadOnlyList<TraceFile> Files);

/// <summary>A file that a trace names.</summary>
/// <param name="Path">As it stands there: relative or absolute, with <c>/</c> or <c>\</c>.</param>
/// <param name="NamesTool">Whether the record's tool made it; else it says "unknown", and who it was stays open.</param>
internal sealed record TraceFile(string Path, bool NamesTool);

/// <summary>What a file of Agent Trace records says.</summary>
/// <param name="Problem">The lines that could not be read, told once; the other records stand.</param>
internal sealed record TraceReading(IReadOnlyList<TraceRecord> Records, string? Problem);
