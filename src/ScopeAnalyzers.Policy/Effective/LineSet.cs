namespace ScopeAnalyzers.Policy.Effective;

/// <summary>A set of line numbers, from 1, as sorted ranges that neither touch nor overlap.</summary>
public sealed class LineSet : IEquatable<LineSet>
{
    private readonly (int First, int Last)[] ranges;

    private LineSet((int First, int Last)[] ranges) => this.ranges = ranges;

    /// <summary>No line.</summary>
    public static LineSet Empty { get; } = new([]);

    /// <summary>The ranges, first and last line included.</summary>
    public IReadOnlyList<(int First, int Last)> Ranges => ranges;

    /// <summary>Whether no line is in the set.</summary>
    public bool IsEmpty => ranges.Length == 0;

    /// <summary>The set of the given ranges, in any order, overlapping or not.</summary>
    public static LineSet Of(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in ranges)
        {
            // They are written in order, which is why they are not put in order first.
            if (merged.Count > 0 && first < merged[merged.Count - 1].First)
                return Of(ranges.OrderBy(r => r.First));
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last + 1)
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, Math.Max(merged[merged.Count - 1].Last, last));
            else
                merged.Add((first, last));
        }

        return new LineSet([.. merged]);
    }

    /// <summary>The set of the given lines.</summary>
    public static LineSet Of(IEnumerable<int> lines) => Of(lines.Select(line => (line, line)));

    /// <summary>Reads the form of <see cref="ToString"/>: <c>12-19,30</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static LineSet Parse(string text)
    {
        if (text.Length == 0)
            return Empty;
        var ranges = new List<(int First, int Last)>();
        foreach (var range in text.Split(','))
            ranges.Add(ParseRange(range));
        return Of(ranges);
    }

    /// <summary>Whether the line is in the set.</summary>
    public bool Contains(int line) => Intersects(line, line);

    /// <summary>Whether a line from <paramref name="first"/> to <paramref name="last"/> is in the set.</summary>
    public bool Intersects(int first, int last)
    {
        int low = 0, high = ranges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Last < first)
                low = middle + 1;
            else
                high = middle;
        }

        return low < ranges.Length && ranges[low].First <= last;
    }

    /// <inheritdoc/>
    public bool Equals(LineSet? other) => other is not null && ranges.SequenceEqual(other.ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LineSet);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(",", ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));

    private static (int First, int Last) ParseRange(string text)
    {
        var dash = text.IndexOf('-');
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return dash == -1
            ? (int.Parse(text, invariant), int.Parse(text, invariant))
            : (int.Parse(text.Substring(0, dash), invariant), int.Parse(text.Substring(dash + 1), invariant));
    }
}
