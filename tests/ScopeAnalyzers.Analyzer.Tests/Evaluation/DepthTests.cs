using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Evaluation;

/// <summary>Code of a size that no one writes ends in an answer: a finding, or an error that says what was not evaluated.</summary>
public class DepthTests
{
    private static readonly AgentPolicy NoConsole = Policies.Deny(Kind.Apis, "T:System.Console");

    [Fact]
    public async Task A_sum_of_sixty_thousand_terms_is_evaluated()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("1", 60_000));

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run($"class Uses {{ int M() => {sum} + System.Console.Read(); }}", NoConsole)));
    }

    [Fact]
    public async Task A_chain_of_four_thousand_calls_is_evaluated()
    {
        var calls = string.Concat(Enumerable.Repeat(".Append(1)", 4_000));

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run($"class Uses {{ object M() => new System.Text.StringBuilder(){calls}.Append(System.Console.Read()); }}", NoConsole)));
    }

    [Fact]
    public async Task Five_hundred_parentheses_are_evaluated()
    {
        var source = $"class Uses {{ int M() => {new string('(', 500)}System.Console.Read(){new string(')', 500)}; }}";

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run(source, NoConsole)));
    }

    [Fact]
    public async Task Nested_lambdas_are_evaluated()
    {
        var open = string.Concat(Enumerable.Range(0, 60).Select(i => $"System.Action a{i} = () => {{ "));
        var close = string.Concat(Enumerable.Repeat("};", 60));

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run($"class Uses {{ void M() {{ {open} System.Console.Read(); {close} }} }}", NoConsole)));
    }

    [Fact]
    public async Task A_type_of_twenty_thousand_methods_is_evaluated()
    {
        var methods = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"void M{i}() {{ }}\n"));

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run($"class Uses {{ {methods} int Last() => System.Console.Read(); }}", NoConsole)));
    }
}
