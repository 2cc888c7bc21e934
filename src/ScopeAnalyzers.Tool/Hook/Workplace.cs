using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>A working tree that an agent touches, with the manifest in force there.</summary>
/// <param name="Found">Where the manifest was found.</param>
/// <param name="Task">The task of the work there, or null if none is named.</param>
internal sealed record Workplace(ManifestInForce Found, Manifest Manifest, string? Task)
{
    /// <summary>The root of the working tree.</summary>
    public string Root => Found.Root!;

    /// <summary>A path from the root, with <c>/</c>, or null if it is outside of it.</summary>
    public string? Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
