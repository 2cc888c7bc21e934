namespace ScopeAnalyzers.Review.Authors.Agents.Sessions;

/// <summary>What an agent's hook recorded of a session: evidence for uncommitted work (evidence.md, "Kinds of evidence").</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Session">The agent's own id of its session.</param>
/// <param name="Root">The root of the working tree, absolute, with <c>/</c>: several may share one git folder.</param>
/// <param name="Time">When it was recorded.</param>
public abstract record SessionRecord(string Agent, string Session, string Root, DateTimeOffset Time);

/// <summary>A session began.</summary>
/// <param name="Dirty">Paths that already differed from HEAD: work that the session's environment does not claim.</param>
public sealed record SessionStart(string Agent, string Session, string Root, DateTimeOffset Time, IReadOnlyList<string> Dirty)
    : SessionRecord(Agent, Session, Root, Time);

/// <summary>An edit that the agent made.</summary>
/// <param name="Task">The task that the agent worked under.</param>
/// <param name="Head">The commit at HEAD.</param>
/// <param name="Path">The file, relative to the root, with <c>/</c>.</param>
/// <param name="Lines">The hashes (<see cref="SessionLines"/>) of the lines that it wrote, or empty if it only took lines or the file
/// away.</param>
public sealed record SessionEdit(
    string Agent,
    string Session,
    string Root,
    DateTimeOffset Time,
    string? Task,
    string? Head,
    string Path,
    IReadOnlyList<uint> Lines)
    : SessionRecord(Agent, Session, Root, Time);
