namespace ScopeAnalyzers.Review.Changes;

/// <summary>Finds which acts on a file were undone, and which only undid: by the contents that the file had one after another.</summary>
internal static class UndoneSteps
{
    /// <summary>Marks the acts on a file that is there at the end.</summary>
    /// <param name="acts">In the order in which they were done.</param>
    /// <param name="net">The net change of the file, or null if it is as before.</param>
    public static void Mark(IReadOnlyList<OpenAct> acts, RawEntry? net)
    {
        var steps = Steps(acts);
        if (!AreOneLine(steps, net))
            return;
        string[] contents = [Before(steps[0][0].Entry), .. steps.Select(step => After(step[0].Entry))];
        for (var step = 0; step < steps.Count; step++)
        {
            // The first time that the file had this content.
            var first = Array.IndexOf(contents, contents[step + 1]);
            if (first > step)
                continue;
            var bringsBack = first > 0 && steps[first - 1][0].UndoneBy is not null;
            foreach (var act in steps.Skip(first).Take(step - first).SelectMany(each => each))
                act.UndoneBy = steps[step][0].Author;
            foreach (var act in steps[step])
                act.IsUndoing = !bringsBack;
        }
    }

    /// <summary>
    /// Marks the acts on a file that is as before, also where it was moved there and back: the last one undid the others.
    /// </summary>
    public static void MarkAll(IReadOnlyList<OpenAct> acts)
    {
        var last = acts[acts.Count - 1];
        foreach (var act in acts.Where(act => act.Author != last.Author))
            act.UndoneBy ??= last.Author;
    }

    private static List<List<OpenAct>> Steps(IReadOnlyList<OpenAct> acts)
    {
        var steps = new List<List<OpenAct>>();
        foreach (var act in acts)
        {
            if (steps.Count == 0 || !ReferenceEquals(steps[steps.Count - 1][0].Entry, act.Entry))
                steps.Add([]);
            steps[steps.Count - 1].Add(act);
        }

        return steps;
    }

    /// <summary>
    /// Whether each step begins with what the one before left, and the last one left what is there: only then is what came between known to
    /// be gone. Branches that were merged, and files that were moved, are not one line.
    /// </summary>
    private static bool AreOneLine(List<List<OpenAct>> steps, RawEntry? net)
    {
        if (steps.Count < 2 || steps.Exists(step => step[0].Entry.IsRename))
            return false;
        for (var step = 1; step < steps.Count; step++)
        {
            if (Before(steps[step][0].Entry) != After(steps[step - 1][0].Entry))
                return false;
        }

        var tip = net is null ? Before(steps[0][0].Entry) : After(net);
        return After(steps[steps.Count - 1][0].Entry) == tip;
    }

    private static string Before(RawEntry entry) => $"{entry.OldMode} {entry.OldId}";

    private static string After(RawEntry entry) => $"{entry.NewMode} {entry.NewId}";
}
