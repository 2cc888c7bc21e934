using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// Reads a working tree into git's objects and back, by an index of its own: the repository's index is neither read nor written.
/// </summary>
/// <param name="git">Git in the working tree.</param>
/// <param name="own">The git directory of that working tree.</param>
/// <param name="indexFile">The file of the own index, absolute.</param>
internal sealed class WorktreeTrees(GitProcess git, string own, string indexFile, CancellationToken cancellation)
{
    private readonly GitProcess apart = new(git.Executable, git.Root, git.Limits, cancellation) { IndexFile = indexFile };

    /// <summary>The tree of all that is in the working tree and not ignored.</summary>
    public string Read()
    {
        Forget();
        Directory.CreateDirectory(Path.GetDirectoryName(indexFile)!);
        // What it knows of unchanged files saves reading them.
        if (File.Exists(Path.Combine(own, "index")))
            File.Copy(Path.Combine(own, "index"), indexFile);
        Run(["add", "--all"]);
        return Run(["write-tree"]);
    }

    /// <summary>The tree of the repository's index.</summary>
    /// <exception cref="SessionException">It has conflicts.</exception>
    public string ReadIndex()
    {
        if (git.Text(["ls-files", "--unmerged"]).Length > 0)
            throw new SessionException("the index has conflicts; finish or abort the merge, and run this again");
        return git.Text(["write-tree"]).Trim();
    }

    /// <summary>Turns the working tree from what was read into another tree. Git touches no file that changed since it was read.</summary>
    public void Write(string read, string tree) => Run(["read-tree", "-m", "-u", read, tree]);

    /// <summary>A tree with the entries of some paths taken from another one.</summary>
    public string With(string tree, string from, IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0)
            return tree;
        Forget();
        Run(["read-tree", tree]);
        var nothing = new string('0', tree.Length);
        var removed = string.Concat(paths.Select(path => $"0 {nothing}\t{path}\0"));
        var entries = git.Text(["ls-tree", "-z", "--full-tree", from, "--", .. paths]);
        apart.Ask(["update-index", "-z", "--index-info"], removed + entries, reader => reader.ReadToEnd());
        return Run(["write-tree"]);
    }

    /// <summary>A tree with other contents of some files.</summary>
    public string With(string tree, IReadOnlyList<(string Path, string Mode, byte[]? Content)> files)
    {
        if (files.Count == 0)
            return tree;
        Forget();
        Run(["read-tree", tree]);
        var nothing = new string('0', tree.Length);
        var entries = files.Select(file => file.Content is null
            ? $"0 {nothing}\t{file.Path}\0" : $"{file.Mode} {Blob(file.Content)}\t{file.Path}\0");
        apart.Ask(["update-index", "-z", "--index-info"], string.Concat(entries), reader => reader.ReadToEnd());
        return Run(["write-tree"]);
    }

    /// <summary>Removes the own index, and the lock that an interrupted git left of it.</summary>
    public void Forget()
    {
        File.Delete(indexFile);
        File.Delete(indexFile + ".lock");
    }

    private string Blob(byte[] content)
    {
        var file = indexFile + ".blob";
        File.WriteAllBytes(file, content);
        var id = git.Text(["hash-object", "-w", "--no-filters", file]).Trim();
        File.Delete(file);
        return id;
    }

    private string Run(string[] arguments) =>
        apart.Read(arguments, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true).Trim();
}
