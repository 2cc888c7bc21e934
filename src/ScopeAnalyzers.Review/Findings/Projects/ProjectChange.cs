using ScopeAnalyzers.Review.Findings.Projects.Acts;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>
/// Evaluates the change of a file that steers a build by what it says and said: what moves, is formatted again or commented is not an act
/// (manifest.md, "Protected files"; manifest.md, "Protected files"). Pure: two texts in, acts out.
/// </summary>
internal static class ProjectChange
{
    /// <summary>The acts of a change, in the order of the text after; what is gone comes last.</summary>
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="before">Its text before, or null if it is new.</param>
    /// <param name="after">Its text after, or null if it was deleted, which is an act on the file alone.</param>
    /// <param name="origin">Where the file was before, if it was moved.</param>
    /// <param name="isUsedSdk">Whether projects of the merge base name an SDK; null if none does.</param>
    /// <returns>The acts; none for a file of no kind that steers a build.</returns>
    public static IReadOnlyList<ProjectAct> Of(string path, string? before, string? after, string? origin = null,
        Func<string, bool>? isUsedSdk = null)
    {
        var isMoved = origin is not null && FolderOf(origin) != FolderOf(path);
        if (after is null || (before == after && !isMoved) || ProjectFileKind.Find(path) is not { } kind)
            return [];
        var acts = new ActFinder(path, kind, isNew: before is null, isUsedSdk ?? (_ => false));
        ProjectFacts now;
        try
        {
            now = kind.Read(after);
        }
        catch (UnreadableProject unreadable)
        {
            return [ActFinder.Unreadable(path, unreadable)];
        }

        var was = Before(kind, before);
        return [.. acts.Between(isMoved ? was.WithoutPaths() : was, now).OrderBy(act => act.Edit == Edit.Removed).ThenBy(act => act.At.Line)
            .ThenBy(act => act.At.Column)];
    }

    /// <summary>The one act of a change whose text cannot be evaluated.</summary>
    public static ProjectAct Unreadable(string path, string why) => ActFinder.Unreadable(path, new UnreadableProject(1, 1, why));

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>A file that could not be evaluated before said nothing: all that it says now is new.</summary>
    private static ProjectFacts Before(ProjectFileKind kind, string? text)
    {
        try
        {
            return text is null ? ProjectFacts.None : kind.Read(text);
        }
        catch (UnreadableProject)
        {
            return ProjectFacts.None;
        }
    }
}
