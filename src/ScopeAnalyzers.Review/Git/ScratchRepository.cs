using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// A bare repository beside the real one, which lends it its objects: merges are tried here, so that neither the working tree, the index
/// nor the objects of the real one are touched, and neither its configuration nor its attributes have a say in what conflicts.
/// </summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly string folder;
    private readonly string objects;
    private readonly GitProcess git;
    private readonly HashSet<string> own = new(StringComparer.Ordinal);

    /// <exception cref="GitFailure">There is no room for it.</exception>
    public ScratchRepository(GitProcess real, GitRepository repository, CancellationToken cancellation)
    {
        folder = Path.Combine(Path.GetTempPath(), "agent-scope-" + Guid.NewGuid().ToString("N"));
        objects = $"{repository.CommonDirectory}/objects";
        git = new GitProcess(real.Executable, folder, real.Limits, cancellation);
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "objects", "info"));
            Directory.CreateDirectory(Path.Combine(folder, "refs"));
            File.WriteAllText(Path.Combine(folder, "HEAD"), "ref: refs/heads/main\n");
            File.WriteAllText(Path.Combine(folder, "config"), repository.Head?.Length == 64
                ? "[core]\nbare = true\nrepositoryformatversion = 1\n[extensions]\nobjectFormat = sha256\n"
                : "[core]\nbare = true\nrepositoryformatversion = 0\n");
            File.WriteAllText(Path.Combine(folder, "objects", "info", "alternates"), objects + "\n");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new GitFailure(GitFailureKind.Failed, $"no folder to try merges in can be made in '{Path.GetTempPath()}': {refused.Message}");
        }
    }

    /// <summary>Tries merges, all with three processes.</summary>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public IReadOnlyList<MergedTree> Merge(IReadOnlyList<TreeMerge> merges)
    {
        if (merges.Count == 0)
            return [];
        // Git merges commits and finds their base by history: so each three trees get a little history of their own.
        var bases = Commits([.. merges.Select(merge => (merge.Base, Array.Empty<string>()))]);
        var sides = Commits(
            [.. merges.SelectMany((merge, index) => new[] { (merge.Ours, new[] { bases[index] }), (merge.Theirs, [bases[index]]) })]);
        return Ask(string.Concat(merges.Select((_, index) => $"{sides[2 * index]} {sides[(2 * index) + 1]}\n")));
    }

    /// <summary>Merges commits of the real repository one after the other, and tells how a tree differs from what comes of it.</summary>
    /// <param name="read">Reads the raw entries and patches that lead from the merged tree to <paramref name="tree"/>.</param>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public T BeyondMerge<T>(IReadOnlyList<string> commits, string tree, Func<ByteReader, T> read)
    {
        var merged = commits[0];
        foreach (var next in commits.Skip(1))
            merged = Commits([(Ask($"{merged} {next}\n")[0].Tree, [merged, next])])[0];
        string[] arguments =
            ["--git-dir=.", "diff-tree", "-r", "-z", "--raw", "--find-renames", .. GitArguments.LineDiff, .. GitArguments.PlainDiff, merged + "^{tree}", tree];
        return git.Read(arguments, read);
    }

    private List<MergedTree> Ask(string questions) => git.Ask(
        ["--git-dir=.", "merge-tree", "--write-tree", "--stdin", "--allow-unrelated-histories", "--name-only", "--no-messages"], questions, ReadAll);

    /// <summary>
    /// Gives the merged trees to the real repository, as git itself does with objects that it kept apart: a loose object's name is its
    /// content.
    /// </summary>
    /// <exception cref="GitFailure">They cannot be written there.</exception>
    public void KeepObjects()
    {
        try
        {
            foreach (var file in Directory.EnumerateDirectories(Path.Combine(folder, "objects"), "??").SelectMany(Directory.EnumerateFiles))
            {
                var (shard, name) = (Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileName(file));
                var to = Path.Combine(objects, shard, name);
                if (own.Contains(shard + name) || File.Exists(to))
                    continue;
                // Under a name that git takes for unfinished until it is whole.
                var part = Path.Combine(Path.GetDirectoryName(to)!, "tmp_obj_" + name);
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, part, overwrite: true);
                File.Move(part, to);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new GitFailure(GitFailureKind.Failed, $"git's objects in '{objects}' cannot be written: {refused.Message}");
        }
    }

    public void Dispose()
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.Normal);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that stays costs room, nothing else.
        }
    }

    private string[] Commits(IReadOnlyList<(string Tree, string[] Parents)> commits)
    {
        for (var index = 0; index < commits.Count; index++)
        {
            var parents = string.Concat(commits[index].Parents.Select(parent => $"parent {parent}\n"));
            File.WriteAllText(Path.Combine(folder, $"commit-{index}"), $"tree {commits[index].Tree}\n{parents}author a <a> 0 +0000\ncommitter a <a> 0 +0000\n\n\n", Encoding.ASCII);
        }

        var names = string.Concat(commits.Select((_, index) => $"commit-{index}\n"));
        string[] arguments = ["--git-dir=.", "hash-object", "-t", "commit", "-w", "--no-filters", "--stdin-paths"];
        var ids = git.Ask(arguments, names, reader => Utf8.Decode(reader.ReadToEnd())).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        own.UnionWith(ids);
        return ids;
    }

    /// <summary>Of each merge 1 or 0, the tree, the paths in conflict and an empty field.</summary>
    private static List<MergedTree> ReadAll(ByteReader reader)
    {
        var merged = new List<MergedTree>();
        while (reader.Peek() >= 0)
        {
            var status = reader.ReadField();
            var tree = reader.ReadField();
            var conflicts = new List<string>();
            while (reader.ReadField() is { Length: > 0 } path)
                conflicts.Add(path);
            if (status is not ("0" or "1") || (status == "1") != (conflicts.Count == 0))
                throw new GitFailure(GitFailureKind.Unreadable, $"git merge-tree answered in an unknown form: '{status}'");
            merged.Add(new MergedTree(tree, conflicts));
        }

        return merged;
    }
}
