namespace ScopeAnalyzers.Tool.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    // From where the tests run: a deterministic build hides where their sources are.
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "ScopeAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("no ScopeAnalyzers.sln above the tests");
    }
}
