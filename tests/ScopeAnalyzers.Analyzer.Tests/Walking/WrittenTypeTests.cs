using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Walking;

/// <summary>A type is evaluated by what it binds to, also where its name is that of another.</summary>
public class WrittenTypeTests
{
    private static readonly AgentPolicy NoRandom = Policies.Deny(Kind.Apis, "T:System.Random");

    [Fact]
    public Task An_alias_with_the_name_of_an_innocent_type_is_what_it_stands_for() => Scenario.Expect(NoRandom, """
        using Math = System.«scope301:Random»;
        class Uses { object M() => «scope301:Math».«scope301:Shared».«scope301:Next»(); object N() => new «scope301:Math»(); }
        """);

    [Fact]
    public Task The_type_that_inherits_a_static_member_is_used_and_not_only_the_one_that_declares_it() =>
        Scenario.Expect(Policies.Deny(Kind.Apis, "T:Heir"), """
        class Owner { public static int Count() => 1; }
        class Heir : Owner { }
        class Uses { int M() => «scope301:Heir».Count() + Owner.Count(); }
        """);

    [Fact]
    public Task Every_part_of_a_written_type_is_evaluated() => Scenario.Expect(NoRandom, """
        using System;
        using System.Collections.Generic;
        abstract class Uses
        {
            protected abstract Dictionary<string, «scope301:Random»[]> M(List<«scope301:Random»?> first, System.«scope301:Random»[,] second);
            object Cast(object o) => («scope301:List»<«scope301:Random»>)o;
            void Call() => Array.«scope301:Empty»<«scope301:Random»>();
            object Make() => new «scope301:List»<«scope301:Random»>();
            void Local() { List<«scope301:Random»> local; }
        }
        """);

    [Fact]
    public Task Every_part_of_the_type_of_a_field_an_event_and_a_base_is_evaluated() => Scenario.Expect(NoRandom, """
        using System;
        using System.Collections.Generic;
        using Dice = System.«scope301:Random»;
        using Bag = System.Collections.Generic.List<System.«scope301:Random»>;
        class Uses : IComparable<List<«scope301:Dice»>>, IEquatable<«scope301:Random»>
        {
            Dictionary<string, List<«scope301:Random»>> one, two;
            «scope301:Dice» third;
            «scope301:Bag» fourth;
            static event Func<«scope301:Dice», «scope301:Random»[]> Thrown;
            public int CompareTo(List<«scope301:Random»> other) => 0;
            public bool Equals(«scope301:Random» other) => false;
        }
        """);

    [Fact]
    public Task A_type_around_a_written_type_is_evaluated() => Scenario.Expect(Policies.Deny(Kind.Apis, "T:System.Environment"), """
        abstract class Uses { protected abstract System.«scope301:Environment».«scope301:SpecialFolder» M(System.«scope301:Environment».«scope301:SpecialFolder» folder); }
        """);
}
