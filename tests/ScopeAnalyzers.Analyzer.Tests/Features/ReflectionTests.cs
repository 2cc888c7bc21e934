using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Features;

public class ReflectionTests
{
    private static readonly AgentPolicy MayNotStart = Policies.Deny(Kind.Apis, "T:System.Diagnostics.Process");

    [Fact]
    public Task A_literal_that_names_a_denied_type_uses_it() => Scenario.Expect(MayNotStart, """
        using System;
        class Uses
        {
            void M()
            {
                Type.GetType(«scope301:"System.Diagnostics.Process"»);
                Type.GetType(«scope301:"System.Diagnostics.Process, System.Diagnostics.Process"»);
                var kept = «scope301:"System.Diagnostics.Process"»;
                Activator.CreateInstance("System", «scope301:"System.Diagnostics.Process"»);
                var text = "System.Diagnostics.Process is denied";
            }
        }
        """);

    [Fact]
    public Task A_literal_that_names_an_allowed_type_is_known() => Scenario.Expect(MayNotStart, """
        class Uses { void M() { System.Type.GetType("System.Text.StringBuilder"); System.Activator.CreateInstance(typeof(string)); System.Activator.CreateInstance<int>(); } }
        """);

    [Fact]
    public Task A_literal_that_names_a_denied_member_uses_it() => Scenario.Expect(Policies.Deny(Kind.Apis, "M:System.IO.File.Delete"), """
        class Uses { void M() { typeof(System.IO.File).GetMethod(«scope301:"Delete"»); typeof(System.IO.File).GetMethod("Exists"); } }
        """);

    [Fact]
    public Task A_name_that_is_not_known_cannot_be_judged() => Scenario.Expect(MayNotStart, """
        using System;
        using System.Reflection;
        class Uses
        {
            void M(string name, Type type, object o)
            {
                Type.«scope303:GetType»(name);
                Type.«scope303:GetType»("Nowhere.AtAll");
                Activator.«scope303:CreateInstance»(type);
                Assembly.«scope303:Load»(name);
                type.«scope303:GetMethod»(name);
                typeof(Uses).«scope303:GetMethod»(name);
                o.GetType();
            }
        }
        """);

    [Fact]
    public Task Dynamic_cannot_be_judged() => Scenario.Expect(MayNotStart, """
        class Uses { int M(«scope303:dynamic» d) => d.«scope303:Call»(1) + d«scope303:[»0]; }
        """);

    [Fact]
    public Task A_scope_that_lets_reflection_in_lets_names_in() => Scenario.Expect(
        Policies.Of((Kind.Apis, new(null, Policies.Rules(Kind.Apis, "deny", "T:System.Diagnostics.Process"))), (Kind.Capabilities, new(Policies.Rules(Kind.Capabilities, "allow", "reflection"), null))),
        """
        class Uses { void M(string name, dynamic d) { System.Type.GetType(name); d.Call(); } }
        """);

    [Fact]
    public Task A_scope_that_restricts_no_use_has_nothing_to_judge_names_by() => Scenario.Expect(Policies.Allow(Kind.Files, "**"), """
        class Uses { void M(string name, dynamic d) { System.Type.GetType(name); d.Call(); } }
        """);
}
