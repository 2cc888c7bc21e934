using System.Diagnostics;
using System.Text;

namespace ScopeAnalyzers.Benchmarks.ReviewCost;

/// <summary>Runs bare git, as plainly as one can, and tells how long it took.</summary>
internal sealed class GitClock(string root)
{
    /// <summary>Runs git, and reads all that it writes.</summary>
    public TimeSpan Run(string? input, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardInput = true,
            RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = git.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        if (input is not null)
            git.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
        git.StandardInput.Close();
        output.Wait();
        git.WaitForExit();
        return git.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed");
    }
}
