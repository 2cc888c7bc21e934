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
    public Task A_name_that_is_not_known_cannot_be_evaluated() => Scenario.Expect(MayNotStart, """
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
    public Task Dynamic_cannot_be_evaluated() => Scenario.Expect(MayNotStart, """
        class Uses { int M(«scope303:dynamic» d) => d.«scope303:Call»(1) + d«scope303:[»0]; }
        """);

    [Fact]
    public Task A_scope_that_lets_reflection_in_lets_names_in() => Scenario.Expect(
        Policies.Of((Kind.Apis, new(null, Policies.Rules(Kind.Apis, "deny", "T:System.Diagnostics.Process"))),
            (Kind.Capabilities, new(Policies.Rules(Kind.Capabilities, "allow", "reflection"), null))),
        """
        class Uses { void M(string name, dynamic d) { System.Type.GetType(name); d.Call(); } }
        """);

    [Fact]
    public Task A_scope_that_restricts_no_use_has_nothing_to_evaluate_names_by() => Scenario.Expect(Policies.Allow(Kind.Files, "**"), """
        class Uses { void M(string name, dynamic d) { System.Type.GetType(name); d.Call(); } }
        """);

    [Fact]
    public Task What_makes_an_object_of_a_name_cannot_be_evaluated_wherever_it_stands() => Scenario.Expect(MayNotStart, """
        using System;
        using System.ComponentModel;
        using System.ComponentModel.Design;
        using System.Linq.Expressions;
        using System.Reflection;
        using System.Runtime.CompilerServices;
        class Uses
        {
            void M(string name, Type type, object o, ConstructorInfo constructor)
            {
                var byName = new «scope303:InstallerTypeAttribute»(name).«scope303:InstallerType»;
                LicenseManager.«scope303:CreateWithContext»(type, LicenseManager.CurrentContext);
                Expression.«scope303:New»(type);
                Expression.«scope303:New»(constructor);
                System.Security.Cryptography.HashAlgorithm.«scope303:Create»(name);
                Func<string, Type?> later = Type.«scope303:GetType»;
                foreach (var each in typeof(Uses).Assembly.«scope303:ExportedTypes») { }
                foreach (var each in AppDomain.CurrentDomain.«scope303:GetAssemblies»()) { }
            }
        }
        """);

    [Fact]
    public Task A_type_that_is_written_is_known() => Scenario.Expect(MayNotStart, """
        using System;
        using System.ComponentModel;
        using System.Linq.Expressions;
        using System.Text.Json;
        using System.Xml.Serialization;
        [TypeConverter(typeof(StringConverter))]
        class Uses
        {
            object? M(string json, Type type) => JsonSerializer.Deserialize(json, typeof(Uses)) ?? JsonSerializer.Deserialize(json, GetType())
                ?? LicenseManager.CreateWithContext(typeof(Uses), LicenseManager.CurrentContext) ?? new XmlSerializer(typeof(Uses), [typeof(string)]) ?? (object)Expression.New(typeof(Uses))
                ?? JsonSerializer.«scope303:Deserialize»(json, type) ?? JsonSerializer.Serialize(json, type);
        }
        """);

    [Theory]
    [InlineData("System.Xml.Xsl.XsltArgumentList", "new System.Xml.Xsl.XsltArgumentList().«scope302:AddExtensionObject»(\"urn:x\", new object())")]
    [InlineData("the late binder", "Microsoft.VisualBasic.CompilerServices.«scope302:NewLateBinding».«scope302:LateGet»(o, null, \"Run\", [], null, null, null)")]
    [InlineData("a call by name", "Microsoft.VisualBasic.Interaction.«scope302:CallByName»(o, \"Run\", default)")]
    [InlineData("a licence", "System.ComponentModel.«scope302:LicenseManager».«scope302:CurrentContext».ToString()")]
    [InlineData("a call site", "System.Runtime.CompilerServices.«scope302:CallSite»<System.Action>.«scope302:Create»(«scope302:null»!)")]
    public Task What_calls_by_name_is_of_reflection(string _, string code) =>
        Scenario.Expect(Policies.Deny(Kind.Capabilities, "reflection"), $"class Uses {{ void M(object o) {{ {code}; }} }}");
}
