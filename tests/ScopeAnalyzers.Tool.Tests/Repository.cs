using System.Runtime.CompilerServices;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    private static string Above([CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!File.Exists(Path.Combine(folder, "ScopeAnalyzers.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no ScopeAnalyzers.sln above the test");
        return folder;
    }
}
