using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class PatternMatchTests
{
    public static TheoryData<PatternLanguage, string, Resource> OfOtherKinds => new()
    {
        { PatternLanguage.Files, "**", new PackageResource("a") },
        { PatternLanguage.Namespaces, "**", new PackageResource("a") },
        { PatternLanguage.Apis, "N:**", new NamespaceResource(Kind.Use, "A") },
        { PatternLanguage.Packages, "*", new HostResource("a") },
        { PatternLanguage.Hosts, "a", new PackageResource("a") },
        { PatternLanguage.Tools, "Bash", new HostResource("Bash") },
        { PatternLanguage.Names, "network", new PackageResource("network") },
    };

    [Theory]
    [MemberData(nameof(OfOtherKinds))]
    public void A_pattern_says_nothing_of_resources_of_other_kinds(PatternLanguage language, string pattern, Resource resource) =>
        Assert.False(Parse(language, pattern).Matches(resource, MatchMode.Generous));

    [Fact]
    public void A_file_pattern_is_about_files_projects_build_logic_and_branches() => Assert.All(
        new Resource[] { new FileResource("src/A.cs", FileAct.Add), new ProjectResource("src/A.cs"), new BuildResource("src/A.cs"), new BranchResource("src/A.cs") },
        resource => Assert.True(Parse(PatternLanguage.Files, "src/*.cs").Matches(resource, MatchMode.Exact)));

    [Fact]
    public void A_name_is_about_capabilities_and_environments() => Assert.All(
        new Resource[] { new CapabilityResource("production"), new EnvironmentResource("production") },
        resource => Assert.True(Parse(PatternLanguage.Names, "production").Matches(resource, MatchMode.Exact)));

    [Theory]
    [InlineData("a*b*c", "abc", true)]
    [InlineData("ab*b*", "ab", false)]
    [InlineData("ab*b*", "abb", true)]
    [InlineData("ab*b*", "abxbx", true)]
    [InlineData("aa*aa*aa", "aaaaaa", true)]
    [InlineData("aa*bb*aa", "aabaaa", false)]
    [InlineData("a*bb*c", "abcbc", false)]
    [InlineData("a*c*bc", "abcbc", true)]
    [InlineData("a*bc*bc", "abbc", false)]
    [InlineData("*", "", true)]
    [InlineData("a", "aa", false)]
    public void The_pieces_between_stars_stand_one_after_the_other(string pattern, string id, bool matches) =>
        Assert.Equal(matches, new Glob(pattern).Matches(id));

    [Theory]
    [InlineData("src/**", "src", false)]
    [InlineData("src/**", "src/a", true)]
    [InlineData("src/", "src/a/b", true)]
    [InlineData("**", "a", true)]
    [InlineData("**/a", "a", true)]
    [InlineData("**/**/a", "x/y/a", true)]
    [InlineData("**/a/*/b", "a/a/x/b", true)]
    [InlineData("a/**/b/**", "a/b", false)]
    [InlineData("a/**/b/**", "a/b/b", true)]
    [InlineData("*/b", "/b", true)]
    [InlineData("*", "a/b", false)]
    [InlineData("a/b", "a", false)]
    [InlineData("a", "a/b", false)]
    [InlineData("**/ab", "a/b", false)]
    public void Segments_stand_one_after_the_other_and_two_stars_are_any_number(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new PathGlob(pattern).Matches(path));

    [Theory]
    [InlineData("*.acme.example", "a.acme.example", true)]
    [InlineData("*.acme.example", "a.b.ACME.example.", true)]
    [InlineData("*.acme.example", "acme.example", false)]
    [InlineData("*.acme.example", ".acme.example", false)]
    [InlineData("*.acme.example", "", false)]
    [InlineData("acme.example", "acme.example.", true)]
    [InlineData("acme.example", "a.acme.example", false)]
    public void A_star_before_a_host_is_one_label_or_more(string pattern, string host, bool matches) =>
        Assert.Equal(matches, Parse(PatternLanguage.Hosts, pattern).Matches(new HostResource(host), MatchMode.Exact));

    [Fact]
    public void A_package_is_meant_without_case() =>
        Assert.True(Parse(PatternLanguage.Packages, "AZ.az*").Matches(new PackageResource("az.AZ09"), MatchMode.Exact));

    [Fact]
    public void A_line_that_was_not_split_is_let_in_by_nothing_and_kept_out_by_name()
    {
        var line = new ToolResource("Bash");
        Assert.False(Parse(PatternLanguage.Tools, "Bash").Matches(line, MatchMode.Exact));
        Assert.True(Parse(PatternLanguage.Tools, "Bash").Matches(line, MatchMode.Generous));
        Assert.False(Parse(PatternLanguage.Tools, "Bash(git)").Matches(line, MatchMode.Generous));
    }

    [Fact]
    public void A_use_of_another_tool_needs_no_line() =>
        Assert.True(Parse(PatternLanguage.Tools, "WebSearch").Matches(new ToolResource("WebSearch"), MatchMode.Exact));

    [Fact]
    public void A_symbol_without_an_id_is_no_member()
    {
        var nameless = new SymbolFacts("", "Shop", [], [""], [], Keyword: false);
        Assert.False(((ApiPattern)Parse(PatternLanguage.Apis, "M:Shop.A.B")).MatchesSymbol(nameless, MatchMode.Generous));
    }

    [Theory]
    [InlineData("M:A.B(C.D,E)~F", 'M', "A", "B", "C.D,E", "F")]
    [InlineData("M:A.B()", 'M', "A", "B", "", null)]
    [InlineData("M:A.B.C``1~D.E", 'M', "A.B", "C``1", "", "D.E")]
    [InlineData("T:A", 'T', "", "A", "", null)]
    [InlineData("T:.A", 'T', "", "A", "", null)]
    [InlineData("N:", 'N', "", "", "", null)]
    [InlineData("A.B", '\0', "", "A.B", "", null)]
    [InlineData("A", '\0', "", "A", "", null)]
    [InlineData("", '\0', "", "", "", null)]
    [InlineData("M:A.B)C(", 'M', "A", "B)C", "", null)]
    public void An_id_is_read_in_its_parts(string id, char prefix, string owner, string name, string parameters, string? type) =>
        Assert.Equal(new DocumentationId(prefix, owner, name, parameters, type), DocumentationId.Of(id));

    [Theory]
    [InlineData("List`1", "List")]
    [InlineData("Empty``2", "Empty")]
    [InlineData("List", "List")]
    [InlineData("`1", "")]
    public void A_name_has_its_arity_at_its_end(string name, string plain) => Assert.Equal(plain, DocumentationId.WithoutArity(name));

    private static Pattern Parse(PatternLanguage language, string text) =>
        PatternSyntax.Parse(language, text).Pattern ?? throw new InvalidOperationException(text);
}
