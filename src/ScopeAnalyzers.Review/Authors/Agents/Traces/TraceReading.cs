namespace ScopeAnalyzers.Review.Authors.Agents.Traces;

/// <summary>What a file of Agent Trace records says.</summary>
/// <param name="Problem">The lines that could not be read, told once; the other records stand.</param>
internal sealed record TraceReading(IReadOnlyList<TraceRecord> Records, string? Problem);
