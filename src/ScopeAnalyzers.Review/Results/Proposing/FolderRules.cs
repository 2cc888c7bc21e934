using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>
/// Finds the rules that admit what agents touched: each is the highest folder that was mostly touched, or the files of a folder alone.
/// </summary>
internal static class FolderRules
{
    /// <summary>The rules, in the order of the tree. The root is never one: its files go by their names.</summary>
    public static IReadOnlyList<ProposedRule> Of(Folder root) =>
    [
        .. root.Own.Where(touch => root.Holds(touch.Path)).GroupBy(touch => touch.Path, StringComparer.Ordinal)
            .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => Rule(Writable(file.Key), file)),
        .. root.Folders.SelectMany(Below),
    ];

    private static IEnumerable<ProposedRule> Below(Folder folder)
    {
        if (folder.IsMostlyTouched)
            return [Rule(Writable(folder.Path) + "/**", folder.Touches)];
        return [.. folder.Own.Count > 0 ? [Rule(Writable(folder.Path) + "/*", folder.Own)] : Array.Empty<ProposedRule>(),
            .. folder.Folders.SelectMany(Below)];
    }

    private static ProposedRule Rule(string pattern, IEnumerable<AgentTouch> touches)
    {
        var all = touches.ToList();
        return new ProposedRule(
            pattern,
            [.. all.Select(touch => touch.Path).Distinct(StringComparer.Ordinal)],
            [.. all.OrderByDescending(touch => touch.Order).Select(touch => touch.Commit).Distinct()]);
    }

    /// <summary>A star for what a pattern cannot hold (manifest.md, "Patterns").</summary>
    private static string Writable(string pattern) => Regex.Replace(pattern, @"[\x00-\x1f\\?*\[{|:<>""]+|^[/~!]", "*");
}
