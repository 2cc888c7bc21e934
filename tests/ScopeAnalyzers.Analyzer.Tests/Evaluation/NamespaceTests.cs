using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Evaluation;

public class NamespaceTests
{
    private static readonly AgentPolicy DeclaresInWeb = Policies.Allow(Kind.Declare, "Shop.Web.**");
    private static readonly AgentPolicy MayNotUseNet = Policies.Deny(Kind.Use, "System.Net.**");

    [Fact]
    public Task A_type_is_declared_in_its_namespace() => Scenario.Expect(DeclaresInWeb, """
        namespace «scope201:Billing» { class Invoice { class Line { } } }
        namespace Shop.Web.Email { class OptIn { } record Sent; enum Kind { } delegate void Done(); }
        class «scope201:Outside» { }
        """);

    [Fact]
    public async Task A_namespace_is_evaluated_where_another_agent_of_the_file_may_open_any()
    {
        const string Source = "using System.Net;\nusing System.Net;\nclass Uses { }";
        var scope = EvaluatedCode.Scope(Source, Policies.Deny(Kind.Apis, "T:System.Random"), LineSet.Of([1]));
        var file = scope.Files[0] with { Lines = [.. scope.Files[0].Lines,
            scope.Files[0].Lines[0] with { Policy = 1, Lines = LineSet.Of([2]) }] };

        var diagnostics = await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse(Source)]),
            scope with { Policies = [.. scope.Policies, MayNotUseNet], Files = [file] });

        Assert.Equal(("SCOPE202", 1), (Assert.Single(diagnostics).Id, diagnostics[0].Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public Task A_type_of_the_agents_in_a_persons_namespace_is_told_at_its_name() => Scenario.Expect(
        DeclaresInWeb,
        """
        namespace Shop.Billing
        {
            class «scope201:Invoice» { class Line { } }
            class Persons { }
        }
        """,
        LineSet.Of([3]));

    [Fact]
    public Task A_nested_type_of_the_agents_in_a_persons_type_is_told_at_its_name() => Scenario.Expect(
        DeclaresInWeb,
        """
        namespace Shop.Billing;
        class Persons
        {
            enum «scope201:Agents» { }
        }
        """,
        LineSet.Of([4]));

    [Fact]
    public Task What_using_opens_and_what_is_of_it_are_used() => Scenario.Expect(MayNotUseNet, """
        using System.«scope202:Net»;
        using System.Net.«scope202:Http»;
        using Alias = System.«scope202:Net»;
        class Uses
        {
            «scope202:HttpClient» client = «scope202:new»();
            System.Net.«scope202:IPAddress»? address;
            System.Uri? uri;
        }
        """);

    [Fact]
    public Task A_namespace_that_only_qualifies_is_not_used() => Scenario.Expect(Policies.Deny(Kind.Use, "System"), """
        class Uses { System.Net.IPAddress? address; string text = nameof(System); }
        """);

    [Fact]
    public Task Keyword_types_are_outside_namespaces_and_outside_every_list_that_lets_in() => Scenario.Expect(
        Policies.Of((Kind.Use, new(Policies.Rules(Kind.Use, "allow", "Shop.**"), null)), (Kind.Apis, new(Policies.Rules(Kind.Apis, "allow", "N:Shop.**"), null))),
        """
        namespace Shop { class Uses { int M(string text, object o, nint n) => text.Length + int.Parse(text); } }
        """);

    [Fact]
    public Task A_deny_rule_holds_for_keyword_types() => Scenario.Expect(Policies.Deny(Kind.Apis, "M:System.Int32.Parse", "T:System.Decimal"), """
        class Uses { int M(string text, «scope301:decimal» d) => int.«scope301:Parse»(text); }
        """);

    [Fact]
    public Task A_list_that_lets_in_evaluates_what_code_names_and_not_the_types_between() =>
        Scenario.Expect(Policies.Allow(Kind.Apis, "N:Shop.**", "M:System.IO.Directory.CreateDirectory"), """
        namespace Shop
        {
            class Own { }
            class Uses
            {
                void M(Own own)
                {
                    var made = System.IO.«scope301:Directory».CreateDirectory("x");
                    System.«scope301:Console».«scope301:WriteLine»(own);
                }
            }
        }
        """);
}
