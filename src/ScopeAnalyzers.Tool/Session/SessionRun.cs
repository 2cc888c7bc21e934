using System.ComponentModel;
using System.Diagnostics;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Session;

/// <summary>Runs a command in a session's working tree, with what tells it of the session in its environment.</summary>
internal static class SessionRun
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="brief">The file that tells of the attempt before, or null if there was none.</param>
    /// <param name="command">The command and its arguments, or empty if nothing is to be run.</param>
    /// <returns>The command's exit code.</returns>
    public static int Run(AgentSession session, string? brief, IReadOnlyList<string> command, CommandContext context)
    {
        if (command.Count == 0)
            return ExitCode.InScope;
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = session.Root, UseShellExecute = false };
        // Git's own variables would stand over the settings of the working tree.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment[EnvironmentVariables.Agent] = session.Agent;
        start.Environment[EnvironmentVariables.Task] = session.Task;
        start.Environment[EnvironmentVariables.Session] = session.Id;
        if (brief is not null)
            start.Environment[EnvironmentVariables.Brief] = brief;
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception refused)
        {
            context.Error.WriteLine($"'{command[0]}' did not start: {refused.Message}. The session {session.Id} is there: agent-scope session abort {session.Id}");
            return ExitCode.Usage;
        }
    }
}
