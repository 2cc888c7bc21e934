using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>Finds the manifest of a commit, of the working tree, or at a path that whoever runs the check names.</summary>
internal sealed class ManifestLocator(GitObjects objects, GitRepository repository)
{
    /// <summary>The manifest's path; only the root's decides (manifest.md).</summary>
    public const string FileName = "agent-scope.json";

    /// <summary>The folder of task files.</summary>
    public const string TaskFolder = ".agent-scope/tasks";

    /// <summary>The manifest in a commit, from git's objects; null where it has none.</summary>
    public ManifestFiles? At(string commit, string source)
    {
        if (objects.Find($"{commit}:{FileName}") is not { Type: "blob" } root)
            return null;
        var tasks = objects.Find($"{commit}:{TaskFolder}") is { Type: "tree" } folder
            ? GitTree.Entries(folder).Where(entry => entry.IsFile && IsTaskFile(entry.Name)).Select(entry => Task(entry))
            : [];
        return new ManifestFiles(Text(FileName, root), [.. tasks], commit, source);
    }

    /// <summary>The manifest in the working tree; null where there is none.</summary>
    public ManifestFiles? InWorktree()
    {
        var file = Path.Combine(repository.Root, FileName);
        if (!File.Exists(file))
            return null;
        var folder = Path.Combine(repository.Root, TaskFolder);
        var tasks = Directory.Exists(folder)
            ? Directory.GetFiles(folder).Select(Path.GetFileName).OfType<string>().Where(IsTaskFile).OrderBy(name => name, StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return new ManifestFiles(
            new ManifestText(FileName, Read(file)),
            [.. tasks.Select(name => new ManifestText($"{TaskFolder}/{name}", Read(Path.Combine(folder, name))))],
            Commit: null,
            Source: "worktree");
    }

    /// <summary>The manifest in a file that was named.</summary>
    /// <exception cref="GitFailure">It cannot be read.</exception>
    public static ManifestFiles FromFile(string directory, string path) =>
        new(new ManifestText(path.Replace('\\', '/'), Read(Path.Combine(directory, path))), [], Commit: null, Source: "option");

    private static bool IsTaskFile(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GitFailure(GitFailureKind.Unreadable, $"the manifest '{path}' cannot be read: {unreadable.Message}");
        }
    }

    private static ManifestText Text(string path, GitObject blob) => new(
        path,
        blob.Content ?? throw new GitFailure(GitFailureKind.TooLarge, $"'{path}' has {blob.Size} bytes, more than a manifest may have"));

    private ManifestText Task(GitTreeEntry entry) => Text(
        $"{TaskFolder}/{entry.Name}",
        objects.Find(entry.Id) ?? throw new GitFailure(GitFailureKind.MissingObjects, $"the task file '{entry.Name}' is not in this clone; run: git fetch --refetch --no-filter"));
}
