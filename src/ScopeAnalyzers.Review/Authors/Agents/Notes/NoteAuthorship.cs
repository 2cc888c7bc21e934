namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>What a git-ai authorship note (<c>refs/notes/ai</c>, schema <c>authorship/3.x</c>) says of one commit.</summary>
/// <param name="Files">By path: whose the lines are, each line once. They may be lines that the commit never added: intersect them.</param>
/// <param name="Problem">What in the note could not be read; what could be read stands.</param>
internal sealed record NoteAuthorship(IReadOnlyDictionary<string, IReadOnlyList<NoteLines>> Files, string? Problem);
