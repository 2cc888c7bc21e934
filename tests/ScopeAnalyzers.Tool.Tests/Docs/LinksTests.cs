using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Docs;

public partial class LinksTests
{
    public static TheoryData<string> All => [.. Pages.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_link_to_a_file_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Pages.Root, page))!;
        var dead = Link().Matches(Pages.Read(page))
            .Select(link => link.Groups[1].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_link_to_a_heading_leads_to_one(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var dead = Link().Matches(Pages.Read(page))
            .Select(link => link.Groups[1].Value.Split('#'))
            .Where(link => link is [var target, _] && (target.Length == 0 || target.EndsWith(".md", StringComparison.Ordinal)) && !target.Contains("://", StringComparison.Ordinal))
            .Where(link => !Anchors(link[0].Length == 0 ? page : Path.Combine(folder, link[0])).Contains(link[1]))
            .Select(link => string.Join('#', link));
        Assert.Empty(dead);
    }

    /// <summary>The anchors of a page's headings, as GitHub makes them: lower case, spaces as hyphens, no punctuation.</summary>
    private static HashSet<string> Anchors(string page) =>
        [.. Heading().Matches(Pages.Read(page)).Select(heading => Punctuation().Replace(heading.Groups[1].Value, "").Replace(' ', '-').ToLowerInvariant())];

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
