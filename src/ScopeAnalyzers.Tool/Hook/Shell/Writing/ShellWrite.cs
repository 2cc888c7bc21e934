using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>Files that a command writes, as the line names them.</summary>
/// <param name="Path">Absolute, or relative to the folder of the command.</param>
/// <param name="Form">Which files the path stands for.</param>
/// <param name="Act">What becomes of them, or null if only the working tree can tell whether they are new.</param>
internal sealed record ShellWrite(string Path, ShellWriteForm Form = ShellWriteForm.File, FileAct? Act = null)
{
    /// <summary>The folder that the line went to before, or null if it is the agent's own.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the command runs in the agent's own folder if there is no such folder.</summary>
    public bool MayStay { get; init; }

    /// <summary>Whether the path is a pattern, for which the shell puts in the files that match.</summary>
    public bool IsPattern { get; init; }

    /// <summary>The text of a patch that the line itself holds.</summary>
    public string? Text { get; init; }

    /// <summary>The name that a file gets if the path is a folder.</summary>
    public string? Name { get; init; }

    /// <summary>The command that writes, to name it.</summary>
    public string Command { get; init; } = "";
}

/// <summary>Which files a path of a command stands for.</summary>
internal enum ShellWriteForm
{
    /// <summary>That file, whether or not it is there.</summary>
    File,

    /// <summary>That file, or one of the given name in that folder.</summary>
    Into,

    /// <summary>What is there: the file, all files below the folder, all that match the pattern.</summary>
    Existing,

    /// <summary>Of what is there, the files that git does not track.</summary>
    Untracked,

    /// <summary>Some of the files below the folder: which ones the line does not say.</summary>
    Some,

    /// <summary>The files that the patch in that file names.</summary>
    Patch,
}
