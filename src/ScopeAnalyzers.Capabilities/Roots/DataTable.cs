namespace ScopeAnalyzers.Capabilities.Roots;

/// <summary>A table that ships inside the assembly.</summary>
internal static class DataTable
{
    /// <summary>Its lines, without those that are empty or begin with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly does not carry its table '{name}'");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
