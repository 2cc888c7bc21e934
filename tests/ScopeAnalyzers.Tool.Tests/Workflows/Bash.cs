using System.Diagnostics;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>The programs that read shell: bash itself, and ShellCheck on a machine that has it.</summary>
internal static class Bash
{
    /// <summary>Whether this machine has ShellCheck. CI's Linux machines do.</summary>
    public static bool HasShellCheck { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "shellcheck.exe" : "shellcheck")));

    /// <summary>What is wrong with a script; empty if nothing is.</summary>
    public static string Problems(string script) =>
        Run("bash", script, "-n") + (HasShellCheck ? Run("shellcheck", script, "--shell=bash", "-") : "");

    private static string Run(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : output + error.Result;
    }
}
