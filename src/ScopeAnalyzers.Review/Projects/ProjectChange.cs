namespace ScopeAnalyzers.Review.Projects;

/// <summary>
/// Judges the change of a file that steers a build by what it says and said: what moves, is formatted anew or commented is no act
/// (manifest.md, "Protected files"; rulings.md, "Protected"). Pure: two texts in, acts out.
/// </summary>
internal static class ProjectChange
{
    /// <summary>The acts of a change, in the order of the text after; what is gone comes last.</summary>
    /// <param name="path">The file, from the repository's root.</param>
    /// <param name="before">Its text before; null where it is new.</param>
    /// <param name="after">Its text after; null where it was deleted, which is an act on the file alone.</param>
    /// <returns>The acts; none for a file of no kind that steers a build.</returns>
    public static IReadOnlyList<ProjectAct> Of(string path, string? before, string? after)
    {
        if (after is null || before == after || ProjectFileKind.Find(path) is not { } kind)
            return [];
        var acts = new ActFinder(path, kind, isNew: before is null);
        ProjectFacts now;
        try
        {
            now = kind.Read(after);
        }
        catch (UnreadableProject unreadable)
        {
            return [acts.Unreadable(unreadable)];
        }

        return [.. acts.Between(Before(kind, before), now).OrderBy(act => act.Edit == Edit.Removed).ThenBy(act => act.At.Line).ThenBy(act => act.At.Column)];
    }

    /// <summary>A file that could not be judged before said nothing: all that it says now is new.</summary>
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
