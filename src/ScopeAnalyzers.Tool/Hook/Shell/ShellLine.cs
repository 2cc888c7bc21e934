using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>
/// A line of shell, taken apart (manifest.md, "Patterns", Tools): each simple command is evaluated, and each file it writes.
/// </summary>
/// <param name="Words">The words of the simple commands, those behind a wrapper (<c>env</c>, <c>xargs</c>, <c>sh -c</c>) among them, or
/// null if the line cannot be split.</param>
/// <param name="Writes">The files that its redirections and its commands write, as far as the line says.</param>
internal sealed record ShellLine(IReadOnlyList<IReadOnlyList<string>>? Words, IReadOnlyList<ShellWrite> Writes)
{
    /// <summary>The simple commands as text, or null if the line cannot be split.</summary>
    public IReadOnlyList<string>? Commands => Words is null ? null : [.. Words.Select(words => string.Join(' ', words))];

    /// <summary>The commits that the line makes.</summary>
    public IReadOnlyList<GitCommit> Commits { get; init; } = [];

    /// <summary>Why the line cannot be split, or null if it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Why the files that the line writes are not known, or null if they are.</summary>
    public string? Unread { get; init; }

    /// <summary>Takes a line apart. What is not understood is never guessed at.</summary>
    public static ShellLine Of(string line)
    {
        var walk = new ShellWalk();
        walk.Line(line);
        return new ShellLine(walk.Obstacle is null && walk.Unread is null ? walk.Commands : null, walk.Writes)
        {
            Obstacle = walk.Unread ?? walk.Obstacle,
            Unread = walk.Unread,
            Commits = walk.Commits,
        };
    }

    internal static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && (char.IsAsciiLetter(word[0]) || word[0] == '_')
            && word[..equals].All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');
    }
}
