namespace ScopeAnalyzers.Tool.Tests.Compile.Referenced;

/// <summary>What agents' lines call in real packages and projects, where the manifest asks for what is behind it.</summary>
public class CallFindingsTests(ReferencedShop shop) : IClassFixture<ReferencedShop>
{
    [Fact]
    public void A_call_into_a_package_that_leads_to_a_denied_class_is_reported_with_the_way()
    {
        var finding = Assert.Single(Denied("AngleSharp.ConfigurationExtensions.WithDefaultLoader(AngleSharp.Configuration.Default)"));
        Assert.StartsWith("SCOPE302 src/Web/Made.cs 5 claude-code may not use ConfigurationExtensions.WithDefaultLoader", finding, StringComparison.Ordinal);
        Assert.Contains("[agents.claude-code.scope.capabilities.deny[0], ", finding, StringComparison.Ordinal);
        Assert.Contains("By way of ConfigurationExtensions.WithDefaultLoader → new DefaultHttpRequester → ", finding, StringComparison.Ordinal);
        Assert.Contains(" → WebRequest.Create.", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_into_a_project_of_people_is_reported_with_the_way_however_it_is_written()
    {
        var findings = Denied(
            "new Shop.Rates.Bank().Euro()", "new Shop.Rates.Bank().Today()", "(System.Func<decimal>)new Shop.Rates.Bank().Euro");

        Assert.Equal([5, 6, 7], findings.Select(LineOf));
        Assert.Contains("may not use Bank.Euro: ", findings[0], StringComparison.Ordinal);
        Assert.Contains("By way of Bank.Euro → Bank.Get → new HttpClient.", findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_makes_an_object_answers_for_what_it_does_through_its_interface() =>
        Assert.Equal([5], Denied("(Shop.Rates.IRates)new Shop.Rates.Teller()", "((Shop.Rates.IRates)null!).Euro()").Select(LineOf));

    [Fact]
    public void A_call_that_leads_nowhere_denied_or_into_code_that_the_agent_may_change_is_in_scope() =>
        Assert.Empty(Denied("new Shop.Rates.Bank().Fixed()", "AngleSharp.Configuration.Default", "Shop.Shared.Page.Client()"));

    [Fact]
    public void Without_compile_the_check_says_that_it_does_not_read_it()
    {
        var (exit, findings) = shop.Check("src/Web/Made.cs", Made("new Shop.Rates.Bank().Euro()"));
        Assert.Equal(0, exit);
        Assert.Equal(["SCOPE302 src/Web/Made.cs 1 The code behind the calls in agents' code is not read here ('capabilities.through'). Run 'agent-scope check --compile'."], findings);
    }

    private static int LineOf(string finding) => int.Parse(finding.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);

    private IReadOnlyList<string> Denied(params string[] calls)
    {
        var (exit, findings) = shop.Check("src/Web/Made.cs", Made(calls), "--compile");
        Assert.Equal(findings.Count == 0 ? 0 : 1, exit);
        return findings;
    }

    private static string Made(params string[] calls)
    {
        var members = calls.Select((call, index) => $"    public static object It{index}() => {call};\n");
        return $"namespace Shop.Web;\n\npublic static class Made\n{{\n{string.Concat(members)}}}\n";
    }
}
