using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tool.Tests.Compile.Meaning;

/// <summary>What a file that no one edited is bound to, where another file changes from the first text to the second.</summary>
public class RebindingsTests
{
    private const string Library = "namespace Library { public static class Far { public static string Twice(this string text) => text; } } ";

    private static readonly PolicyEvaluators Policy = new([AgentPolicy.Resolve(
        ManifestReader.Read(
            new ManifestText("agent-scope.json",
                """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } } }"""u8.ToArray()), []).Manifest!,
        "codex", null, default)]);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public void An_extension_in_a_nearer_namespace() => Taken(
        "the nearer is found first",
        Library,
        Library + "namespace Shop { public static class Near { public static string Twice(this string text) => text; } }",
        "using Library; namespace Shop { class Page { string It() => \"a\".Twice(); } }",
        "Library.Far.Twice(string) -> Shop.Near.Twice(string)");

    [Fact]
    public void An_instance_method_where_an_extension_was_called() => Taken(
        "of the type itself",
        "namespace Shop { public class Cart { } public static class Carts { public static int Total(this Cart cart) => 1; } }",
        "namespace Shop { public class Cart { public int Total() => 2; } public static class Carts { public static int Total(this Cart cart) => 1; } }",
        "namespace Shop { class Page { int It(Cart cart) => cart.Total(); } }",
        "Shop.Carts.Total(Shop.Cart) -> Shop.Cart.Total()");

    [Fact]
    public void A_type_of_a_nearer_namespace() => Taken(
        "a type that hides another",
        "",
        "namespace Shop { public static class Console { public static void WriteLine(string text) { } } }",
        "using System; namespace Shop { class Page { void It() => Console.WriteLine(\"a\"); } }",
        "System.Console.WriteLine(string) -> Shop.Console.WriteLine(string)");

    [Fact]
    public void A_type_of_the_same_full_name_as_one_in_a_reference() => Taken(
        "a namesake",
        "",
        "namespace System { public static class Console { public static void WriteLine(string text) { } } }",
        "using System; namespace Shop { class Page { void It() => Console.WriteLine(\"a\"); } }",
        "System.Console.WriteLine(string) -> System.Console.WriteLine(string)");

    [Fact]
    public void A_conversion_that_an_overload_is_chosen_by() => Taken(
        "what is called on the way",
        "namespace Shop { public class Money { } public static class Log { public static void Write(object it) { } public static void Write(string it) { } } }",
        "namespace Shop { public class Money { public static implicit operator string(Money money) => \"\"; } public static class Log { public static void Write(object it) { } public static void Write(string it) { } } }",
        "namespace Shop { class Page { void It(Money money) => Log.Write(money); } }",
        "Shop.Log.Write(object) -> Shop.Money.implicit operator string(Shop.Money)");

    [Theory]
    [InlineData("public static System.Collections.Generic.IEnumerator<int> GetEnumerator(this int number) { yield break; }", "void It() { foreach (var one in 3) { } }")]
    [InlineData("public static void Deconstruct(this int number, out int one, out int two) { one = two = number; }", "void It() { var (one, two) = 3; }")]
    [InlineData("public static void Add(this Bag bag, int number) { }", "object It() => new Bag { 3 };")]
    [InlineData("public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this int number) => default;", "async System.Threading.Tasks.Task It() { await 3; }")]
    public void What_the_language_calls_without_a_word(string member, string use)
    {
        const string bag = "public class Bag : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() => null!; } ";
        var before = bag + $"namespace Library {{ public static class Far {{ {member} }} }} ";
        Assert.StartsWith("Library.Far.", Assert.Single(Found(before, before + $"namespace Shop {{ public static class Near {{ {member} }} }}", $"using Library; namespace Shop {{ class Page {{ {use} }} }}")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_is_opened_for_every_file() => Taken(
        "a better one is found",
        "namespace Library { public static class Far { public static void Send(this object it) { } } } namespace More { public static class Better { public static void Send(this string it) { } } }",
        "global using More; namespace Library { public static class Far { public static void Send(this object it) { } } } namespace More { public static class Better { public static void Send(this string it) { } } }",
        "using Library; namespace Shop { class Page { void It() => \"a\".Send(); } }",
        "Library.Far.Send(object) -> More.Better.Send(string)");

    [Fact]
    public void In_a_lambda_of_an_iterator_of_a_generic_type() => Taken(
        "whatever the compiler makes of it",
        Library,
        Library + "namespace Shop { public static class Near { public static string Twice(this string text) => text; } }",
        "using Library; namespace Shop { class Page<T> { System.Collections.Generic.IEnumerable<System.Func<T, string>> It() { yield return it => it!.ToString()!.Twice(); } } }",
        "Library.Far.Twice(string) -> Shop.Near.Twice(string)");

    [Theory]
    [InlineData("a new overload", "public static class Log { public static void Write(object it) { } }", "public static class Log { public static void Write(object it) { } public static void Write(string it) { } }", "void It() => Log.Write(\"a\");")]
    [InlineData("a parameter more", "public static class Log { public static void Write(object it) { } }", "public static class Log { public static void Write(object it, int level = 1) { } }", "void It() => Log.Write(\"a\");")]
    [InlineData("a new overload, and a constant that is one no more", "public static class K { public const string One = \"\"; } public static class Log { public static void Write(object it) { } }", "public static class K { public static readonly string One = \"\"; } public static class Log { public static void Write(object it) { } public static void Write(string it) { } }", "void It() => Log.Write(K.One);")]
    [InlineData("moved to another type", "public static class Log { public static int Two(this int it) => 2; }", "public static class Log { } public static class Logs { public static int Two(this int it) => 2; }", "int It() => 1.Two();")]
    [InlineData("a property of another type", "public class Bag { public void Add(int i) { } } public class Order { public System.Collections.Generic.List<int> Items = new(); }", "public class Bag { public void Add(int i) { } } public class Order { public Bag Items = new(); }", "void It(Order order) => order.Items.Add(1);")]
    [InlineData("a local of another type", "public class Bag { public void Add(int i) { } } public class Order { public System.Collections.Generic.List<int> Items() => new(); }", "public class Bag { public void Add(int i) { } } public class Order { public Bag Items() => new(); }", "void It(Order order) { var items = order.Items(); items.Add(1); }")]
    [InlineData("enumerated otherwise", "public class Bag { public System.Collections.Generic.List<int> Items = new(); }", "public class Bag { public System.Collections.Generic.HashSet<int> Items = new(); }", "void It(Bag bag) { foreach (var item in bag.Items) { } }")]
    [InlineData("a lambda's parameter of another type", "public class Bag { public int Count() => 1; } public class Order { public System.Collections.Generic.List<System.Collections.Generic.List<int>> Items = new(); }", "public class Bag { public int Count() => 1; } public class Order { public System.Collections.Generic.List<Bag> Items = new(); }", "object It(Order order) => System.Linq.Enumerable.Select(order.Items, each => each.ToString());")]
    [InlineData("equality of its own", "public class Money { }", "public class Money : System.IEquatable<Money> { public bool Equals(Money? other) => true; }", "bool It(Money a, Money b) => a.Equals(b);")]
    [InlineData("an override", "public class A { public virtual void Go() { } } public class B : A { }", "public class A { public virtual void Go() { } } public class B : A { public override void Go() { } }", "class C : B { void It() => base.Go(); }")]
    [InlineData("another constant", "public static class K { public const int One = 1; }", "public static class K { public static readonly int One = 2; }", "int It() => K.One;")]
    [InlineData("a field made a property", "public class A { public int One; }", "public class A { public int One { get; set; } }", "int It(A a) => a.One;")]
    [InlineData("a class made a struct", "public class A { public A(int one) { } public override string ToString() => \"\"; }", "public struct A { public A(int one) { } public override string ToString() => \"\"; }", "string It() => new A(1).ToString() + $\"{new A(2)}\";")]
    [InlineData("lambdas more in another part", "public partial class Page { }", "public partial class Page { System.Func<int> One() => () => 1; System.Func<int, int> Two(int a) => b => a + b; object Three => new { A = 1 }; }", "System.Func<int> It(int x) => () => x; System.Func<int> Other() => () => 1; object That => new { B = 1, C = 2 };")]
    public void An_honest_change_takes_nothing(string what, string before, string after, string use) =>
        Assert.True(Found(before, after, $"public partial class Page {{ {use} }}") is [], what);

    private static void Taken(string what, string before, string after, string untouched, string rebinding) =>
        Assert.Equal((what, rebinding), (what, string.Join("; ", Found(before, after, untouched))));

    private static IReadOnlyList<string> Found(string before, string after, string untouched)
    {
        var (was, now) = (Compile(before, untouched), Compile(after, untouched));
        var found = Rebindings.Find(Meaning(was), Meaning(now), LineHistory.Untouched(was.SyntaxTrees[1]), now);
        return [.. found.Select(each => $"{Text(each.Old)} -> {Text(each.New)}").Distinct()];

        static string Text(BoundSymbol bound) =>
            bound.Symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace("?", "", StringComparison.Ordinal);
    }

    private static TreeMeaning Meaning(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return TreeMeaning.Of(compilation.GetSemanticModel(compilation.SyntaxTrees[1]), Policy.In("Page.cs"), "/shop", default);
    }

    private static CSharpCompilation Compile(string touched, string untouched)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Shop", [Parse(touched, "/shop/Touched.cs"), Parse(untouched, "/shop/Page.cs")], References, options);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path, encoding: Encoding.UTF8);
}
