namespace ScopeAnalyzers.Tool.Hook.Shell.Reading;

/// <summary>A word of a line of shell, quotes taken off.</summary>
/// <param name="Text">The word as it is written; what the shell would put in for it is not in it.</param>
internal sealed record ShellWord(string Text)
{
    /// <summary>Whether the shell puts in something that the line does not say: a variable, a substitution, braces.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the shell puts in the names of files that match.</summary>
    public bool IsPattern { get; init; }

    /// <summary>Whether it begins with <c>~</c>, for which the shell puts in the home folder.</summary>
    public bool IsFromHome { get; init; }

    /// <summary>Whether it is the file that the input is read from, and no argument.</summary>
    public bool IsInput { get; init; }
}
