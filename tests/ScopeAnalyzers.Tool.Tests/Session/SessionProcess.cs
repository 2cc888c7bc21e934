using System.Diagnostics;

namespace ScopeAnalyzers.Tool.Tests.Session;

/// <summary>Runs a script in which <c>agent-scope</c> is the command that was built, as a person's shell does.</summary>
internal static class SessionProcess
{
    /// <summary>Runs it, and tells how it ended and what it wrote.</summary>
    /// <param name="programs">A folder of programs, which the script finds first.</param>
    public static (int ExitCode, string Output) Run(string directory, string programs, string script)
    {
        Program(programs, "agent-scope", $"exec dotnet '{Path.Combine(AppContext.BaseDirectory, "agent-scope.dll")}' \"$@\"");
        var start = new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = directory, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var name in new[] { "CI", "CLAUDECODE", "AI_AGENT", "GITHUB_ACTIONS" })
            start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["PATH"] = programs + Path.PathSeparator + start.Environment["PATH"];
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Writes a program of the shell's.</summary>
    public static void Program(string folder, string name, string script)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
