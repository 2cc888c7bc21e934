using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Capabilities.Tests.Graph;

public class CallGraphTests
{
    [Fact]
    public void A_call_leads_on_through_any_number_of_private_methods() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("public static class C { public static void M() => A(); static void A() => B(); static void B() => Root.Socket(); public static void None() { } }"));

    [Fact]
    public void A_property_answers_for_its_accessors() => Assert.Equal(
        ["P:C.P"],
        Sample.ReachedIn("public static class C { public static int P { get => 1; set => Root.Socket(); } }"));

    [Fact]
    public void An_indexer_and_an_event_answer_for_theirs() => Assert.Equal(
        ["E:C.E", "P:C.Item"],
        Sample.ReachedIn("public class C { public int this[int i] { get { Root.Socket(); return i; } } public event Action E { add { Root.Socket(); } remove { } } }"));

    [Fact]
    public void A_delegate_that_is_handed_over_counts_where_it_is_made() => Assert.Equal(
        ["M:C.Make"],
        Sample.ReachedIn("public static class C { public static Action Make() => Root.Socket; public static void Run(Action action) => action(); }"));

    [Fact]
    public void A_lambda_with_what_it_captures_counts_where_it_is_made() => Assert.Equal(
        ["M:C.Make"],
        Sample.ReachedIn("public static class C { public static Action Make(int n) => () => { if (n > 0) Root.Socket(); }; }"));

    [Fact]
    public void An_object_counts_for_what_its_base_types_let_others_call() => Assert.Equal(
        ["M:Made.#ctor", "M:Made.Run"],
        Sample.ReachedIn("""
            public abstract class Base { public abstract void Run(); }
            public class Made : Base { public override void Run() => Root.Socket(); }
            public static class C { public static void Use(Base b) => b.Run(); }
            """));

    [Fact]
    public void A_factory_counts_for_the_object_that_it_makes() => Assert.Equal(
        ["M:C.Make"],
        Sample.ReachedIn("""
            public interface IRun { void Run(); }
            class Hidden : IRun { void IRun.Run() => Root.Socket(); }
            public static class C { public static IRun Make() => new Hidden(); public static void Use(IRun r) => r.Run(); }
            """));

    [Fact]
    public void A_slot_that_is_internal_leads_to_all_that_fill_it() => Assert.Equal(
        ["M:C.Use"],
        Sample.ReachedIn("""
            interface IRun { void Run(); void Other(); }
            class Hidden : IRun { void IRun.Run() => Root.Socket(); void IRun.Other() { } }
            public static class C { static readonly IRun one = new Hidden(); public static void Use() => one.Run(); public static void Other() => one.Other(); }
            """));

    [Fact]
    public void A_default_method_of_an_interface_has_code_of_its_own() => Assert.Equal(
        ["M:C.Use", "M:IRun.Run"],
        Sample.ReachedIn("public interface IRun { void Run() => Root.Socket(); } public static class C { public static void Use(IRun r) => r.Run(); }"));

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void An_asynchronous_method_counts_for_its_state_machine(OptimizationLevel level) => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn(level, "public static class C { public static async Task M() { await Task.Yield(); Root.Socket(); } public static async Task None() => await Task.Yield(); }"));

    [Fact]
    public void An_iterator_counts_for_its_state_machine() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("public static class C { public static IEnumerable<int> M() { yield return 1; Root.Socket(); } public static IEnumerable<int> None() { yield return 1; } }"));

    [Fact]
    public void A_struct_counts_where_it_is_given_for_a_type_parameter() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("""
            public interface IRun { void Run(); }
            struct Hidden : IRun { public void Run() => Root.Socket(); }
            public static class C { public static void M() => Use<Hidden>(default); public static void Use<T>(T t) where T : IRun => t.Run(); }
            """));

    [Fact]
    public void A_static_constructor_runs_where_a_static_field_is_used() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("static class S { public static int F = Make(); static int Make() { Root.Socket(); return 1; } } public static class C { public static int M() => S.F; }"));

    [Fact]
    public void A_call_into_another_assembly_leads_on_there() => Assert.Equal(
        ["M:A.M", "M:B.M"],
        Sample.ReachedIn("public static class A { public static void M() => Root.Socket(); }", "public static class B { public static void M() => A.M(); }"));

    [Fact]
    public void A_type_that_is_named_by_a_text_with_its_assembly_is_reached() => Assert.Equal(
        ["M:B.M", "M:N.A.M"],
        Sample.ReachedIn(
            "namespace N { public static class A { public static void M() => Root.Socket(); } }",
            """public static class B { public static Type M() => Type.GetType("N.A, Sample0"); public static string None() => "N.A"; }"""));

    [Fact]
    public void An_accessor_of_another_types_member_counts_for_that_member() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("""
            class Hidden { void Run() => Root.Socket(); }
            public static class C
            {
                [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = "Run")] static extern void Run(Hidden h);
                public static void M() => Run(null);
            }
            """));

    [Fact]
    public void What_others_cannot_name_is_not_told() => Assert.Empty(Sample.ReachedIn("static class Hidden { public static void M() => Root.Socket(); } public class C { private void M() => Root.Socket(); }"));

    [Fact]
    public void Overloads_are_told_apart() => Assert.Equal(
        ["M:C.M"],
        Sample.ReachedIn("public static class C { public static void M(int i) => Root.Socket(); static void M(List<string> l) { } public static void N() => M(new List<string>()); }"));
}
