using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Capabilities.Tests.Graph;

public class AssemblyWalkTests
{
    [Fact]
    public void A_member_leads_to_the_class_of_what_it_calls_in_the_frameworks() => Assert.Equal(
        ["filesystem M:C.M by way of C.Inner > File.ReadAllText"],
        Walked("""public static class C { public static string M() => Inner(); static string Inner() => System.IO.File.ReadAllText("x"); public static int None() => 1; }"""));

    [Fact]
    public void A_property_answers_for_what_its_accessor_reads() => Assert.Equal(
        ["read-system-state P:C.Name by way of Environment.MachineName"],
        Walked("public class C { public string Name => Environment.MachineName; }"));

    [Fact]
    public void A_native_call_is_native() => Assert.Equal(
        ["native M:C.M by way of C.getpid > c!getpid"],
        Walked("""public static class C { [System.Runtime.InteropServices.DllImport("c")] static extern int getpid(); public static int M() => getpid(); }"""));

    [Fact]
    public void A_type_that_is_written_is_not_reflection() => Assert.Equal(
        ["reflection M:C.M(System.String) by way of Type.GetType"],
        Walked("public static class C { public static object M(string name) => Type.GetType(name); public static string None() => typeof(int).Name; }"));

    [Fact]
    public void A_way_leads_through_another_assembly() => Assert.Equal(
        ["filesystem M:A.M by way of File.Delete", "filesystem M:B.M by way of A.M > File.Delete"],
        Walked("""public static class A { public static void M() => System.IO.File.Delete("x"); }""", "public static class B { public static void M() => A.M(); }"));

    private static List<string> Walked(params string[] sources) => Sample.Walk(sources, files =>
        AssemblyWalk.Of(files).Assemblies.SelectMany(assembly => assembly.Members)
            .Select(member => $"{member.Class} {member.Id} by way of {string.Join(" > ", member.Path)}").Order(StringComparer.Ordinal).ToList());
}
