using ScopeAnalyzers.Review.Findings.Projects.Coverage;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>
/// Finds the references that a lock file follows: those of the projects in its folder and of the files above, or of
/// <c>paket.dependencies</c>.
/// </summary>
/// <param name="before">The text of a file before the change, or null if there was none.</param>
/// <param name="after">The text of a file after it, or null if there is none.</param>
/// <param name="files">The paths of all files after the change.</param>
internal sealed class LockReferences(Func<string, string?> before, Func<string, string?> after, Func<IReadOnlyList<string>> files)
{
    private readonly PackageCoverage factsBefore = new(before);
    private readonly PackageCoverage factsAfter = new(after);
    private readonly Lazy<IReadOnlyList<string>> projects = new(() => [.. files().Where(IsProject)]);
    private readonly Dictionary<string, (References Before, References After)> known = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a reference accounts for what a lock file pins: a new one, or one said otherwise, which is evaluated where it is; for a new
    /// entry any.
    /// </summary>
    /// <param name="project">The project whose reference it is; null for the lock file's own.</param>
    /// <param name="isNew">Whether nothing was pinned before.</param>
    public bool Account(string lockFile, string? project, string id, bool isNew) => FilesOf(lockFile, project).Any(file =>
    {
        var (was, now) = Of(file);
        return now.Hold(id) && (isNew || !now.SayTheSameOf(id, was));
    });

    /// <summary>The files whose references a lock file follows; the lock file itself if there is none.</summary>
    public IReadOnlyList<string> FilesOf(string lockFile) => FilesOf(lockFile, project: null).DefaultIfEmpty(lockFile).ToList();

    private IEnumerable<string> FilesOf(string lockFile, string? project)
    {
        var folder = FolderOf(lockFile);
        if (project is not null)
            return projects.Value.Where(path => NameOf(path).Equals(project, StringComparison.OrdinalIgnoreCase));
        return lockFile.EndsWith("paket.lock", StringComparison.OrdinalIgnoreCase)
            ? [folder + "paket.dependencies"]
            : projects.Value.Where(path => FolderOf(path) == folder);
    }

    private (References Before, References After) Of(string file)
    {
        if (!known.TryGetValue(file, out var references))
            known[file] = references = (new References(factsBefore.FactsOf(file)), new References(factsAfter.FactsOf(file)));
        return references;
    }

    private static bool IsProject(string path) => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    private static string NameOf(string project)
    {
        var name = project.Substring(project.LastIndexOf('/') + 1);
        return name.Substring(0, name.LastIndexOf('.'));
    }
}
