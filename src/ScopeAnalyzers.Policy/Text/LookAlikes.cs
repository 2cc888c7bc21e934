namespace ScopeAnalyzers.Policy.Text;

/// <summary>Letters that are drawn like an ASCII character: rows of UTS 39's confusables (<c>build/unicode-tables</c>).</summary>
public static class LookAlikes
{
    private static readonly Lazy<Dictionary<int, char>> Table = new(Read);

    /// <summary>
    /// The ASCII character that a letter of another script, width or style is taken for; the null character where there is none.
    /// </summary>
    public static char Of(int scalar) => scalar > 0x7F && Table.Value.TryGetValue(scalar, out var like) ? like : '\0';

    internal static Dictionary<int, char> Read()
    {
        var table = new Dictionary<int, char>();
        foreach (var run in DataFile.Lines("look-alikes.txt").Select(line => line.Split(' ')))
        {
            var first = DataFile.Scalar(run[0]);
            for (var scalar = first; scalar <= DataFile.Scalar(run[1]); scalar++)
                table.Add(scalar, (char)(DataFile.Scalar(run[2]) + scalar - first));
        }

        return table;
    }
}
