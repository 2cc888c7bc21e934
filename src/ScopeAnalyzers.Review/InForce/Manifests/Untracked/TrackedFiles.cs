using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.InForce.Manifests.Untracked;

/// <summary>Says of a pattern of files why nothing that is tracked is under it, where that is most often a slip.</summary>
/// <param name="tracked">Every path that git tracks, relative to the root.</param>
internal sealed class TrackedFiles(IEnumerable<string> tracked)
{
    private readonly string[] paths = [.. tracked];
    private TrackedFolders? folders;

    private TrackedFolders Folders => folders ??= new TrackedFolders(paths);

    /// <summary>The end of a sentence, or null if something is tracked under the pattern, or may yet be new there.</summary>
    public string? WhyNothing(Pattern pattern)
    {
        var text = pattern.Text;
        var folder = FixedFolder(text);
        if (!Folders.Contains(folder))
            return $"nothing is tracked under '{folder}'.{(Folders.Nearest(folder) is { } nearest ? $" Did you mean '{nearest}'?" : "")}";
        if (text.IndexOf('*') < 0 && Folders.Contains(text))
            return $"that is a folder: nothing in it is allowed. Write '{text}/**'.";
        return FolderPattern.IsOfOwnFilesAlone(text) && !paths.Any(path => Matches(pattern, path))
            && FolderPattern.Below(text) is { } below && paths.Any(path => Matches(below, path))
            ? $"all tracked files are in folders below, which it does not allow. Write '{below.Text}'."
            : null;
    }

    private static bool Matches(Pattern pattern, string path) => pattern.Matches(new FileResource(path, FileAct.Modify), MatchMode.Exact);

    /// <summary>The folders that a pattern begins with, before any star; of a whole path its folder, for the file may be new.</summary>
    private static string FixedFolder(string pattern)
    {
        var star = pattern.IndexOf('*');
        var end = (star < 0 ? pattern : pattern.Substring(0, star)).LastIndexOf('/');
        return end < 0 ? "" : pattern.Substring(0, end);
    }
}
