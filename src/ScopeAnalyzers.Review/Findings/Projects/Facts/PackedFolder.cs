namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Where a file goes in the package that a project makes: some folders steer the builds of those who use the package.</summary>
internal static class PackedFolder
{
    /// <summary>The metadata that names it.</summary>
    public const string Metadata = "PackagePath";

    /// <summary>The folders that NuGet, the compiler or the runtime look into (NuGet's documentation of conventions).</summary>
    private static readonly string[] Steering =
    [
        "analyzers", "build", "buildCrossTargeting", "buildMultiTargeting", "buildTransitive", "content", "contentFiles", "embed", "lib",
        "native", "ref", "runtimes", "src", "tools",
    ];

    /// <summary>Whether metadata of this name is it.</summary>
    public static bool Is(string metadata) => metadata.Equals(Metadata, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any of the places is one that steers, or cannot be told.</summary>
    public static bool Steers(string? value) => value is not null && value.Split(';').Any(SteersOne);

    private static bool SteersOne(string place)
    {
        var folders = place.Trim().Trim('/', '\\').Split('/', '\\');
        return place.IndexOfAny(['$', '@', '%', '*']) >= 0 || folders.Contains("..")
            || Steering.Contains(folders[0], StringComparer.OrdinalIgnoreCase);
    }
}
