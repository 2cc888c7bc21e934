using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>What an agent is about to do, or has done, as its hook tells it.</summary>
/// <param name="Before">Whether it can still be denied.</param>
/// <param name="Session">The agent's session, where the protocol names it.</param>
/// <param name="Directory">The agent's current folder, or null if the protocol does not name it.</param>
/// <param name="Edits">The files that it writes, as it names them.</param>
/// <param name="Tool">The tool that it calls, where such a tool is evaluated.</param>
internal sealed record HookCall(bool Before, string? Session, string? Directory, IReadOnlyList<HookEdit> Edits, ToolResource? Tool)
{
    /// <summary>The commits that a line of shell makes.</summary>
    public IReadOnlyList<GitCommit> Commits { get; init; } = [];

    /// <summary>Why the commands of a line of shell are not known, or null if they are.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Why the files that a line of shell writes are not known, or null if they are.</summary>
    public string? Unread { get; init; }
}

/// <summary>A file that an agent writes.</summary>
/// <param name="Path">Absolute, or relative to the agent's folder.</param>
/// <param name="Text">The text that it puts there, where the protocol tells it: by it the lines are found after the edit.</param>
/// <param name="Act">What becomes of the file, or null if only the working tree can tell whether it is new.</param>
internal sealed record HookEdit(string Path, string? Text = null, FileAct? Act = null)
{
    /// <summary>The whole lines that the edit wrote, where the protocol tells them after it; null if it does not.</summary>
    public string? Patch { get; init; }

    /// <summary>What a command of a line writes, where <see cref="Path"/> alone does not say which files; null if it does.</summary>
    public ShellWrite? Write { get; init; }
}
