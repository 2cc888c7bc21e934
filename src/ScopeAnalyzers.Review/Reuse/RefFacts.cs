using System.Globalization;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Reuse;

/// <summary>
/// What git's own files say of the refs that a base can be, read without git: as long as it is the same, so is every answer about them. It needs no
/// understanding of the files, only that git writes them when a ref moves.
/// </summary>
internal static class RefFacts
{
    private const int MostLinks = 5;

    private static readonly string[] UsualRefs =
        ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];

    /// <summary>The facts; null where the repository is not laid out as git lays it out.</summary>
    /// <param name="root">The root of the working tree.</param>
    /// <param name="names">The bases that the manifest names.</param>
    public static IReadOnlyList<string>? Of(string root, IReadOnlyList<string> names)
    {
        try
        {
            var own = OwnDirectory(root);
            var common = CommonDirectory(own);
            return
            [
                typeof(RefFacts).Assembly.ManifestModule.ModuleVersionId.ToString(),
                root,
                common,
                .. Ref(own, "HEAD"),
                .. UsualRefs.Concat(names.SelectMany(name => new[] { name, "refs/remotes/" + name, "refs/heads/" + name })).SelectMany(name => Ref(common, name)),
                Stamp(Path.Combine(common, "packed-refs")),
                Stamp(Path.Combine(common, "reftable", "tables.list")),
                Stamp(Path.Combine(common, "config")),
                Stamp(Path.Combine(root, ManifestLocator.FileName)),
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
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The git directory that all working trees share; null where it cannot be found.</summary>
    public static string? CommonDirectoryOf(string root)
    {
        try
        {
            return CommonDirectory(OwnDirectory(root));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // A linked working tree has a file in the place of the folder.
    private static string OwnDirectory(string root)
    {
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
            return git;
        var text = File.ReadAllText(git).Trim();
        return Path.GetFullPath(Path.Combine(root, text.StartsWith("gitdir: ", StringComparison.Ordinal) ? text.Substring("gitdir: ".Length) : throw new IOException("no git directory")));
    }

    private static string CommonDirectory(string own)
    {
        var file = Path.Combine(own, "commondir");
        return File.Exists(file) ? Path.GetFullPath(Path.Combine(own, File.ReadAllText(file).Trim())) : own;
    }

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", file.Length, file.LastWriteTimeUtc.Ticks) : "-";
    }
}
