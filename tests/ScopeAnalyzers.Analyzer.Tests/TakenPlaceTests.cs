using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer.Tests;

public class TakenPlaceTests
{
    private static readonly AgentScope Free = Policies.Allow(Kind.Files, "**");

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
}
