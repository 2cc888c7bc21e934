using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>A call of git, without what git is told before its verb.</summary>
/// <param name="Verb">The verb, or empty if there is none.</param>
/// <param name="Words">The words behind it.</param>
/// <param name="Folder">The folder that git goes to first (<c>-C</c>), or null if it goes to none.</param>
internal sealed record GitCall(string Verb, IReadOnlyList<ShellWord> Words, string? Folder)
{
    private static readonly string[] Global = ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--config-env"];

    /// <summary>Whether the line does not say which folder that is.</summary>
    public bool IsElsewhere { get; init; }

    public static GitCall Of(ShellProgram call)
    {
        var at = 1;
        var folder = (ShellWord?)null;
        while (at < call.Words.Count && call.Words[at].Text.StartsWith('-'))
        {
            if (call.Words[at].Text == "-C" && at + 1 < call.Words.Count)
                folder = call.Words[at + 1];
            at += Global.Contains(call.Words[at].Text) ? 2 : 1;
        }

        var isOpen = folder is { IsOpen: true };
        var verb = at < call.Words.Count ? call.Words[at].Text : "";
        return new GitCall(verb, [.. call.Words.Skip(at + 1)], folder is null || isOpen ? null : ShellPaths.Of(folder))
        {
            IsElsewhere = isOpen,
        };
    }
}
