namespace ScopeAnalyzers.Policy.Text;

/// <summary>A table that ships inside the assembly, so that it is the same on every machine.</summary>
internal static class DataFile
{
    /// <summary>Its lines, without those that are empty or begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly does not carry its table '{name}'");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The character whose number is written in hexadecimal.</summary>
    public static int Scalar(string hex) =>
        int.Parse(hex, System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
}
