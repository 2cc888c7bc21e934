namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>What two texts with stars have in common, as texts of letters and as paths of segments.</summary>
internal static class Globs
{
    /// <summary>Whether some text is of both.</summary>
    public static bool Meet(string one, string other) => Meet([.. one], [.. other], unit => unit == '*', (left, right) => left == right);

    /// <summary>Whether every text of the narrower one is of the wider; <c>\0</c> is in no pattern, and only a star meets it.</summary>
    public static bool Covers(string wider, string narrower) => Meet(wider, narrower.Replace('*', '\0'));

    /// <summary>Whether two sequences have a common word, of which some members stand for any run.</summary>
    public static bool Meet<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, bool> isRun, Func<T, T, bool> meets)
    {
        var reached = new bool[one.Count + 1, other.Count + 1];
        reached[0, 0] = true;
        for (var i = 0; i <= one.Count; i++)
        {
            for (var j = 0; j <= other.Count; j++)
            {
                if (!reached[i, j])
                    continue;
                var (left, right) = (i < one.Count, j < other.Count);
                var (leftRun, rightRun) = (left && isRun(one[i]), right && isRun(other[j]));
                if (left && (leftRun || rightRun))
                    reached[i + 1, j] = true;
                if (right && (leftRun || rightRun))
                    reached[i, j + 1] = true;
                if (left && right && !leftRun && !rightRun && meets(one[i], other[j]))
                    reached[i + 1, j + 1] = true;
            }
        }

        return reached[one.Count, other.Count];
    }
}
