using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// Keeps the text of the manifest that was found at the base, under the git common directory, so that a hook reads it while one git process
/// answers whether it is still what git has. Whoever can write there gains nothing: what differs from git's objects is not believed. It
/// serves hooks and questions; a check finds out everything anew.
/// </summary>
internal sealed class ManifestCache
{
    private readonly string root;
    private readonly GitDirectories directories;
    private readonly CacheFile file;

    private ManifestCache(string root, GitDirectories directories)
    {
        this.root = root;
        this.directories = directories;
        file = new CacheFile(directories.Common, "manifests", root);
    }

    // Another version may read the same text otherwise.
    private static string Version => typeof(ManifestCache).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>The cache of the repository that a folder is in; or null if it is in none.</summary>
    public static ManifestCache? Of(string directory) =>
        GitRepository.FindRoot(directory) is { } root && GitDirectories.Of(root) is { } git ? new ManifestCache(root, git) : null;

    /// <summary>The manifest that was kept, or else the one that is found, which is kept.</summary>
    public ManifestInForce FindOr(Func<ManifestInForce> find, CancellationToken cancellation)
    {
        if (Kept() is { } kept)
        {
            // Git answers while the text is read.
            var isGits = Task.Run(() => IsGits(kept, cancellation), CancellationToken.None);
            var read = kept.Files is { } files ? ManifestReader.ReadAgain(files.Root, files.Tasks) : null;
            if (isGits.GetAwaiter().GetResult() && (kept.Files is null || (read is not null && IsAtEnd(read, kept))))
                return kept with { Manifest = read };
        }

        var found = find();
        if (found is { Problem: null, Errors.Count: 0, Files: null or { Source: "base" } })
            Keep(found);
        return found;
    }

    // A manifest that leads to another base is not the one in force: only the whole way finds that.
    private static bool IsAtEnd(Manifest manifest, ManifestInForce kept) =>
        kept.Base is null || manifest.Base.Count == 0 || manifest.Base[0] == kept.Base;

    private bool IsGits(ManifestInForce kept, CancellationToken cancellation)
    {
        try
        {
            if (kept.Root != root || kept.CommonDirectory != directories.Common.Replace('\\', '/'))
                return false;
            var git = new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), root, GitLimits.Default, cancellation);
            using var objects = new GitObjects(git, cancellation);
            var head = RefName.Commit(objects, "HEAD");
            var branch = head is null ? null : BranchInHead();
            var fullName = branch is null ? null : $"refs/heads/{branch}";
            var repository = new GitRepository(root, kept.CommonDirectory, IsShallow: false, head, fullName);
            var tip = new BaseFinder(git, objects, repository).Find(null, CIContext.None);
            var locator = new ManifestLocator(objects, repository, git.Limits.BlobBytes);
            var files = (tip?.Commit ?? head) is { } commit ? locator.At(commit, "base") : null;
            return (kept.Head, kept.Branch, kept.Base) == (head, branch, tip?.Name)
                && (files is null
                    ? kept.Files is null && !File.Exists(Path.Combine(root, ManifestLocator.FileName))
                    : kept.Files?.SameAs(files) == true && kept.Files.Commit == files.Commit);
        }
        catch (Exception unanswered) when (unanswered is GitFailure or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string? BranchInHead()
    {
        const string Branch = "ref: refs/heads/";
        var text = File.ReadAllText(Path.Combine(directories.Own, "HEAD")).Trim();
        return text.StartsWith(Branch, StringComparison.Ordinal) ? text.Substring(Branch.Length) : null;
    }

    private ManifestInForce? Kept() => file.Read(reader =>
    {
        if (reader.ReadString() != Version)
            return null;
        var found = new ManifestInForce(
            reader.ReadString(), reader.ReadString(), reader.ReadTextOrNull(), reader.ReadTextOrNull(), null, reader.ReadTextOrNull(),
            null, null, [], null);
        if (!reader.ReadBoolean())
            return found;
        var commit = reader.ReadTextOrNull();
        var text = Text(reader);
        var tasks = new List<ManifestText>();
        for (var count = reader.ReadInt32(); count > 0; count--)
            tasks.Add(Text(reader));
        var files = new ManifestFiles(text, tasks, commit, "base");
        return found with { Source = files.ToSource(), Files = files };
    });

    private void Keep(ManifestInForce found) => file.Write(writer =>
    {
        writer.Write(Version);
        writer.Write(found.Root!);
        writer.Write(found.CommonDirectory!);
        writer.WriteOrNull(found.Head);
        writer.WriteOrNull(found.Branch);
        writer.WriteOrNull(found.Base);
        writer.Write(found.Files is not null);
        if (found.Files is not { } files)
            return;
        writer.WriteOrNull(files.Commit);
        Write(writer, files.Root);
        writer.Write(files.Tasks.Count);
        foreach (var task in files.Tasks)
            Write(writer, task);
    });

    private static void Write(BinaryWriter writer, ManifestText text)
    {
        writer.Write(text.Path);
        writer.Write(text.Bytes.Length);
        writer.Write(text.Bytes.ToArray());
    }

    private static ManifestText Text(BinaryReader reader) => new(reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
}
