using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>Finds the compiled files that no one can attribute (SCOPE104): git does not hold them, and neither a package nor the SDK made them.</summary>
public static class UnattributableFiles
{
    /// <summary>Each of them, and why git cannot tell whose it is, as a sentence of its own.</summary>
    /// <param name="untracked">What git does not hold in the working tree (<see cref="ReviewResult.UntrackedFiles"/>).</param>
    public static IEnumerable<(CompiledFile File, string Why)> Of(IEnumerable<CompiledFile> files, BuildFolders folders, IReadOnlyList<string> untracked)
    {
        var entries = new HashSet<string>(untracked.Select(Folded), StringComparer.Ordinal);
        return
            from file in files
            let why = Why(file.Path, folders.Repository, entries)
            where why is not null && !folders.IsRestored(file.Path) && !(file.IsRun ? IsBuilt(file, folders, entries) : IsMade(file, folders))
            select (file, why);
    }

    private static string? Why(string full, string repository, HashSet<string> untracked) => PathText.Below(full, repository) switch
    {
        null => "it lies outside the repository",
        var path when path.Split('/').Contains(".git", StringComparer.OrdinalIgnoreCase) => "it lies in git's own folder",
        var path when IsIn(Folded(path), untracked) => "git ignores it, or finds another repository there",
        _ => null,
    };

    /// <summary>Whether the path, or a folder above it, is one of the entries. A link to a folder is an entry without a final <c>/</c>.</summary>
    private static bool IsIn(string path, HashSet<string> entries)
    {
        if (entries.Contains(path))
            return true;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (entries.Contains(path.Substring(0, slash)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a target of a package or of the SDK made it in the project's own folder. A pattern of the SDK's finds whatever lies there,
    /// and the build logic in that folder can be anyone's.
    /// </summary>
    private static bool IsMade(CompiledFile file, BuildFolders folders) =>
        !file.IsFound && folders.IsIntermediate(file.Path) && folders.IsRestored(file.DefinedBy);

    /// <summary>Whether it was built from a project that git holds.</summary>
    private static bool IsBuilt(CompiledFile file, BuildFolders folders, HashSet<string> untracked) =>
        file.DefinedBy.Length > 0 && Why(file.DefinedBy, folders.Repository, untracked) is null;

    private static string Folded(string path) => Path.DirectorySeparatorChar == '\\' ? path.TrimEnd('/').ToUpperInvariant() : path.TrimEnd('/');
}
