namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>The task that a branch's name holds (evidence.md, "Tasks").</summary>
public static class BranchTask
{
    /// <summary>The longest known id that is in the name with neither a letter nor a digit beside it, or null if none does.</summary>
    public static string? In(string branch, IEnumerable<string> known) => known
        .Where(id => Stands(branch, id))
        .OrderByDescending(id => id.Length)
        .ThenBy(id => branch.IndexOf(id, StringComparison.Ordinal))
        .FirstOrDefault();

    private static bool Stands(string branch, string id)
    {
        for (var at = branch.IndexOf(id, StringComparison.Ordinal); at >= 0; at = branch.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if ((at == 0 || !char.IsLetterOrDigit(branch[at - 1])) && (end == branch.Length || !char.IsLetterOrDigit(branch[end])))
                return true;
        }

        return false;
    }
}
