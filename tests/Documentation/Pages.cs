namespace ScopeAnalyzers.Documentation;

/// <summary>The pages that someone reads to use the product.</summary>
internal static class Pages
{
    /// <summary>
    /// The folder with the solution: found from where the tests run, since a deterministic build hides where their sources are.
    /// </summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>All of them, relative to the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "AGENTS.md",
        "CODE_OF_CONDUCT.md",
        "SECURITY.md",
        "samples/Shop/README.md",
        "src/ScopeAnalyzers.Package/README.md",
        "src/ScopeAnalyzers.Tool/README.md",
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page)).ReplaceLineEndings("\n");

    private static string Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "ScopeAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("no ScopeAnalyzers.sln above the tests");
    }
}
