using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>Reports sources that an agent changed and that a project compiles in whose folder the agent may add none.</summary>
internal static class LinkedSources
{
    /// <summary>The messages on one project.</summary>
    /// <param name="project">Its file, from the root.</param>
    /// <param name="sources">The full paths of what it compiles.</param>
    public static IEnumerable<Finding> In(ReviewResult review, string project, IEnumerable<string> sources)
    {
        var folder = project[..(project.LastIndexOf('/') + 1)];
        var compiled = sources.Select(path => Path.GetRelativePath(review.Root!, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(folder, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return
            from change in review.Changes
            where compiled.Contains(change.Path) && change.Act != FileAct.Delete
            from touch in change.Agents
            let policy = review.PolicyOf(touch)
            where policy?.Decide(new FileResource($"{folder}Linked.cs", FileAct.Add)).Outcome == Outcome.Deny
            select new Finding(
                "SCOPE203", Level.Message, Outcome.Allow, new ResourceName("build", change.Path, "compile", project), change.Path, 1, 1,
                touch.Agent, touch.Task, null, touch.Evidence[0], [], [],
                $"'{project}', in whose folder {touch.Agent} may add nothing, compiles '{change.Path}' too: what {touch.Agent} wrote there runs in it as well.");
    }
}
