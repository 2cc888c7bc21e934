using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>Finds the manifest of a commit, of the working tree, or at a path that whoever runs the check names.</summary>
/// <param name="maxBytes">How large a file of the working tree may be.</param>
internal sealed class ManifestLocator(IGitObjects objects, GitRepository repository, int maxBytes)
{
    /// <summary>The manifest's path; only the root's decides (manifest.md).</summary>
    public const string FileName = ManifestPaths.Manifest;

    /// <summary>The folder of task files.</summary>
    public const string TaskFolder = ManifestPaths.TaskFolder;

    /// <summary>That folder, and those above it.</summary>
    public static IReadOnlyList<string> Folders { get; } = [TaskFolder.Substring(0, TaskFolder.IndexOf('/')), TaskFolder];

    /// <summary>Whether an entry of that folder is a task file.</summary>
    public static bool IsTask(GitTreeEntry entry) => entry.IsFile && IsTaskFile(entry.Name);

    /// <summary>The manifest in a commit, from git's objects, or null if it has none.</summary>
    public ManifestFiles? At(string commit, string source)
    {
        if (objects.Find($"{commit}:{FileName}") is not { Type: "blob" } root)
            return null;
        var tasks = objects.Find($"{commit}:{TaskFolder}") is { Type: "tree" } folder
            ? GitTree.Entries(folder).Where(IsTask).Select(Task)
            : [];
        return new ManifestFiles(Text(FileName, root), [.. tasks], commit, source);
    }

    /// <summary>
    /// The manifest in the working tree, or null if there is none. A link is not followed: it may lead to what never ends.
    /// </summary>
    public ManifestFiles? InWorktree()
    {
        var root = OnDisk(FileName);
        if (root is null)
            return null;
        var folder = Path.Combine(repository.Root, TaskFolder);
        return new ManifestFiles(root, [.. TaskNames(folder).Select(name => OnDisk($"{TaskFolder}/{name}")).OfType<ManifestText>()],
            Commit: null,
            Source: "worktree");
    }

    /// <summary>The manifest in a file that was named, with the task files beside it.</summary>
    /// <exception cref="InvalidSettingException">It cannot be read.</exception>
    public static ManifestFiles FromFile(string directory, string path)
    {
        var root = new ManifestText(path.Replace('\\', '/'), Read(directory, path));
        var folder = Path.Combine(Path.GetDirectoryName(Path.Combine(directory, path))!, TaskFolder);
        return new ManifestFiles(root, [.. TaskNames(folder).Select(name => new ManifestText($"{TaskFolder}/{name}", Read(folder, name)))],
            Commit: null, Source: "option");
    }

    private static IEnumerable<string> TaskNames(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder).Select(Path.GetFileName).OfType<string>().Where(IsTaskFile)
            .OrderBy(name => name, StringComparer.Ordinal)
        : [];

    private static bool IsTaskFile(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    private ManifestText? OnDisk(string path)
    {
        var (mode, content) = DiskFile.Read(repository.Root, path, maxBytes);
        return mode switch
        {
            RawEntry.NoMode => null,
            RawEntry.FileMode when content is not null => new ManifestText(path, content),
            RawEntry.FileMode => new ManifestText(path, ReadOnlyMemory<byte>.Empty) { Unread = "the file is larger than a manifest may be" },
            _ => new ManifestText(path, ReadOnlyMemory<byte>.Empty) { Unread = "the file is a link or a folder; write the manifest into the file itself" },
        };
    }

    private static byte[] Read(string directory, string path)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(directory, path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            throw new InvalidSettingException(Setting.Manifest, path, $"cannot be read: {unreadable.Message}");
        }
    }

    private static ManifestText Text(string path, GitObject blob) => new(
        path,
        blob.Content ?? throw new GitFailure(GitFailureKind.TooLarge, $"'{path}' has {blob.Size} bytes, more than a manifest may have"));

    private ManifestText Task(GitTreeEntry entry) => Text(
        $"{TaskFolder}/{entry.Name}",
        objects.Find(entry.Id) ?? throw new GitFailure(GitFailureKind.MissingObjects, $"the task file '{entry.Name}' is not in this clone; run: git fetch --refetch --no-filter"));
}
