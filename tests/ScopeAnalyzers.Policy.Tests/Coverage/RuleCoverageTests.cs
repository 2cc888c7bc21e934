using CsCheck;
using ScopeAnalyzers.Policy.Coverage;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Patterns;

namespace ScopeAnalyzers.Policy.Tests.Coverage;

public class RuleCoverageTests
{
    private static readonly Gen<string> Segment = Gen.OneOf("a", "b", "A", "*", "a*", "*b", "**");

    private static readonly Gen<string[]> Patterns = Segment.Array[1, 3].Select(segments => string.Join("/", segments)).Array[1, 4];

    private static readonly string[] Names = ["a", "b", "A", "z", "ab", "az", "zb", "zz"];

    private static readonly IReadOnlyList<string> Paths =
    [
        .. Names,
        .. from a in Names from b in Names select $"{a}/{b}",
        .. from a in Names from b in Names from c in Names select $"{a}/{b}/{c}",
        .. from a in Names from b in Names from c in Names from d in new[] { "a", "z", "zb" } select $"{a}/{b}/{c}/{d}",
    ];

    [Theory]
    [InlineData(Kind.Files, "src/**", "src/Web/**")]
    [InlineData(Kind.Files, "**", "a*b/**/c")]
    [InlineData(Kind.Files, "src/", "src/**")]
    [InlineData(Kind.Files, "**/a", "a")]
    [InlineData(Kind.Files, "*/*.cs", "src/a.cs")]
    [InlineData(Kind.Projects, "src/**", "src/A/A.csproj")]
    [InlineData(Kind.Declare, "Shop.**", "Shop.Web")]
    [InlineData(Kind.Use, "**", "<global>")]
    [InlineData(Kind.Use, "*.*", "Shop.Web")]
    [InlineData(Kind.Packages, "shop*", "Shop.Web")]
    [InlineData(Kind.Apis, "N:System.**", "N:System.IO")]
    [InlineData(Kind.Apis, "N:**", "N:<global>")]
    [InlineData(Kind.Apis, "T:System.IO.*", "T:System.IO.File*")]
    [InlineData(Kind.Apis, "T:System.IO.File", "M:System.IO.File.Delete")]
    [InlineData(Kind.Apis, "M:System.IO.File.Read*", "M:System.IO.File.ReadAllText(System.String)")]
    [InlineData(Kind.Apis, "M:A.B.C", "M:A.B.C``1")]
    [InlineData(Kind.Apis, "M:A.B.op(A.B)", "M:A.B.op(A.B)~System.Int32")]
    [InlineData(Kind.Apis, "M:A.B.C``1", "M:A.B.C``1(System.String)")]
    [InlineData(Kind.Apis, "N:*.**", "N:A.**")]
    [InlineData(Kind.Capabilities, "network", "network")]
    [InlineData(Kind.Tools, "Bash", "Bash(git *)")]
    [InlineData(Kind.Tools, "Bash(git *)", "Bash(git diff*)")]
    [InlineData(Kind.Tools, "Bash(git*)", "Bash(git *)")]
    [InlineData(Kind.Tools, "Bash(git *)", "Bash(git)")]
    [InlineData(Kind.Tools, "WebFetch(domain:*.example)", "WebFetch(domain:*.acme.example)")]
    [InlineData(Kind.Tools, "mcp__docs__*", "mcp__docs__search")]
    public void A_rule_that_another_covers_is_found_with_it(Kind kind, string wide, string narrow)
    {
        var covered = Assert.Single(In(kind, MatchMode.Exact, wide, narrow));
        Assert.Equal((narrow, wide), (covered.Rule.Match.Text, Assert.Single(covered.By).Match.Text));
    }

    [Theory]
    [InlineData(Kind.Files, "src/Web/**", "src/**")]
    [InlineData(Kind.Files, "src/**", "SRC/a.cs")]
    [InlineData(Kind.Files, "src/*", "src/**")]
    [InlineData(Kind.Files, "*", "**")]
    [InlineData(Kind.Files, "src/**", "src")]
    [InlineData(Kind.Declare, "Shop.*", "Shop.Web.A")]
    [InlineData(Kind.Use, "*", "<global>")]
    [InlineData(Kind.Packages, "Shop.*", "Shop*")]
    [InlineData(Kind.Apis, "N:System.**", "T:System.IO.File")]
    [InlineData(Kind.Apis, "N:System.*", "N:System.**")]
    [InlineData(Kind.Apis, "N:System.*", "N:**")]
    [InlineData(Kind.Apis, "N:*", "N:<global>")]
    [InlineData(Kind.Apis, "N:<global>", "N:*")]
    [InlineData(Kind.Apis, "T:System.IO.File", "T:System.IO.File*")]
    [InlineData(Kind.Apis, "T:System.IO.File", "M:System.IO.FileInfo.Delete")]
    [InlineData(Kind.Apis, "M:A.B.C``1", "M:A.B.C")]
    [InlineData(Kind.Apis, "M:A.B.C()", "M:A.B.C")]
    [InlineData(Kind.Apis, "M:A.B.C()", "M:A.B.C(System.Int32)")]
    [InlineData(Kind.Apis, "M:A.B.C", "P:A.B.C")]
    [InlineData(Kind.Apis, "M:A.B.op(A.B)~System.Int32", "M:A.B.op(A.B)")]
    [InlineData(Kind.Capabilities, "network", "ipc")]
    [InlineData(Kind.Tools, "Bash(git *)", "Bash")]
    [InlineData(Kind.Tools, "Bash(git ?)", "Bash(git *)")]
    [InlineData(Kind.Tools, "Bash(* **)", "Bash(git *)")]
    [InlineData(Kind.Tools, "Bash(git *)", "WebFetch")]
    [InlineData(Kind.Tools, "WebFetch(domain:a.example)", "WebFetch(domain:*.a.example)")]
    public void A_rule_that_says_more_is_not_covered(Kind kind, string other, string rule) =>
        Assert.DoesNotContain(In(kind, MatchMode.Exact, other, rule), covered => covered.Rule.Match.Text == rule);

    [Fact]
    public void What_only_several_cover_together_is_found_with_all_of_them_and_no_more()
    {
        var together = Assert.Single(In(Kind.Files, MatchMode.Exact, "docs/**", "src/*", "src/*/**", "src/**"));
        Assert.Equal(["src/*", "src/*/**"], together.By.Select(rule => rule.Match.Text));
    }

    [Fact]
    public void Of_two_rules_that_say_the_same_the_later_is_covered()
    {
        var list = List(Kind.Files, "a", "b", "a");
        Assert.Same(list.Rules[2], Assert.Single(RuleCoverage.In(list, Kind.Files, MatchMode.Exact)).Rule);
    }

    [Fact]
    public void Covered_rules_are_told_in_the_order_of_their_list() =>
        Assert.Equal(["a", "b"], In(Kind.Files, MatchMode.Exact, "**", "a", "b").Select(covered => covered.Rule.Match.Text));

    [Fact]
    public void The_namespace_without_a_name_is_covered_by_what_is_all() =>
        Assert.Equal(["A", "<global>"], In(Kind.Use, MatchMode.Exact, "A", "**", "<global>").Select(covered => covered.Rule.Match.Text));

    [Theory]
    [InlineData(MatchMode.Exact)]
    [InlineData(MatchMode.Generous)]
    public void All_with_the_namespace_without_a_name_is_more_than_all_with_one_wherever_it_holds(MatchMode reading)
    {
        IReadOnlyList<Pattern> within = [Rule(Kind.Files, "src/**").Match];
        var list = List(Rule(Kind.Use, "*.**") with { In = within }, Rule(Kind.Use, "**") with { In = within });
        Assert.DoesNotContain(RuleCoverage.In(list, Kind.Use, reading), covered => covered.Rule == list.Rules[1]);
    }

    [Theory]
    [InlineData("src/Db/**", "src/Db/**", 1)]
    [InlineData("src/Db/**", "src/Web/**", 0)]
    public void A_rule_that_leaves_out_files_covers_only_what_leaves_them_out_too(string wide, string narrow, int covered)
    {
        var list = List(
            Rule(Kind.Packages, "Shop.*") with { NotIn = [Rule(Kind.Files, wide).Match] },
            Rule(Kind.Packages, "Shop.Web") with { NotIn = [Rule(Kind.Files, narrow).Match] });
        Assert.Equal(covered, RuleCoverage.In(list, Kind.Packages, MatchMode.Exact).Count);
    }

    [Fact]
    public void What_has_letters_beyond_the_first_plane_is_not_proved() => Assert.Empty(In(Kind.Files, MatchMode.Exact, "src/**", "src/\U0001F600"));

    [Fact]
    public void What_keeps_out_covers_without_case() => Assert.Single(In(Kind.Files, MatchMode.Generous, "src/**", "SRC/\u212A\u017F.cs"));

    [Fact]
    public void A_type_does_not_cover_a_denied_member_since_that_reaches_overrides() =>
        Assert.Empty(In(Kind.Apis, MatchMode.Generous, "T:System.IO.Stream", "M:System.IO.Stream.Write"));

    [Fact]
    public void What_an_exception_takes_out_is_not_covered() =>
        Assert.Empty(RuleCoverage.In(List(Rule(Kind.Files, "src/**", "src/a/**"), Rule(Kind.Files, "src/a/b.cs")), Kind.Files, MatchMode.Exact));

    [Fact]
    public void What_both_take_out_is() =>
        Assert.Single(RuleCoverage.In(List(Rule(Kind.Files, "src/**", "src/a/**"), Rule(Kind.Files, "src/*/*", "src/a/*")), Kind.Files, MatchMode.Exact));

    [Theory]
    [InlineData(MatchMode.Exact, "SRC/a/**", "src/a/b.cs", null)]
    [InlineData(MatchMode.Generous, "SRC/a", "src/*", "src/a")]
    public void An_exception_is_read_the_other_way_round(MatchMode reading, string otherExcept, string match, string? except) =>
        Assert.Empty(
        RuleCoverage.In(List(Rule(Kind.Files, "**", otherExcept), Rule(Kind.Files, match, except is null ? [] : [except])), Kind.Files,
            reading));

    [Fact]
    public void The_same_rule_with_an_exception_more_says_less()
    {
        Rule one = Rule(Kind.Apis, "N:System.**", "T:System.A"), two = Rule(Kind.Apis, "N:System.**", "T:System.A", "T:System.B");
        Assert.Equal(two.Except, Assert.Single(RuleCoverage.In(List(one, two), Kind.Apis, MatchMode.Exact)).Rule.Except);
        Assert.Equal(two.Except, Assert.Single(RuleCoverage.In(List(two, one), Kind.Apis, MatchMode.Exact)).Rule.Except);
    }

    [Fact]
    public void A_rule_for_some_acts_is_covered_by_one_for_those_and_covers_none_for_more()
    {
        Rule modify = Rule(Kind.Files, "src/**") with { Acts = FileActs.Modify }, all = Rule(Kind.Files, "src/**");
        Assert.Single(RuleCoverage.In(List(modify, Rule(Kind.Files, "src/a") with { Acts = FileActs.Modify }), Kind.Files, MatchMode.Exact));
        Assert.Equal(FileActs.Modify, Assert.Single(RuleCoverage.In(List(modify, all), Kind.Files, MatchMode.Exact)).Rule.Acts);
    }

    [Fact]
    public void A_rule_for_some_acts_does_not_cover_one_for_all() => Assert.Empty(RuleCoverage.In(
        List(Rule(Kind.Files, "src/**") with { Acts = FileActs.Add | FileActs.Modify }, Rule(Kind.Files, "src/a/**")), Kind.Files, MatchMode.Exact));

    [Fact]
    public void Rules_for_each_act_do_not_let_in_a_submodule_as_one_for_all_does()
    {
        FileActs[] acts = [FileActs.Add, FileActs.Modify, FileActs.Delete, FileActs.Mode, FileActs.Link];
        var list = List([.. acts.Select(act => Rule(Kind.Files, "**") with { Acts = act }), Rule(Kind.Files, "a")]);
        Assert.Empty(RuleCoverage.In(list, Kind.Files, MatchMode.Exact));
        Assert.Single(RuleCoverage.In(list, Kind.Files, MatchMode.Generous));
    }

    [Fact]
    public void A_rule_that_holds_in_some_files_does_not_cover_one_that_holds_in_all()
    {
        var within = Rule(Kind.Files, "src/**").Match;
        var wide = Rule(Kind.Apis, "N:System.**") with { In = [within] };
        var narrow = Rule(Kind.Apis, "N:System.IO");
        Assert.Empty(RuleCoverage.In(List(wide, narrow), Kind.Apis, MatchMode.Exact));
        Assert.Single(RuleCoverage.In(List(wide, narrow with { In = [within] }), Kind.Apis, MatchMode.Exact));
    }

    [Fact]
    public void A_list_of_very_many_rules_is_answered()
    {
        var rules = Enumerable.Range(0, Cases.Of(20_000)).Select(i => Rule(Kind.Files, $"**/*{i}*/**")).ToArray();
        var budget = new Budget(Cases.Of(RuleCoverage.StepsPerList));
        Assert.Empty(RuleCoverage.In(List(rules), Kind.Files, MatchMode.Exact, budget));
        Assert.True(budget.IsSpent);
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(500, 0)]
    [InlineData(100_000, 1)]
    public void A_proof_that_would_cost_too_much_is_none(int steps, int proved) =>
        Assert.Equal(proved, RuleCoverage.In(List(Kind.Files, "src/**", "src/a*"), Kind.Files, MatchMode.Exact, new Budget(steps)).Count);

    [Fact]
    public void A_budget_is_spent_when_nothing_is_left()
    {
        var budget = new Budget(3);
        Assert.Equal((true, false), (budget.Spend(2), budget.IsSpent));
        Assert.Equal((false, true), (budget.Spend(1), budget.IsSpent));
        Assert.Equal((false, true), (budget.Spend(9), budget.IsSpent));
    }

    [Fact]
    public void A_covered_rule_is_one_whose_every_path_the_others_match_and_no_other_rule_is() =>
        Gen.Select(Patterns, Gen.Enum<MatchMode>()).Sample((patterns, reading) =>
        {
            var list = List(Kind.Files, patterns);
            var covered = RuleCoverage.In(list, Kind.Files, reading);
            var left = list.Rules.Except(covered.Select(each => each.Rule)).ToList();
            return covered.All(each =>
                Paths.All(path => !Matches(each.Rule, path, reading) || each.By.Any(rule => Matches(rule, path, reading))))
                && left.TrueForAll(rule =>
                    Paths.Any(path => Matches(rule, path, reading) && !left.Any(other => other != rule && Matches(other, path, reading))));
        },
        iter: Cases.Of(100));

    private static bool Matches(Rule rule, string path, MatchMode reading) => SlowMatch.File(rule.Match.Text, path, reading);

    private static IReadOnlyList<CoveredRule> In(Kind kind, MatchMode reading, params string[] patterns) =>
        RuleCoverage.In(List(kind, patterns), kind, reading);

    private static RuleList List(Kind kind, params string[] patterns) => List([.. patterns.Select(pattern => Rule(kind, pattern))]);

    private static RuleList List(params Rule[] rules) =>
        new("list", new Place("agent-scope.json", 1, 1), [.. rules.Select((rule, index) => rule with { Name = $"list[{index}]" })]);

    private static Rule Rule(Kind kind, string match, params string[] except) => new(
        "",
        new Place("agent-scope.json", 1, 1),
        Parse(PatternSyntax.LanguageOf(kind), match),
        [.. except.Select(text => Parse(PatternSyntax.ExceptLanguageOf(kind), text))],
        FileActs.All,
        [],
        Because: null,
        Instead: null);

    private static Pattern Parse(PatternLanguage language, string text) =>
        PatternSyntax.Parse(language, text).Pattern ?? throw new InvalidOperationException(text);
}
