using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// What git's own files say of the refs that a base can be, read without git: as long as it is the same, so is every answer about them. It
/// needs no understanding of the files, only that git writes them when a ref moves.
/// </summary>
internal static class RefFacts
{
    private const int MostLinks = 5;

    private static readonly string[] UsualRefs =
        ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];

    /// <summary>The facts, or null if the repository is not laid out as git lays it out.</summary>
    /// <param name="root">The root of the working tree.</param>
    /// <param name="names">The bases that the manifest names.</param>
    public static IReadOnlyList<string>? Of(string root, IReadOnlyList<string> names)
    {
        try
        {
            if (GitDirectories.Of(root) is not var (own, common))
                return null;
            return
            [
                typeof(RefFacts).Assembly.ManifestModule.ModuleVersionId.ToString(),
                root,
                common,
                .. Ref(own, "HEAD"),
                .. UsualRefs.Concat(names.SelectMany(name => new[] { name, "refs/remotes/" + name, "refs/heads/" + name })).SelectMany(name => Ref(common, name)),
                FileStamp.Of(Path.Combine(common, "packed-refs")).Stamp,
                FileStamp.Of(Path.Combine(common, "reftable", "tables.list")).Stamp,
                FileStamp.Of(Path.Combine(common, "config")).Stamp,
                FileStamp.Of(Path.Combine(root, ManifestLocator.FileName)).Stamp,
            ];

            // A ref may lead to another one, whose file says where it is.
            IEnumerable<string> Ref(string directory, string name)
            {
                for (var links = 0; links < MostLinks; links++)
                {
                    var file = Path.Combine(directory, name);
                    var text = File.Exists(file) ? File.ReadAllText(file).Trim() : "-";
                    yield return $"{name} {text}";
                    if (!text.StartsWith("ref: ", StringComparison.Ordinal))
                        yield break;
                    (directory, name) = (common, text.Substring("ref: ".Length));
                }
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return null;
        }
    }
}
