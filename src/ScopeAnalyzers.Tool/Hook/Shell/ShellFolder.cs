using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>The folder in which a command of a line runs.</summary>
/// <param name="Path">From the agent's own folder, or null if it is that one.</param>
/// <param name="IsKnown">Whether the line says which folder it is.</param>
/// <param name="MayStay">Whether the line goes on in the agent's own folder if it cannot go there.</param>
internal sealed record ShellFolder(string? Path = null, bool IsKnown = true, bool MayStay = false)
{
    /// <summary>The folder after <c>cd</c>.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="after">The operator behind the command.</param>
    public ShellFolder After(IReadOnlyList<ShellWord> words, string after)
    {
        var target = words.Skip(1).FirstOrDefault(word => word.Text is not ("--" or "-P" or "-L" or "-n"));
        if (target is null)
            return new ShellFolder(ShellPaths.Home);
        return target.IsOpen || target.IsPattern || target.Text is "-" || target.Text.StartsWith('+')
            ? new ShellFolder(IsKnown: false)
            : In(ShellPaths.Of(target)) with { MayStay = MayStay || after != "&&" };
    }

    /// <summary>A folder named from this one.</summary>
    public ShellFolder In(string path) => this with
    {
        Path = ShellPaths.Combine(Path, path),
        IsKnown = IsKnown || System.IO.Path.IsPathRooted(path),
    };
}
