namespace ScopeAnalyzers.Review.Git;

/// <summary>Refs as git's own files hold them, read without git.</summary>
internal sealed class RefFiles
{
    private const string LeadsTo = "ref: ";
    private const int MostLinks = 5;
    private static readonly string[] SharedFolders = ["refs/heads/", "refs/remotes/", "refs/tags/"];

    private readonly GitDirectories directories;
    private readonly Lazy<string> packed;

    private RefFiles(GitDirectories directories)
    {
        this.directories = directories;
        packed = new(() =>
        {
            var file = Path.Combine(directories.Common, "packed-refs");
            return File.Exists(file) ? File.ReadAllText(file) : "";
        });
    }

    /// <summary>The refs of a working tree, or null if its repository keeps them in another way than in files.</summary>
    public static RefFiles? Of(GitDirectories directories) =>
        Directory.Exists(Path.Combine(directories.Common, "reftable")) ? null : new RefFiles(directories);

    /// <summary>The full name of the branch checked out, or null if HEAD is on none.</summary>
    public string? Branch => Loose("HEAD") is { } text && text.StartsWith(LeadsTo + "refs/heads/", StringComparison.Ordinal)
        ? text.Substring(LeadsTo.Length) : null;

    /// <summary>The id at a full name, or null if there is no such ref.</summary>
    /// <exception cref="FormatException">Only git can say what the name leads to.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string? IdAt(string name)
    {
        for (var links = 0; links < MostLinks; links++)
        {
            if (!IsPlain(name))
                throw new FormatException($"'{name}' is not a plain ref");
            if ((Loose(name) ?? Packed(name)) is not { } text)
                return null;
            if (ObjectId.Is(text))
                return text;
            if (!text.StartsWith(LeadsTo, StringComparison.Ordinal))
                throw new FormatException($"'{name}' holds no id");
            name = text.Substring(LeadsTo.Length);
        }

        throw new FormatException($"'{name}' leads round in a circle");
    }

    // What names a file below the folder of refs, which all working trees share.
    private static bool IsPlain(string name) => name == "HEAD"
        || (SharedFolders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal))
            && name.All(c => c > ' ' && c is not ('\\' or ':' or '^' or '~' or '?' or '*' or '[' or '\x7f'))
            && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal)));

    private string? Loose(string name)
    {
        var file = Path.Combine(name == "HEAD" ? directories.Own : directories.Common, name);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    private string? Packed(string name)
    {
        var at = packed.Value.IndexOf($" {name}\n", StringComparison.Ordinal);
        return at < 0 ? null : packed.Value.Substring(packed.Value.LastIndexOf('\n', at) + 1, at - packed.Value.LastIndexOf('\n', at) - 1);
    }
}
