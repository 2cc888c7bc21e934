using ScopeAnalyzers.Benchmarks.BuildOverhead;

namespace ScopeAnalyzers.Benchmarks.ReviewCost;

/// <summary>Runs the command as its user does, and tells how long it took.</summary>
/// <param name="command">The path of <c>agent-scope</c>, as a package installs it.</param>
internal sealed class CheckClock(string root, string command)
{
    /// <summary>The command's start, with its libraries and nothing to do.</summary>
    public TimeSpan Start() => Run("--version");

    /// <summary>A whole <c>check</c> of the branch; findings are no failure.</summary>
    public TimeSpan Check() => Run("check --worktree --base main");

    private TimeSpan Run(string arguments) =>
        MeasuredProcess.Run(root, "bash", ["-c", $"\"$0\" {arguments} || [ $? -eq 1 ]", Path.GetFullPath(command)]).Wall;
}
