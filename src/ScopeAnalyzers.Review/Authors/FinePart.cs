using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Evidence that is finer than a commit: for one author's change of one file.</summary>
/// <param name="Author">The number of the author: the commit's index, or one more for uncommitted work.</param>
/// <param name="Everywhere">Evidence for all of the change of the file.</param>
/// <param name="Lines">Evidence for lines of the file as the commit left it.</param>
/// <param name="Edits">Recorded edits of uncommitted work.</param>
internal sealed record FinePart(
    int Author,
    string Path,
    IReadOnlyList<AgentEvidence> Everywhere,
    IReadOnlyList<(LineSet Lines, AgentEvidence Evidence)> Lines,
    IReadOnlyList<SessionPart> Edits);
