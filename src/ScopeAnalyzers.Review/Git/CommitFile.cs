namespace ScopeAnalyzers.Review.Git;

/// <summary>Finds a file of a commit by its name.</summary>
internal static class CommitFile
{
    /// <summary>The file, or null if the commit has none of that name.</summary>
    public static GitObject? Find(GitObjects objects, string commit, string path)
    {
        if (path.IndexOf('\n') < 0)
            return objects.Find($"{commit}:{path}");
        // A name with a line feed cannot be asked for: it is looked up folder by folder.
        var found = objects.Find(commit + "^{tree}");
        foreach (var name in path.Split('/'))
        {
            if (found is not { Type: "tree" } || GitTree.Entries(found).FirstOrDefault(entry => entry.Name == name) is not { } entry)
                return null;
            found = objects.Find(entry.Id);
        }

        return found;
    }
}
