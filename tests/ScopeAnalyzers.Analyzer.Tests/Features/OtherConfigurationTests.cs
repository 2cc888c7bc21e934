using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Features;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Features;

/// <summary>Code of an agent that means something only with symbols that this build has not, in one file or in two.</summary>
public class OtherConfigurationTests
{
    private static readonly AgentPolicy MayNotStart = Policies.Deny(Kind.Apis, "T:System.Diagnostics.Process");

    [Theory]
    [InlineData("an alias in another file", "#if RELEASE\nglobal using Ours = System.Diagnostics;\n#endif\n", "class Uses {\n#if RELEASE\n    object? M() => Ours.Process.Start(\"x\");\n#endif\n}\n")]
    [InlineData("an alias that is another in each branch", "#if RELEASE\nglobal using Ours = System.Diagnostics;\n#else\nglobal using Ours = Shop;\n#endif\nnamespace Shop { static class Process { public static object Start(string text) => text; } }\n", "class Uses { object? M() => Ours.Process.Start(\"x\"); }\n")]
    [InlineData("a branch for what is not defined", "#if !DEBUG\nglobal using Ours = System.Diagnostics;\n#endif\n", "class Uses {\n#if !RELEASE\n    int one;\n#elif ONE\n    int two;\n#else\n    object? M() => Ours.Process.Start(\"x\");\n#endif\n}\n")]
    [InlineData("a name in two branches", "", "class Uses {\n    object? M() => System.\n#if ONE\n    Diagnostics.\n#elif TWO\n    Text.\n#endif\n#if TWO\n    Encoding.ASCII;\n#elif ONE\n    Process.Start(\"x\");\n#else\n    DateTime.Now;\n#endif\n}\n")]
    [InlineData("a type that another file has by a symbol", "#if ONE\nnamespace Shop { class Ours : System.Diagnostics.Process { } }\n#endif\n", "class Uses {\n#if ONE\n    void M() => new Shop.Ours().Kill();\n#endif\n}\n")]
    [InlineData("symbols that only the file undefines", "", "#undef ONE\n#if ONE\n#define TWO\n#endif\nclass Uses {\n#if TWO || THREE\n    object? M() => System.Diagnostics.Process.Start(\"x\");\n#endif\n}\n")]
    public async Task It_is_evaluated_with_them(string what, string first, string second)
    {
        Assert.NotEmpty(what);
        Assert.Contains("SCOPE303", await Ids(first, second));
    }

    [Theory]
    [InlineData("another API", "#if RELEASE\nglobal using Ours = System.Text;\n#endif\n", "class Uses {\n#if RELEASE\n    object M() => new Ours.StringBuilder();\n#endif\n}\n")]
    [InlineData("no branch", "global using Ours = System.Text;\n", "class Uses { object M() => new Ours.StringBuilder(); }\n")]
    [InlineData("a branch for a framework", "", "class Uses {\n#if NET5_0_OR_GREATER\n    int one;\n#elif NETFRAMEWORK\n    int two;\n#else\n    int three;\n#endif\n}\n")]
    public async Task What_the_scope_does_not_deny_is_let_pass(string what, string first, string second)
    {
        Assert.NotEmpty(what);
        Assert.Empty(await Ids(first, second));
    }

    [Fact]
    public void So_many_symbols_that_not_all_combinations_are_tried_are_tried_alone_and_together()
    {
        var names = Enumerable.Range(0, 9).Select(number => $"S{number}").ToList();
        var source = string.Concat(names.Select(name => $"#if {name}\n// {name}\n#endif\n"));
        var sets = OtherConfigurations.Of(
            [(EvaluatedCode.Parse(source),
                new AuthoredText(SourceText.From(source), [new AuthoredLines(0, null, "trailer", LineSet.Of([(1, 100)]))]))], default);

        Assert.Contains(sets, set => set.IsSupersetOf(names));
        Assert.InRange(sets.Count, 2, 8);
    }

    [Theory]
    [InlineData("[assembly: Microsoft.AspNetCore.Hosting.«scope203:HostingStartup»(typeof(Uses))]")]
    [InlineData("[assembly: System.Reflection.Metadata.«scope203:MetadataUpdateHandler»(typeof(Uses))]")]
    public Task What_a_host_runs_by_itself_takes_a_place(string attribute) => Scenario.Expect(Policies.Allow(Kind.Files, "**"), $$"""
        {{attribute}}
        class Uses { }
        namespace Microsoft.AspNetCore.Hosting { class HostingStartupAttribute(System.Type type) : System.Attribute { System.Type Type => type; } }
        """);

    [Fact]
    public Task So_does_what_another_builds_references_have() => Scenario.Expect(Policies.Allow(Kind.Files, "**"), """
        #if WEB
        using Microsoft.AspNetCore.Hosting;
        [assembly: «scope303:HostingStartup»(typeof(Uses))]
        #endif
        class Uses { }
        """);

    private static async Task<string> Ids(string first, string second)
    {
        const string other = "src/B.cs";
        var text = SourceText.From(first);
        var scope = EvaluatedCode.Scope(second, MayNotStart);
        var all = new AuthoredLines(0, "1a2b3c4d5e6f", "trailer", LineSet.Of([(1, text.Lines.Count)]));
        scope = scope with { Files = [.. scope.Files, new TouchedFile(other, AuthoredTexts.HashesOf(text), [all], [])] };
        return Scenario.Ids(
            await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse(second), EvaluatedCode.Parse(first, other)]), scope));
    }
}
