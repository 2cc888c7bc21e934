using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>
/// Says which acts on files follow from references that are evaluated themselves: to write a lock file, and to delete it with its project.
/// </summary>
internal sealed class DerivedFiles(IReadOnlyList<Change> changes)
{
    /// <summary>Whether the act follows from references.</summary>
    public bool Hold(string path, FileAct act) => LockFileKind.Find(path) is not null && act switch
    {
        FileAct.Add or FileAct.Modify => true,
        FileAct.Delete =>
            changes.Any(change =>
                change.Act == FileAct.Delete && change.Path != path && ProjectFileKind.Find(change.Path) is not null
                    && FolderOf(change.Path) == FolderOf(path)),
        _ => false,
    };

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
