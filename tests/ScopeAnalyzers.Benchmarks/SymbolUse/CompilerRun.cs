using System.Globalization;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Benchmarks.BuildOverhead;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>One run of the compiler over the generated files.</summary>
/// <param name="Cpu">The processor time of the whole process.</param>
/// <param name="Seconds">The seconds that each analyzer took, by the end of its name, as <c>/reportanalyzer</c> says.</param>
internal sealed partial record CompilerRun(TimeSpan Cpu, IReadOnlyDictionary<string, double> Seconds)
{
    /// <summary>Compiles, and reads what the compiler says of its analyzers.</summary>
    public static CompilerRun Of(string compiler, string folder, params string[] options)
    {
        var report = Path.Combine(folder, "report.txt");

        // The runtime would spend a third of the time on counting what it could compile better, had the process longer to live.
        var (cpu, _) = MeasuredProcess.Run(folder, "bash", ["-c", "out=$1; shift; DOTNET_TieredPGO=0 \"$@\" > \"$out\"", "compile", report, "dotnet", compiler, "/noconfig", "@common.rsp", "/reportanalyzer", .. options]);
        var rows = Row().Matches(File.ReadAllText(report));
        return new(cpu,
            rows.GroupBy(row => row.Groups["name"].Value)
                .ToDictionary(same => same.Key, same => same.Max(row => double.Parse(row.Groups["seconds"].Value, CultureInfo.InvariantCulture))));
    }

    [GeneratedRegex(@"^\s*<?\s*(?<seconds>[\d.]+)\s+<?\s*\d+\s+(?<name>[\w.]+),", RegexOptions.Multiline)]
    private static partial Regex Row();
}
