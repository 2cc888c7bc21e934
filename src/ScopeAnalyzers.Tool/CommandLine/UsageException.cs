namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>Something on the command line that its user must mend; the message says how. The process ends with <see cref="ExitCode.Usage"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
