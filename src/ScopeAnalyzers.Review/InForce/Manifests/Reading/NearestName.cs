using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Finds the name that someone may have meant.</summary>
internal static class NearestName
{
    // Longer texts are no slips of a name, and cost the product of both lengths.
    private const int LongestName = 64;
    private const int MostListed = 16;

    // A manifest of ten thousand scopes and a thousand wrong references must not take the product of both.
    private const int MostSearched = 300;

    /// <summary>What to write instead of a name that is not there: the nearest, else the first of all there are.</summary>
    public static string Advice(string name, IEnumerable<string> valid)
    {
        if (Of(name, valid) is { } nearest)
            return $"did you mean '{nearest}'?";
        var listed = valid.Take(MostListed + 1).Select(Words.Quote).ToList();
        return listed.Count switch
        {
            0 => "there is none",
            <= MostListed => $"there is {Words.AllOf(listed)}",
            _ => $"there is {string.Join(", ", listed.Take(MostListed))} and more",
        };
    }

    /// <summary>The nearest of the valid names, or null if none is near. Of several equally near ones the first.</summary>
    public static string? Of(string name, IEnumerable<string> valid)
    {
        if (name.Length > LongestName)
            return null;

        var most = Math.Max(1, name.Length / 3);
        var lower = name.ToLowerInvariant();
        string? nearest = null;
        foreach (var candidate in valid.Take(MostSearched))
        {
            if (Math.Abs(candidate.Length - name.Length) > most || candidate.Length > LongestName)
                continue;
            var distance = Distance(lower, candidate.ToLowerInvariant());
            if (distance > most || (nearest is not null && distance == most))
                continue;
            (nearest, most) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbors that turn one text into the other.</summary>
    private static int Distance(string from, string to)
    {
        var before = new int[to.Length + 1];
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
            above[j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[to.Length];
    }
}
