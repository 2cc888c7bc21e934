using System.Globalization;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>The tables of Unicode's normalization, as <c>build/unicode-tables</c> wrote them.</summary>
internal sealed class NormalizationTables
{
    public NormalizationTables()
    {
        foreach (var fields in DataFile.Lines("decompositions.txt").Select(line => line.Split(' ')))
        {
            var parts = fields.Skip(1).Where(field => field != "!").Select(DataFile.Scalar).ToArray();
            Parts.Add(DataFile.Scalar(fields[0]), parts);
            if (!fields.Contains("!"))
                Pairs.Add((parts[0], parts[1]), DataFile.Scalar(fields[0]));
        }

        foreach (var fields in DataFile.Lines("combining-classes.txt").Select(line => line.Split(' ')))
        {
            for (var scalar = DataFile.Scalar(fields[0]); scalar <= DataFile.Scalar(fields[1]); scalar++)
                Classes.Add(scalar, int.Parse(fields[2], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What a character is made of, one step down.</summary>
    public Dictionary<int, int[]> Parts { get; } = [];

    /// <summary>What two characters are put together to; not all that are made of two are.</summary>
    public Dictionary<(int First, int Second), int> Pairs { get; } = [];

    /// <summary>The canonical combining class of a mark; what is not here has class 0.</summary>
    public Dictionary<int, int> Classes { get; } = [];
}
