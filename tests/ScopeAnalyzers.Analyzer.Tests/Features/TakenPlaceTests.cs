using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Features;

public class TakenPlaceTests
{
    private static readonly AgentPolicy Free = Policies.Allow(Kind.Files, "**");

    [Fact]
    public Task A_type_whose_full_name_is_in_a_reference_takes_its_place() => Scenario.Expect(Free, """
        namespace System.Threading { class «scope203:Monitor» { } class Mine { } }
        namespace System { public struct «scope203:Int32» { } }
        class Monitor { class Console { } }
        """);

    [Fact]
    public Task A_type_that_the_compiler_looks_up_takes_its_place() => Scenario.Expect(Free, """
        namespace System.Runtime.CompilerServices { class «scope203:InterceptsLocationAttribute» { } }
        namespace Microsoft.CodeAnalysis { class «scope203:EmbeddedAttribute» { } }
        """);

    [Fact]
    public Task A_global_alias_that_hides_a_type_takes_its_place() => Scenario.Expect(Free, """
        global using «scope203:Console» = System.Text.StringBuilder;
        global using Texts = System.Text.StringBuilder;
        using Monitor = System.Text.StringBuilder;
        """);

    [Fact]
    public Task A_module_initializer_runs_where_nothing_calls_it() => Scenario.Expect(Free, """
        class Uses { [System.Runtime.CompilerServices.«scope203:ModuleInitializer»] internal static void Run() { } }
        """);

    [Fact]
    public Task A_person_may() => Scenario.Expect(Free, "namespace System { public struct Int32 { } }\n\n", LineSet.Of([2]));

    [Fact]
    public async Task A_part_of_a_type_whose_other_part_is_out_of_scope_takes_its_place()
    {
        var messages = await PartOf("src/Billing/Order.cs", Policies.Deny(Kind.Files, "src/Billing/**"));
        Assert.StartsWith("SCOPE203: codex may not declare a part of Order: a rule denies it.", Assert.Single(messages));
    }

    [Fact]
    public async Task A_part_of_a_type_of_a_protected_file_takes_its_place() =>
        Assert.Single(await PartOf("src/Billing/Order.cs", Free with { Protected = Policies.Rules(Kind.Files, "deny", "src/Billing/**") }));

    [Fact]
    public async Task A_part_of_a_type_whose_other_parts_the_agent_may_change_is_its_own() =>
        Assert.Empty(await PartOf("src/Web/Order.cs", Policies.Allow(Kind.Files, "src/**")));

    [Theory]
    [InlineData("obj/Order.g.cs")]
    [InlineData("../Generator/Order.g.cs")]
    public async Task A_part_that_a_generator_made_belongs_to_the_type_it_is_made_for(string generated) =>
        Assert.Empty(await PartOf(generated, Policies.Allow(Kind.Files, "src/**")));

    [Fact]
    public async Task A_rule_that_lets_the_agent_declare_in_the_namespace_lets_it_add_parts() => Assert.Empty(await PartOf(
        "src/Billing/Order.cs",
        Policies.Of((Kind.Files, new(null, Policies.Rules(Kind.Files, "deny", "src/Billing/**"))),
            (Kind.Declare, new(Policies.Rules(Kind.Declare, "allow", "Shop"), null)))));

    private static async Task<IEnumerable<string>> PartOf(string other, AgentPolicy policy)
    {
        const string Part = "namespace Shop; partial class Order { }";
        return (await EvaluatedCode.Run(Part, policy, lines: null, EvaluatedCode.Parse(Part, other))).Select(found =>
            $"{found.Id}: {found.GetMessage(null)}");
    }
}
