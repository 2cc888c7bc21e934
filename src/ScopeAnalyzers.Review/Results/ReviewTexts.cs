using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>The texts that a review speaks of, to show them beside it.</summary>
/// <param name="Files">By path: the text at the end of the change; nothing for what is gone, no text, or larger than anyone reads.</param>
/// <param name="Commits">By id: what the commits say of themselves.</param>
/// <param name="Manifest">The manifest that decided, or null if none did, or it is no longer what it was.</param>
/// <param name="ManifestFiles">By path: the text of the manifest and of its task files.</param>
public sealed record ReviewTexts(
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyDictionary<string, CommitLine> Commits,
    Manifest? Manifest,
    IReadOnlyDictionary<string, string> ManifestFiles)
{
    /// <summary>None.</summary>
    public static ReviewTexts None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, CommitLine>(), null,
        new Dictionary<string, string>());
}

/// <summary>A commit in one line.</summary>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Author">The author's name, as the commit has it.</param>
/// <param name="Time">When it was committed, in seconds since 1970, as the commit says.</param>
public sealed record CommitLine(string Subject, string Author, long Time);
