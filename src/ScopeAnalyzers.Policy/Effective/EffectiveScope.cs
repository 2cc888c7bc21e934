using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// What a build writes for the analyzer of one project: the policy of the agents that appear in it, and their lines (architecture.md).
/// </summary>
/// <param name="Root">The repository's root, absolute, with <c>/</c> and without a final one.</param>
/// <param name="Policies">The policies that the files' lines refer to, by index.</param>
/// <param name="Files">The files of the project that an agent touched.</param>
public sealed record EffectiveScope(string Root, IReadOnlyList<AgentPolicy> Policies, IReadOnlyList<TouchedFile> Files)
{
    /// <summary>The name of the file in the intermediate folder, and of the additional file that the analyzer looks for.</summary>
    public const string FileName = "agent-scope.effective";
}

/// <summary>A file that an agent touched.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Hashes">A hash of each line, white space left out (<see cref="LineHash"/>); lines as C# counts them.</param>
/// <param name="Lines">Whose the lines are.</param>
/// <param name="Findings">What Review found in the file: shown by the analyzer in editors alone.</param>
public sealed record TouchedFile(
    string Path,
    IReadOnlyList<uint> Hashes,
    IReadOnlyList<AuthoredLines> Lines,
    IReadOnlyList<FileFinding> Findings)
{
    /// <summary>Whether an agent wrote a line of it.</summary>
    public bool HasAgentLines => Lines.Any(lines => !lines.Lines.IsEmpty);
}

/// <summary>Lines of one agent under one task, from one commit.</summary>
/// <param name="Policy">The index of the policy that evaluates them.</param>
/// <param name="Commit">The commit; null for uncommitted lines.</param>
/// <param name="Evidence">The strongest evidence: <c>trailer</c>, <c>identity</c>, …</param>
public sealed record AuthoredLines(int Policy, string? Commit, string Evidence, LineSet Lines);

/// <summary>A finding of Review's in a file: the diagnostic's id, its line from 1, its message.</summary>
/// <param name="Request">The request for a grant that would lift it, or null if none would.</param>
public sealed record FileFinding(string Id, int Line, string Message, GrantRequest? Request = null);
