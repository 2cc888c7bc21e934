using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// Runs a program and adds up the processor time of all the processes that it started: the wall says little on a busy machine.
/// </summary>
internal static partial class MeasuredProcess
{
    /// <summary>Runs a program that must succeed.</summary>
    /// <returns>User and system time of its whole tree, and the time that passed.</returns>
    public static (TimeSpan Cpu, TimeSpan Wall) Run(string directory, string program, IEnumerable<string> arguments)
    {
        // bash's "times" ends with a line of the user and system time of its children, and of theirs as far as they waited for them.
        var start = new ProcessStartInfo("bash", ["-c", "\"$@\" >&2; code=$?; times; exit $code", "measured", program, .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Servers that live on would work for a build without being its children.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var times = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (ChildTime(times), watch.Elapsed)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{errors.Result}");
    }

    private static TimeSpan ChildTime(string times) => TimeSpan.FromSeconds(
        Duration().Matches(times.TrimEnd().Split('\n')[^1]).Sum(match =>
            (60 * double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
                + double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Duration();
}
