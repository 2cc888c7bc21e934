using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root => Pages.Root;

    public static string Read(string path) => Pages.Read(path);
}
