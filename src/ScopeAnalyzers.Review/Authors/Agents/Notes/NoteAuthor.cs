namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>Whom a note names for some lines.</summary>
/// <param name="IsPerson">Whether it says that a person wrote them. This takes no agent away that other evidence names.</param>
/// <param name="Tool">The tool, or null if the note does not say which.</param>
/// <param name="Session">The tool's own id of the session.</param>
internal sealed record NoteAuthor(bool IsPerson, string? Tool, string? Session)
{
    /// <summary>A person.</summary>
    public static NoteAuthor Person { get; } = new(true, null, null);

    /// <summary>A machine of which the note says no more: an id without metadata, or metadata that cannot be read.</summary>
    public static NoteAuthor SomeTool { get; } = new(false, null, null);
}

/// <summary>Lines of one file, as the commit left it, and whose they are.</summary>
internal sealed record NoteLines(NoteAuthor Author, ScopeAnalyzers.Policy.Effective.LineSet Lines);

/// <summary>What a git-ai authorship note (<c>refs/notes/ai</c>, schema <c>authorship/3.x</c>) says of one commit.</summary>
/// <param name="Files">By path: whose the lines are, each line once. They may be lines that the commit never added: intersect them.</param>
/// <param name="Problem">What in the note could not be read; what could be read stands.</param>
internal sealed record NoteAuthorship(IReadOnlyDictionary<string, IReadOnlyList<NoteLines>> Files, string? Problem);
