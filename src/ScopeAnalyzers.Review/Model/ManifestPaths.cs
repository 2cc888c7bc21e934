namespace ScopeAnalyzers.Review.Model;

/// <summary>Where the manifest and the task files are, relative to the repository's root.</summary>
public static class ManifestPaths
{
    /// <summary>The manifest's path; only the root's decides (manifest.md).</summary>
    public const string Manifest = "agent-scope.json";

    /// <summary>The folder of task files.</summary>
    public const string TaskFolder = ".agent-scope/tasks";

    /// <summary>Whether a path is the manifest's or a task file's.</summary>
    public static bool Hold(string path) => path == Manifest || path.StartsWith(TaskFolder + "/", StringComparison.Ordinal);
}
