using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Tests.Symbols;

/// <summary>Most symbols are passed by their names alone, which must let nothing by that a rule is about.</summary>
public class SymbolNamesTests
{
    private static readonly IReadOnlyList<ISymbol> Framework = [.. Definitions(
        EvaluatedCode.Compilation([EvaluatedCode.Parse(ShopSource.Text)]).GlobalNamespace)];

    public static TheoryData<Kind, string[]> Rules => new()
    {
        { Kind.Capabilities, [.. CapabilityMap.Names] },
        { Kind.Use, ["System.Net.**", "<global>", "System.Threading.Tasks"] },
        { Kind.Apis, ["T:System.Arg*", "T:System.Collections.Generic.List`1", "T:System.Environment.SpecialFolder", "N:System.Xml.**", "T:System.Text.StringBuilder", "T:System.ValueTuple`2"] },
        { Kind.Apis, ["M:System.IDisposable.Dispose", "M:System.Collections.IEnumerable.GetEnumerator", "P:System.Collections.IList.Item", "M:Shop.Contracts.IGateway.Send", "M:System.IO.Stream.Wr*"] },
        { Kind.Apis, ["M:System.Random.#ctor", "M:System.Decimal.op_*", "E:System.AppDomain.UnhandledException", "F:System.String.Empty", "P:System.Collections.Generic.Dictionary`2.Item(`0)"] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Nothing_is_denied_that_is_passed_by_its_name(Kind kind, string[] patterns)
    {
        var policy = Policies.Deny(kind, patterns);
        var (names, facts) = (RuleNames.Of(policy), new SymbolFactsReader());

        var passed = Framework.Where(symbol => !SymbolNames.Meet(symbol, names)).ToList();

        Assert.InRange(passed.Count, Framework.Count / 10, Framework.Count - 1);
        Assert.Empty(
            passed.Where(symbol => facts.Of(symbol) is { } found && policy.Decide(new ApiResource(found)).Outcome != Outcome.Allow)
                .Select(Display.Of));
    }

    [Fact]
    public void A_member_is_passed_where_its_type_and_all_that_this_derives_from_have_other_names_than_the_denied_members()
    {
        var names = RuleNames.Of(Policies.Deny(Kind.Apis, "M:System.IO.Stream.Flush", "M:System.Guid.ToString", "M:System.Collections.IList.Remove"));
        var asked = Framework.Where(symbol => symbol.Name is "Flush" or "ToString" or "Remove" && SymbolNames.Meet(symbol, names));

        Assert.Equal(
            ["System.Collections.Generic.List<T>.Remove(T)", "System.Guid.ToString()", "System.IO.FileStream.Flush()"],
            asked.Select(Display.Of).Intersect(["System.Collections.Generic.List<T>.Remove(T)", "System.Collections.Generic.HashSet<T>.Remove(T)", "System.Guid.ToString()", "System.Version.ToString()", "System.IO.FileStream.Flush()", "System.IO.TextWriter.Flush()"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task An_indexer_of_another_name_than_what_it_implements_is_evaluated() => Scenario.Expect(Policies.Deny(Kind.Apis, "P:IRow.Item"), """
        using System.Runtime.CompilerServices;
        interface IRow { object this[int index] { get; } }
        class Row : IRow { [IndexerName("Cell")] public object this[int index] => index; }
        class Uses { object M(Row row) => row«scope301:[»0]; }
        """);

    [Fact]
    public Task A_member_is_evaluated_by_the_type_around_its_type() => Scenario.Expect(Policies.Deny(Kind.Apis, "T:Outer`1"), """
        class Outer<T> { public class Inner { public class Most { public static int Count() => 0; } } }
        class Uses { int M() => «scope301:Outer»<int>.«scope301:Inner».«scope301:Most».«scope301:Count»(); }
        """);

    [Fact]
    public Task A_constructor_and_an_operator_are_known_by_the_names_of_their_ids() => Scenario.Expect(Policies.Deny(Kind.Apis, "M:Money.#ctor", "M:Money.op_Addition"), """
        class Money { public static Money operator +(Money left, Money right) => left; }
        class Uses { object M(Money money) => money «scope301:+» new «scope301:Money»(); }
        """);

    [Fact]
    public Task A_tuple_is_known_by_the_name_of_its_type() => Scenario.Expect(Policies.Deny(Kind.Apis, "T:System.ValueTuple`2"), """
        class Uses { object M() => «scope301:(»1, 2); }
        """);

    [Fact]
    public Task A_type_of_a_file_of_its_own_is_evaluated() => Scenario.Expect(Policies.Deny(Kind.Apis, "N:Shop"), """
        namespace Shop { file class Hidden { public static void Run() { } } class Uses { void M() => «scope301:Hidden».«scope301:Run»(); } }
        """);

    [Fact]
    public Task Code_of_no_namespace_is_known_by_that() => Scenario.Expect(Policies.Deny(Kind.Use, "<global>"), """
        class Thing { } class Uses { object M() => new «scope202:Thing»(); }
        """);

    [Fact]
    public Task An_override_is_evaluated_by_what_it_overrides() => Scenario.Expect(Policies.Deny(Kind.Apis, "M:System.IO.Stream.Flush"), """
        abstract class Pipe : System.IO.Stream { public override void «scope301:Flush»() { } }
        class Uses { void M(Pipe pipe) => pipe.«scope301:Flush»(); }
        """);

    [Fact]
    public async Task A_type_behind_an_extern_alias_is_evaluated()
    {
        var library = EvaluatedCode.Emit(EvaluatedCode.Compilation([EvaluatedCode.Parse("namespace Shop { public class Secret { } }", "lib/Secret.cs")]).WithAssemblyName("Library"));
        const string Source = "extern alias Other; class Uses { object M() => new Other::Shop.Secret(); }";
        var compilation = EvaluatedCode.Compilation([EvaluatedCode.Parse(Source)]).AddReferences(library.WithAliases(["Other"]));

        var diagnostics = await EvaluatedCode.Run(compilation, EvaluatedCode.Scope(Source, Policies.Deny(Kind.Apis, "T:Shop.Secret")));

        Assert.Equal("Secret", Source.Substring(Assert.Single(diagnostics).Location.SourceSpan.Start, 6));
    }

    private static IEnumerable<ISymbol> Definitions(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Definitions).Concat(space.GetTypeMembers().SelectMany(Definitions));

    private static IEnumerable<ISymbol> Definitions(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is not INamedTypeSymbol)
        .Select(SymbolForms.Definition)
        .OfType<ISymbol>()
        .Append(type)
        .Concat(type.GetTypeMembers().SelectMany(Definitions));
}
