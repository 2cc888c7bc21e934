using System.Text;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// Git's objects as they were kept, under refs as git's files hold them now. An object is known by the hash of its bytes, so that whoever
/// writes to what is kept can leave an object out, but not change what an id means.
/// </summary>
/// <param name="objects">By id, each held against its bytes.</param>
internal sealed class KeptObjects(RefFiles refs, IReadOnlyDictionary<string, GitObject> objects) : IGitObjects
{
    private const string OfCommit = "^{commit}";
    private const string TreeLine = "tree ";

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The object was not kept: only git can answer.</exception>
    /// <exception cref="FormatException">The name is one that only git understands.</exception>
    public GitObject? Find(string name)
    {
        if (name.EndsWith(OfCommit, StringComparison.Ordinal))
            return Commit(name.Substring(0, name.Length - OfCommit.Length));
        var colon = name.IndexOf(':');
        return colon < 0 ? objects[name] : At(objects[name.Substring(0, colon)], name.Substring(colon + 1));
    }

    private GitObject? Commit(string name)
    {
        if ((ObjectId.Is(name) ? name : refs.IdAt(name)) is not { } id)
            return null;
        return objects[id] is { Type: "commit" } commit ? commit : throw new FormatException($"'{name}' is not a commit");
    }

    private GitObject? At(GitObject commit, string path)
    {
        var tree = Encoding.ASCII.GetString(commit.Content!, TreeLine.Length, commit.Id.Length);
        GitObject? found = objects[tree];
        foreach (var part in path.Split('/'))
        {
            var entry = found is not { Type: "tree" } ? null : GitTree.Entries(found).FirstOrDefault(entry => entry.Name == part);
            found = entry is null ? null : objects[entry.Id];
        }

        return found;
    }
}
