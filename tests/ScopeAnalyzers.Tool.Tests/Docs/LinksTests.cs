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
            .Where(link =>
                link is [var target, _] && (target.Length == 0 || target.EndsWith(".md", StringComparison.Ordinal))
                    && !target.Contains("://", StringComparison.Ordinal))
            .Where(link => !Anchors(link[0].Length == 0 ? page : Path.Combine(folder, link[0])).Contains(link[1]))
            .Select(link => string.Join('#', link));
        Assert.Empty(dead);
    }

    /// <summary>A comment names a page of <c>docs</c> and a heading: manifest.md, "Grants".</summary>
    [Fact]
    public void Every_page_and_heading_that_a_comment_names_is_there() => Assert.Equal(
        [],
        from file in Directory.EnumerateFiles(Path.Combine(Pages.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Pages.Root, file)
        where !path.Split(Path.DirectorySeparatorChar).Contains("obj")
        from named in Named().Matches(File.ReadAllText(file))
        let page = $"docs/{named.Groups[1].Value}"
        where !File.Exists(Path.Combine(Pages.Root, page))
            || (named.Groups[2].Success
            && !Heading().Matches(Pages.Read(page)).Any(heading => heading.Groups[1].Value == Wrap().Replace(named.Groups[2].Value, " ")))
        select $"{path}: {named.Value}");

    /// <summary>The anchors of a page's headings, as GitHub makes them: lower case, spaces as hyphens, no punctuation.</summary>
    private static HashSet<string> Anchors(string page) =>
        [.. Heading().Matches(Pages.Read(page))
            .Select(heading => Punctuation().Replace(heading.Groups[1].Value, "").Replace(' ', '-').ToLowerInvariant())];

    /// <summary>Where a comment goes on in its next line.</summary>
    [GeneratedRegex(@"\s*\n\s*///?\s*")]
    private static partial Regex Wrap();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=^\s*//.*[( ])((?:rules/)?[A-Za-z0-9-]+\.md)(?:, ""([^""]+)"")?(?=.*$)", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
