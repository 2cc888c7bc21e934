using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Ends a process with all that it started.</summary>
internal static class ProcessTree
{
    /// <summary>Every runtime since .NET Core 3.0 has it, .NET Standard 2.0 does not name it.</summary>
    private static readonly MethodInfo? KillTree = typeof(Process).GetMethod("Kill", [typeof(bool)]);

    /// <summary>Ends the tree. One that is gone already is not an error.</summary>
    public static void Kill(Process process)
    {
        try
        {
            if (KillTree is not null)
                KillTree.Invoke(process, [true]);
            else
                TaskKill(process.Id);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or TargetInvocationException)
        {
            // The process ended between the decision to stop it and the call.
        }
    }

    /// <summary>.NET Framework runs on Windows alone, whose own command ends a tree.</summary>
    private static void TaskKill(int id)
    {
        var command = Path.Combine(Environment.SystemDirectory, "taskkill.exe");
        var arguments = "/T /F /PID " + id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, CreateNoWindow = true });
        kill?.WaitForExit();
    }
}
