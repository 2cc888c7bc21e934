using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// Keeps git's objects that hold the manifest of the base, under the git common directory, so that a hook finds it without a process of
/// git's. Whoever can write there gains nothing: an object counts by its hash, and the ref that leads to it is read each time. It serves
/// hooks and questions; a check asks git.
/// </summary>
internal sealed class ManifestCache
{
    private const string Format = "agent-scope/objects-1";

    private readonly string root;
    private readonly GitDirectories directories;
    private readonly CacheFile file;

    private ManifestCache(string root, GitDirectories directories)
    {
        this.root = root;
        this.directories = directories;
        file = new CacheFile(directories.Common, "manifests", root);
    }

    private string Common => directories.Common.Replace('\\', '/');

    /// <summary>The cache of the repository that a folder is in; or null if it is in none.</summary>
    public static ManifestCache? Of(string directory) =>
        GitRepository.FindRoot(directory) is { } root && GitDirectories.Of(root) is { } git ? new ManifestCache(root, git) : null;

    /// <summary>Finds a manifest by what is kept.</summary>
    /// <param name="find">Finds it among objects; those that are kept throw where they have no answer.</param>
    /// <returns>What was found, or null if only git can answer.</returns>
    public ManifestInForce? Find(Func<IGitObjects, GitRepository, ManifestInForce> find)
    {
        try
        {
            if (RefFiles.Of(directories) is not { } refs || file.Read(Objects) is not { } objects)
                return null;
            var head = refs.IdAt("HEAD");
            var repository = new GitRepository(root, Common, IsShallow: false, head, head is null ? null : refs.Branch);
            return find(new KeptObjects(refs, objects), repository) is { Problem: null, Errors.Count: 0 } found ? found : null;
        }
        catch (Exception unanswered) when (unanswered is KeyNotFoundException or FormatException or GitFailure or IOException
            or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Keeps what leads from commits to their manifests.</summary>
    /// <param name="repository">As git names it. Where a link leads to it, git's paths are not those that are asked for, and nothing is
    /// kept.</param>
    public void Keep(IGitObjects objects, GitRepository repository, IEnumerable<string> commits)
    {
        if (repository.Root != root || repository.CommonDirectory != Common)
            return;
        var kept = commits.Distinct().SelectMany(commit => Leading(objects, commit)).ToList();
        file.Write(writer =>
        {
            writer.Write(Format);
            writer.Write(kept.Count);
            foreach (var item in kept)
            {
                writer.Write(item.Id.Length);
                writer.Write(item.Type);
                writer.Write(item.Content!.Length);
                writer.Write(item.Content);
            }
        });
    }

    private static IEnumerable<GitObject> Leading(IGitObjects objects, string commit)
    {
        string[] folders = ["", .. ManifestLocator.Folders];
        string[] names = [commit, $"{commit}:{ManifestLocator.FileName}", .. folders.Select(folder => $"{commit}:{folder}")];
        var found = names.Select(objects.Find).OfType<GitObject>().ToList();
        var tasks = objects.Find($"{commit}:{ManifestLocator.TaskFolder}") is { Type: "tree" } folder
            ? GitTree.Entries(folder).Where(ManifestLocator.IsTask).Select(entry => objects.Find(entry.Id)).OfType<GitObject>() : [];
        return found.Concat(tasks).Where(item => item.Content is not null);
    }

    private static Dictionary<string, GitObject>? Objects(BinaryReader reader)
    {
        if (reader.ReadString() != Format)
            return null;
        var objects = new Dictionary<string, GitObject>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var digits = reader.ReadInt32();
            var type = reader.ReadString();
            var content = reader.ReadBytes(reader.ReadInt32());
            var id = ObjectId.Of(type, content, digits);
            objects[id] = new GitObject(id, type, content.Length, content);
        }

        return objects;
    }
}
