using System.Runtime.InteropServices;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>Adds up the processor time of callbacks on the thread that runs them: the wall says little on a busy machine (Linux).</summary>
internal sealed partial class ThreadClock
{
    private const int OfThisThread = 3;

    private long nanoseconds;

    /// <summary>The processor time of all callbacks so far.</summary>
    public double Seconds => nanoseconds / 1e9;

    /// <summary>The callback with the clock running.</summary>
    public Action<T> Around<T>(Action<T> callback) => context =>
    {
        var begun = Now();
        callback(context);
        nanoseconds += Now() - begun;
    };

    private static long Now() =>
        Read(OfThisThread, out var now) == 0 ? (now.Seconds * 1_000_000_000) + now.Nanoseconds : throw new InvalidOperationException("no clock of the thread");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds, Nanoseconds;
    }
}
