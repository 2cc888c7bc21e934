using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Evaluation;

public class MessageTests
{
    [Fact]
    public async Task A_message_names_the_agent_the_symbol_the_rule_and_the_evidence() => Assert.Equal(
        ["SCOPE301: codex may not use Process.Start: a rule denies it. No grant lifts this: a person must do it, or change agent-scope.json. [scopes.s.apis.deny[0], agent-scope.json(1,1); commit 1a2b3c4, by trailer]"],
        await Scenario.Messages(Policies.Deny(Kind.Apis, "M:System.Diagnostics.Process.Start"), "class Uses { void M() => System.Diagnostics.Process.Start(\"x\"); }"));

    [Theory]
    [InlineData("M:System.Diagnostics.Process.Start(System.String)", "System.Diagnostics.Process.Start(\"x\")", "Process.Start(string)")]
    [InlineData("M:System.Console.WriteLine(System.Int32)", "System.Console.WriteLine(1)", "Console.WriteLine(int)")]
    [InlineData("M:System.Random.#ctor(System.Int32)", "new System.Random(1)", "new Random(int)")]
    [InlineData("M:System.Random.#ctor", "new System.Random()", "new Random")]
    [InlineData("P:System.Environment.TickCount", "System.Environment.TickCount.ToString()", "Environment.TickCount")]
    [InlineData("M:System.Collections.Generic.List`1.Clear", "new System.Collections.Generic.List<int>().Clear()", "List<T>.Clear")]
    [InlineData("P:System.Collections.Generic.List`1.Item(System.Int32)", "new System.Collections.Generic.List<int>()[0].ToString()", "List<T>.this[int]")]
    public async Task A_member_has_its_parameters_if_an_overload_is_allowed(string rule, string use, string name) => Assert.StartsWith(
        $"SCOPE301: codex may not use {name}: ",
        Assert.Single(await Scenario.Messages(Policies.Deny(Kind.Apis, rule), $"class Uses {{ void M() {{ {use}; }} }}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("namespace B { public class Client { } }", "A.Client")]
    [InlineData("namespace B { class Client { } }", "A.Client")]
    [InlineData("namespace B { class Client<T> { } }", "Client")]
    [InlineData("namespace B { class Other { class Client { } } }", "Client")]
    public async Task A_type_has_its_namespace_if_another_one_has_a_type_of_that_name(string other, string name) => Assert.StartsWith(
        $"SCOPE301: codex may not use {name}: ",
        Assert.Single(await Scenario.Messages(Policies.Deny(Kind.Apis, "T:A.Client"), $"class Uses {{ A.Client c; }} namespace A {{ class Client {{ }} }} {other}")),
        StringComparison.Ordinal);

    [Fact]
    public async Task One_use_is_one_diagnostic_the_API_before_the_capability_before_the_namespace()
    {
        var source = "class Uses { System.Diagnostics.Process p; }";
        var apis = (Kind.Apis, new Lists(null, Policies.Rules(Kind.Apis, "deny", "T:System.Diagnostics.Process")));
        var capabilities = (Kind.Capabilities, new Lists(null, Policies.Rules(Kind.Capabilities, "deny", "process")));
        var use = (Kind.Use, new Lists(null, Policies.Rules(Kind.Use, "deny", "System.Diagnostics")));

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run(source, Policies.Of(apis, capabilities, use))));
        Assert.Equal("SCOPE302", Scenario.Ids(await EvaluatedCode.Run(source, Policies.Of(capabilities, use))));
        Assert.Equal("SCOPE202", Scenario.Ids(await EvaluatedCode.Run(source, Policies.Of(use))));
        Assert.Equal(
            "scopes.s.apis.deny[0]\nscopes.s.capabilities.deny[0]\nscopes.s.use.deny[0]",
            string.Join("\n",
                Assert.Single(await EvaluatedCode.Run(source, Policies.Of(apis, capabilities, use))).Properties["by"]!.Split('\n')
                    .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Uses_of_one_line_that_one_rule_denies_are_one_diagnostic_that_counts_them()
    {
        const string source = "class Uses { System.Random M() => new System.Random(System.Random.Shared.Next()); }";

        var diagnostic = Assert.Single(await EvaluatedCode.Run(source, Policies.Deny(Kind.Apis, "T:System.Random")));

        Assert.StartsWith("codex may not use Random (and 4 more uses): a rule denies it.", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(
            ["M:System.Random.#ctor(System.Int32)", "T:System.Random", "P:System.Random.Shared", "M:System.Random.Next"],
            FurtherUse.Split(diagnostic.Properties[ViolationProperties.Further]).Select(use => use.Resource.Id));
    }

    [Fact]
    public async Task What_nobody_wrote_does_not_lead()
    {
        const string source = """
            class Uses { void M() {
            using var stop = new System.Threading.CancellationTokenSource();
            } }
            """;

        var diagnostic = Assert.Single(await EvaluatedCode.Run(source, Policies.Deny(Kind.Apis, "T:System.Threading.CancellationTokenSource")));

        Assert.Contains("CancellationTokenSource (and 2 more uses)", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uses_of_one_line_that_other_rules_deny_are_told_each() => Assert.Equal(
        2,
        (await EvaluatedCode.Run("class Uses { System.Random r; System.Version v; }", Policies.Deny(Kind.Apis, "T:System.Random", "T:System.Version"))).Length);

    [Theory]
    [InlineData(Mode.Enforce, DiagnosticSeverity.Error)]
    [InlineData(Mode.Warn, DiagnosticSeverity.Warning)]
    [InlineData(Mode.Audit, DiagnosticSeverity.Info)]
    public async Task The_mode_sets_the_severity(Mode mode, DiagnosticSeverity severity)
    {
        var policy = Policies.Deny(Kind.Apis, "T:System.Random") with { Mode = mode };

        Assert.Equal(severity, Assert.Single(await EvaluatedCode.Run("class Uses { System.Random r; }", policy)).Severity);
    }

    [Fact]
    public async Task What_the_decision_log_wants_travels_with_the_diagnostic()
    {
        var diagnostic = Assert.Single(await EvaluatedCode.Run("class Uses { System.Random r; }", Policies.Deny(Kind.Apis, "T:System.Random")));

        Assert.Equal(("codex", null, "1a2b3c4d5e6f", "trailer", "System.Random", "Deny"), (
            diagnostic.Properties["agent"], diagnostic.Properties["task"], diagnostic.Properties["commit"],
            diagnostic.Properties["evidence"], diagnostic.Properties["thing"], diagnostic.Properties["outcome"]));
    }

    [Fact]
    public async Task What_a_grant_would_list_travels_with_the_diagnostic_where_one_would_help()
    {
        var allowed = Assert.Single(await EvaluatedCode.Run("class Uses { int i = System.Environment.TickCount; }", Policies.Allow(Kind.Apis, "P:System.Environment.TickCount", "T:System.Object")));
        var denied = Assert.Single(await EvaluatedCode.Run("class Uses { System.Random r; }", Policies.Deny(Kind.Apis, "T:System.Random")));

        Assert.Equal(new GrantSubject(Kind.Apis, "T:System.Environment"), ViolationProperties.SubjectOf(allowed.Properties));
        Assert.Null(ViolationProperties.Request(denied.Properties));
    }

    [Fact]
    public async Task An_agent_that_may_do_nothing_is_told_so_by_Review_alone()
    {
        var refused = Policies.Deny(Kind.Apis, "T:System.Random") with { Refusals = [new Refusal("SCOPE002", new Reason("agents", null))] };

        Assert.Empty(await EvaluatedCode.Run("class Uses { System.Random r; }", refused));
    }
}
