using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Comparing;

/// <summary>
/// Tells what changed in build logic, element by element, so that a change stands where it was made and not on the whole target.
/// Inside of an element order counts: tasks run in it.
/// </summary>
internal static class LogicDiff
{
    /// <summary>Attributes that tell one element from another of its name.</summary>
    private static readonly string[] Telling = ["Name", "TaskName", "Project", "Include", "Update", "Remove", "Command", "Targets", "Condition"];

    /// <summary>The changes among the elements of a project; there order makes no difference.</summary>
    public static IEnumerable<LogicChange> Of(IReadOnlyList<ProjectElement> before, IReadOnlyList<ProjectElement> after) =>
        Compare(before, after, "");

    private static IEnumerable<LogicChange> Compare(IReadOnlyList<ProjectElement> before, IReadOnlyList<ProjectElement> after,
        string around)
    {
        // As in every file of C#.
        if (before.Count + after.Count == 0)
            return [];
        var gone = before.ToList();
        var come = after.ToList();
        Take(gone, come, element => element.Canonical);
        var paired = Take(gone, come, NameOf).Concat(Take(gone, come, element => element.Name)).ToList();
        return paired.SelectMany(pair => Compare(pair.Before, pair.After, around))
            .Concat(come.Select(element => new LogicChange(Edit.Added, around + NameOf(element), element.At)))
            .Concat(gone.Select(element => new LogicChange(Edit.Removed, around + NameOf(element), element.At)));
    }

    private static IEnumerable<LogicChange> Compare(ProjectElement before, ProjectElement after, string around)
    {
        var name = around + NameOf(after);
        if (before.Head != after.Head)
            yield return new LogicChange(Edit.Changed, name, after.Children.Count == 0 ? after.At : after.StartTag);
        var inner = Compare(before.Children, after.Children, name + " / ").ToList();
        foreach (var change in inner)
            yield return change;
        if (inner.Count == 0 && before.Head == after.Head)
            yield return new LogicChange(Edit.Changed, name + " (order)", after.At);
    }

    /// <summary>Pairs elements of the same key, and takes them off both lists.</summary>
    private static List<(ProjectElement Before, ProjectElement After)> Take(List<ProjectElement> before, List<ProjectElement> after,
        Func<ProjectElement, string> key)
    {
        var waiting = before.GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<ProjectElement>(same), StringComparer.Ordinal);
        var pairs = new List<(ProjectElement Before, ProjectElement After)>();
        foreach (var element in after)
        {
            if (waiting.TryGetValue(key(element), out var same) && same.Count > 0)
                pairs.Add((same.Dequeue(), element));
        }

        var taken = new HashSet<ProjectElement>(pairs.SelectMany(pair => new[] { pair.Before, pair.After }));
        before.RemoveAll(taken.Contains);
        after.RemoveAll(taken.Contains);
        return pairs;
    }

    private static string NameOf(ProjectElement element)
    {
        var telling = Telling.Select(element.Attribute).FirstOrDefault(value => value is not null);
        return telling is null ? element.Name : $"{element.Name} {telling}";
    }
}

/// <summary>A change of an element that is neither property nor item.</summary>
/// <param name="Name">The element with those around it: <c>Target Restore / Exec</c>.</param>
/// <param name="At">The start tag of what changed; the whole element where it was added or is gone.</param>
internal sealed record LogicChange(Edit Edit, string Name, Extent At);
