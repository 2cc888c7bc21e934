using System.Collections;
using System.Diagnostics;
using System.Text;

namespace ScopeAnalyzers.EndToEnd.Tests.Fixtures;

/// <summary>A program run to its end, in an environment that says nothing of the machine's agents, CI system or git.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>What a build or git needs to run at all; everything else could speak of an agent, a CI system or a base.</summary>
    private static readonly string[] Kept =
        ["PATH", "HOME", "USER", "TMPDIR", "LANG", "DOTNET_", "NUGET_", "SSL_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "MSBUILDDISABLENODEREUSE", "UseSharedCompilation"];

    public static async Task<(int ExitCode, string Output)> Run(
        string directory, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(directory, program, arguments, environment);
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Runs a program that ends by no word of its own until it says a text, and ends it.</summary>
    /// <returns>What it said so far; without the text where it ended before.</returns>
    public static async Task<string> RunUntil(
        string text, string directory, string program, IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(directory, program, arguments, environment);
        using var timeout = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        try
        {
            while (!said.ToString().Contains(text, StringComparison.Ordinal)
                && await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
                said.AppendLine(line);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return said.ToString();
    }

    private static Process Start(string directory, string program, IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (IsKept((string)variable.Key))
                start.Environment[(string)variable.Key] = (string?)variable.Value;
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Takes from this process what its children are not to see, for those that a library starts.</summary>
    public static void Forget()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => !IsKept(name)))
            Environment.SetEnvironmentVariable(name, null);
    }

    private static bool IsKept(string name) => Kept.Any(kept => name.StartsWith(kept, StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs a program that must succeed.</summary>
    public static async Task<string> Succeed(
        string directory, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (exitCode, output) = await Run(directory, program, arguments, environment);
        return exitCode == 0
            ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }
}
