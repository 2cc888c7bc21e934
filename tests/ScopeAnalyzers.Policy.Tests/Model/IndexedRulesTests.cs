using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Model;

public class IndexedRulesTests
{
    private static readonly SymbolFacts Send = new(
        "M:Shop.Mail.Gateway.Shop#Contracts#IGateway#Send``1(System.String)", "Shop.Mail", ["T:Shop.Mail.Gateway"], ["M:Shop.Contracts.IGateway.Send``1(System.String)"], [], Keyword: false);

    [Theory]
    [InlineData("N:Shop.Mail")]
    [InlineData("N:Shop.**")]
    [InlineData("N:**")]
    [InlineData("N:*.Mail")]
    [InlineData("T:Shop.Mail.Gateway")]
    [InlineData("T:Shop.Mail.Gate*")]
    [InlineData("M:Shop.Contracts.IGateway.Send")]
    [InlineData("M:Shop.Contracts.IGateway.Send``1(System.String)")]
    [InlineData("M:Shop.Mail.Gateway.Shop#Contracts#IGateway#Send")]
    public void What_a_rule_is_about_is_found(string pattern) =>
        Assert.Single(Index(pattern).About(new ApiResource(Send)));

    [Theory]
    [InlineData("N:Shop")]
    [InlineData("T:Shop.Mail.Other")]
    [InlineData("M:Shop.Mail.Gateway.Receive")]
    public void What_it_is_not_about_is_passed_over(string pattern) =>
        Assert.True(
            Index(pattern).About(new ApiResource(Send)).All(rule => !rule.Match.Matches(new ApiResource(Send), MatchMode.Generous)));

    [Fact]
    public void A_thousand_rules_about_others_are_not_looked_at() =>
        Assert.Empty(Index([.. Enumerable.Range(0, 1_000).Select(number => $"T:Other.T{number}")]).About(new ApiResource(Send)));

    [Fact]
    public void Rules_are_found_in_their_order() => Assert.Equal(
        ["N:**", "T:Shop.Mail.Gateway", "N:Shop.Mail"],
        Index("N:**", "T:Shop.Other", "T:Shop.Mail.Gateway", "N:Shop.Mail").About(new ApiResource(Send)).Select(rule => rule.Match.Text));

    [Fact]
    public void An_implementation_of_another_name_is_found_by_what_it_implements() =>
        Assert.Single(Index("P:Shop.IRow.Item").About(new ApiResource(
            new SymbolFacts("P:Shop.Row.Cell(System.Int32)", "Shop", ["T:Shop.Row"], ["P:Shop.IRow.Item(System.Int32)"], [], Keyword: false))));

    [Fact]
    public void Rules_about_files_are_all_looked_at() =>
        Assert.Single(Index("N:Shop").About(new FileResource("src/A.cs", FileAct.Add)));

    private static IndexedRules Index(params string[] patterns) => new([.. patterns.Select(text =>
        new Rule(text, new Place("agent-scope.json", 1, 1), PatternSyntax.Parse(PatternLanguage.Apis, text).Pattern!, [], FileActs.All, [], null, null))]);
}
