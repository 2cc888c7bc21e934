using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>
/// A kind of file in which a package manager pins what references bring. A kind joins by one row here and one in the tests.
/// </summary>
/// <param name="Name">Which files are of the kind, by the last part of their path.</param>
/// <param name="Read">Reads what they pin; it throws <see cref="UnreadableProject"/>.</param>
internal sealed record LockFileKind(Regex Name, Func<string, IReadOnlyList<LockedEntry>> Read)
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<LockFileKind> All { get; } =
    [
        Of(@"^packages(\..+)?\.lock\.json$", NuGetLock.Read),
        Of(@"^paket\.lock$", PaketLock.Read),
    ];

    /// <summary>The kind of a file, or null if it is of none.</summary>
    public static LockFileKind? Find(string path) =>
        All.FirstOrDefault(kind => kind.Name.IsMatch(path.Substring(path.LastIndexOf('/') + 1)));

    private static LockFileKind Of(string name, Func<string, IReadOnlyList<LockedEntry>> read) =>
        new(new Regex(name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), read);
}
