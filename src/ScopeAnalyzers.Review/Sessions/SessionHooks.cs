using System.Runtime.InteropServices;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// The git hooks of a session's working tree: one that gives each message its task's line, and for each hook that the repository has one
/// that runs it.
/// </summary>
/// <param name="folder">The session's folder.</param>
internal sealed class SessionHooks(string folder)
{
    private const string Message = "prepare-commit-msg";
    private const int Executable = 0b111_101_101;

    /// <summary>The folder of the hooks.</summary>
    public string Folder { get; } = Path.Combine(folder, "hooks");

    /// <summary>Writes them.</summary>
    /// <param name="before">The folder of the repository's own hooks, as git starts from the working tree's root.</param>
    /// <param name="root">The root of the working tree.</param>
    public void Write(string before, string root, string task)
    {
        Directory.CreateDirectory(Folder);
        var from = Path.Combine(root, before);
        var own = Directory.Exists(from)
            ? Directory.GetFiles(from).Select(Path.GetFileName).OfType<string>().Where(name => name.IndexOf('.') < 0) : [];
        foreach (var name in own.Append(Message).Distinct())
        {
            var passed = $"hook={Quoted(before.Replace('\\', '/').TrimEnd('/') + "/" + name)}\nif [ -x \"$hook\" ]; then exec \"$hook\" \"$@\"; fi\n";
            // Before the repository's own hook, which may hold the message to a form.
            var trailer = name == Message
                ? $"git interpret-trailers --in-place --if-exists doNothing --trailer {Quoted($"Task: {task}")} \"$1\" || exit 1\n" : "";
            var file = Path.Combine(Folder, name);
            File.WriteAllText(file, $"#!/bin/sh\n{trailer}{passed}");
            if (Path.DirectorySeparatorChar == '/' && MakeExecutable(file, Executable) != 0)
                throw new IOException($"the hook '{file}' cannot be made executable");
        }
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''") + "'";

    [DllImport("libc", EntryPoint = "chmod", CharSet = CharSet.Ansi, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakeExecutable(string file, int mode);
}
