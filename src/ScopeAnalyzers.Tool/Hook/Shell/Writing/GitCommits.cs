using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>A commit that a line makes.</summary>
/// <param name="Staged">The files that the line stages for it.</param>
/// <param name="All">Whether all changes of tracked files are.</param>
/// <param name="Message">The message, or empty if the line does not say it.</param>
internal sealed record GitCommit(IReadOnlyList<ShellWrite> Staged, bool All, string Message)
{
    /// <summary>The folder that it is made in, or null if it is the agent's own.</summary>
    public string? Folder { get; init; }
}

/// <summary>Reads what <c>git add</c> stages and <c>git commit</c> commits.</summary>
internal static class GitCommits
{
    private static readonly string[] WithValue =
        ["-m", "--message", "-F", "--file", "-C", "-c", "--author", "--date", "-t", "--template", "--trailer", "--cleanup", "--fixup", "--squash"];

    /// <summary>The files that a call of git stages; none for another verb.</summary>
    public static IReadOnlyList<ShellWrite> StagedBy(GitCall call)
    {
        if (call.Verb != "add")
            return [];
        var arguments = new ShellArguments(call.Words, "--chmod", "--pathspec-from-file");
        IReadOnlyList<ShellWord> paths = arguments.Operands.Count == 0 && arguments.Has("-A", "--all", "-u", "--update")
            ? [new ShellWord(":/")] : arguments.Operands;
        return [.. paths.Select(path => WritingPrograms.Named(path, ShellWriteForm.Existing) with { Folder = call.Folder, Command = "git add" })];
    }

    /// <summary>The commit that a call of git makes, or null if it makes none.</summary>
    public static GitCommit? MadeBy(GitCall call)
    {
        if (call.Verb != "commit")
            return null;
        var arguments = new ShellArguments(call.Words, WithValue);
        if (arguments.Has("--dry-run", "-h", "--help"))
            return null;
        var messages = arguments.ValuesOf("-m", "--message").Concat(arguments.ValuesOf("--trailer")).ToList();
        var paths = arguments.Operands.Select(path =>
            WritingPrograms.Named(path, ShellWriteForm.Existing) with { Folder = call.Folder, Command = "git commit" });
        return new GitCommit([.. paths], arguments.Has("-a", "--all"),
            messages.Exists(message => message.IsOpen) ? "" : string.Join("\n\n", messages.Select(message => message.Text)))
        {
            Folder = call.Folder,
        };
    }
}
