using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>
/// Finds the compiled files that no one can attribute (SCOPE104): git does not hold them, neither a package nor the SDK made them, and no
/// build file that people wrote answers for them.
/// </summary>
public static class UnattributableFiles
{
    private const string GitsOwn = "it lies in git's own folder";

    /// <summary>Each of them, and why git cannot tell whose it is, as a sentence of its own.</summary>
    /// <param name="untracked">What git does not hold in the working tree (<see cref="ReviewResult.UntrackedFiles"/>).</param>
    public static IEnumerable<(CompiledFile File, string Why)> Of(IEnumerable<CompiledFile> files, BuildFolders folders, BuildLogic logic,
        IReadOnlyList<string> untracked)
    {
        var entries = new HashSet<string>(untracked.Select(Folded), StringComparer.Ordinal);
        return
            from same in files.GroupBy(file => file.Path)
            let why = Why(same.Key, folders.Repository, entries)
            where why is not null && !folders.IsRestored(same.Key) && !same.Any(file => file.IsRun
                ? IsBuilt(file, folders, entries)
                : IsMade(file, folders) || (why != GitsOwn && IsAnsweredFor(file, folders, logic, entries)))
            select (same.First(), why);
    }

    private static string? Why(string full, string repository, HashSet<string> untracked) => PathText.Below(full, repository) switch
    {
        null => "it lies outside the repository",
        var path when path.Split('/').Contains(".git", StringComparer.OrdinalIgnoreCase) => GitsOwn,
        var path when EntryOf(Folded(path), untracked) is not null => "git ignores it, or finds another repository there",
        _ => null,
    };

    /// <summary>
    /// The entry that the path is, or the folder above it that is one, or null if none is. A link to a folder is an entry without a final
    /// <c>/</c>.
    /// </summary>
    private static string? EntryOf(string path, HashSet<string> entries)
    {
        if (entries.Contains(path))
            return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (path.Substring(0, slash) is var folder && entries.Contains(folder))
                return folder;
        }

        return null;
    }

    /// <summary>
    /// Whether a target of a package or of the SDK made it in the project's own folder. A pattern of the SDK's finds whatever lies there,
    /// and the build logic in that folder can be anyone's.
    /// </summary>
    private static bool IsMade(CompiledFile file, BuildFolders folders) =>
        !file.IsFound && folders.IsIntermediate(file.Path) && folders.IsRestored(file.DefinedBy);

    /// <summary>
    /// Whether a build file that git holds and people wrote names it. What such a file has a target make in the folders of the sources, the
    /// SDK's own pattern finds the next time, in place of that file: then it is enough that the file speaks of the folder.
    /// </summary>
    private static bool IsAnsweredFor(CompiledFile file, BuildFolders folders, BuildLogic logic, HashSet<string> entries)
    {
        if (file.DefinedBy.Length > 0 && Why(file.DefinedBy, folders.Repository, entries) is null && logic.IsPeoples(file.DefinedBy))
            return true;
        return file.IsFound && folders.IsRestored(file.DefinedBy) && !folders.IsIntermediate(file.Path)
            && PathText.Below(file.Path, folders.Repository) is { } path && EntryOf(Folded(path), entries) is { } entry
            && logic.Names(entry.Substring(entry.LastIndexOf('/') + 1));
    }

    /// <summary>Whether it was built from a project that git holds.</summary>
    private static bool IsBuilt(CompiledFile file, BuildFolders folders, HashSet<string> untracked) =>
        file.DefinedBy.Length > 0 && Why(file.DefinedBy, folders.Repository, untracked) is null;

    private static string Folded(string path) =>
        Path.DirectorySeparatorChar == '\\' ? path.TrimEnd('/').ToUpperInvariant() : path.TrimEnd('/');
}
