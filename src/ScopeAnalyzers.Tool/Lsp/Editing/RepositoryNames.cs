using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>
/// What the repository holds that a manifest can name. Git tells the paths; packages and
/// namespaces are read from their files as they are written, without a build.
/// </summary>
internal sealed partial class RepositoryNames(string root)
{
    // As many sources as are read while someone waits for the first suggestion.
    private const int MostSources = 5_000;

    private readonly Lock gate = new();
    private DateTime written;
    private Found? found;

    /// <summary>Every path that git tracks, in the order of their bytes.</summary>
    public IReadOnlyList<string> Paths => Now().Paths;

    /// <summary>The packages that projects refer to.</summary>
    public IReadOnlyList<string> Packages => Now().Packages.Value;

    /// <summary>The namespaces that sources declare.</summary>
    public IReadOnlyList<string> Namespaces => Now().Namespaces.Value;

    /// <summary>
    /// Asks git again if the index was written since. Until then what is known is told, so that nobody waits for git at a key.
    /// </summary>
    public void Refresh() => Read();

    private Found Now() => found ?? Read();

    private Found Read()
    {
        lock (gate)
        {
            var index = GitDirectories.Of(root) is { } git ? File.GetLastWriteTimeUtc(Path.Combine(git.Own, "index")) : default;
            if (found is not null && index == written)
                return found;
            written = index;
            string[] paths = [.. (TrackedPaths.Below(root, CancellationToken.None) ?? []).Order(StringComparer.Ordinal)];
            return found = new Found(
                paths,
                new(() => Named(paths.Where(IsOfBuild), Package())),
                new(() =>
                    Named(paths.Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).Take(MostSources), Namespace())));
        }
    }

    private string[] Named(IEnumerable<string> paths, Regex form) =>
    [
        .. paths.SelectMany(path => form.Matches(TextOf(path)).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(root, path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool IsOfBuild(string path) =>
        path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".props", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".targets", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<(?:Global)?Package(?:Reference|Version)\s[^>]*?(?:Include|Update)\s*=\s*""([A-Za-z0-9._-]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Package();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Namespace();

    private sealed record Found(
        IReadOnlyList<string> Paths, Lazy<IReadOnlyList<string>> Packages, Lazy<IReadOnlyList<string>> Namespaces);
}
