using Microsoft.Build.Framework;
using ScopeAnalyzers.Review.Findings.Compiled;

namespace ScopeAnalyzers.Build.Compiled;

/// <summary>
/// The folders of restored packages and of the SDK: what lies there, people brought to this machine by a restore or an installation.
/// </summary>
internal static class RestoredFolders
{
    /// <summary>The folders that count.</summary>
    /// <param name="named">Those that the project names. One in the repository, or around it, could be anyone's, and does not
    /// count.</param>
    /// <param name="repository">The root of the working tree.</param>
    /// <param name="task">The assembly of these tasks, which lies in a restored package.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> named, string repository, string task) =>
    [
        .. named.Where(Path.IsPathRooted).Select(Path.GetFullPath).Where(folder => !Overlap(folder, repository)),
        .. new[] { PackagesAround(task), Path.GetDirectoryName(typeof(ITask).Assembly.Location) }.OfType<string>(),
    ];

    private static bool Overlap(string folder, string repository) =>
        PathText.IsBelow(folder + "/.", repository) || PathText.IsBelow(repository + "/.", folder);

    /// <summary>
    /// The folder of packages around an assembly at <c>scopeanalyzers/1.0.0/tasks/netstandard2.0</c>, or null if it lies elsewhere.
    /// </summary>
    private static string? PackagesAround(string assembly)
    {
        var package = new FileInfo(assembly).Directory?.Parent?.Parent?.Parent;
        return string.Equals(package?.Name, "scopeanalyzers", StringComparison.OrdinalIgnoreCase) ? package!.Parent?.FullName : null;
    }
}
