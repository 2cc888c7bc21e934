using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>
/// Brings findings under the folders that a reviewer goes through: as deep as there are few enough of them, and each place once.
/// </summary>
internal static class FindingGroups
{
    private const int MostFolders = 40, Deepest = 8;

    /// <summary>Findings by folder, the gravest folder first, and in it by file and line.</summary>
    public static IReadOnlyList<IGrouping<string?, IReadOnlyList<Finding>>> Of(IReadOnlyList<Finding> findings)
    {
        var places = findings
            .Select((finding, index) => (Finding: finding, Place: (finding.File, finding.Line, Own: finding.File is null ? index : 0)))
            .GroupBy(each => each.Place, each => each.Finding)
            .Select(place => (IReadOnlyList<Finding>)[.. place.OrderByDescending(finding => finding.Level)])
            .OrderBy(place => place[0].File, StringComparer.Ordinal).ThenBy(place => place[0].Line).ToList();
        var depth = Deepest;
        while (depth > 0 && places.Select(place => FolderOf(place[0].File, depth)).Distinct().Count() > MostFolders)
            depth--;
        return
        [
            .. places.GroupBy(place => FolderOf(place[0].File, depth))
                .OrderByDescending(folder => folder.Max(place => place[0].Level)).ThenBy(folder => folder.Key, StringComparer.Ordinal),
        ];
    }

    private static string? FolderOf(string? file, int depth) =>
        file is null ? null : string.Join('/', file.Split('/').SkipLast(1).Take(depth));
}
