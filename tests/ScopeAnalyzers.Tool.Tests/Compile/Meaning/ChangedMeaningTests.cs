namespace ScopeAnalyzers.Tool.Tests.Compile.Meaning;

/// <summary>What agents' edits make of lines that they did not write.</summary>
public class ChangedMeaningTests
{
    /// <summary>A person's source, in which <c>//+</c> begins a line that the agent adds, <c>//-</c> one that it deletes.</summary>
    private const string Fetch = """
        //+#define DIRECT
        namespace Shop.Jobs;
        public class Fetch
        {
        #if DIRECT
            public object Go() => new HttpClient();
        #endif
        }
        """;

    public static TheoryData<string, string, string> Acts => new()
    {
        { "a symbol is defined", Fetch, "SCOPE301 A.cs(1)" },
        { "a condition is changed", "class A\n{\n//-#if NEVER\n//+#if DEBUG\n    object Go() => new HttpClient();\n#endif\n}\n", "SCOPE301 A.cs(3)" },
        { "a condition is deleted", "class A\n{\n//-#if NEVER\n    object Go() => new HttpClient();\n//-#endif\n}\n", "SCOPE301 A.cs(3)" },
        { "the other branch is taken", "class A\n{\n#if NEVER\n//+#else\n    object Go() => new HttpClient();\n#endif\n}\n", "SCOPE301 A.cs(4)" },
        { "a symbol is not undefined any more", "//-#undef DEBUG\nclass A\n{\n#if DEBUG\n    object Go() => new HttpClient();\n#endif\n}\n", "SCOPE301 A.cs(4)" },
        { "a comment is opened before its end", "class A\n{\n//-    /*\n    object Go() => new HttpClient();\n//-    */\n}\n", "SCOPE301 A.cs(3)" },
        { "a comment is ended early", "class A\n{\n    /* old:\n//+    */\n    object Go() => new HttpClient();\n//+    /*\n    */\n}\n", "SCOPE301 A.cs(4)" },
        { "a raw literal is ended early", "class A\n{\n    const string Old = \"\"\"\n        x\n//+        \"\"\";\n        static object Go() => new HttpClient();\n//+    const string New = \"\"\"\n//+        x\n        \"\"\";\n}\n", "SCOPE301 A.cs(5)" },
        { "a verbatim literal is ended early", "class A\n{\n    const string Old = @\"\n//+\";\n    static object Go() => new HttpClient();\n//+    const string New = @\"\n\";\n}\n", "SCOPE301 A.cs(4)" },
        { "an alias is deleted", "//-using HttpClient = System.Text.StringBuilder;\nclass A\n{\n    object Go() => new HttpClient();\n}\n", "SCOPE301 A.cs(3)" },
        { "a nearer type is deleted", "class A\n{\n    object Go() => new HttpClient();\n//-    class HttpClient { }\n}\n", "SCOPE301 A.cs(3)" },
        { "a guard is deleted", "class A\n{\n    object? Go(string to)\n    {\n//-        if (to.Length == 0)\n//-            return null;\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(5)" },
        { "a guard waits for another condition", "class A\n{\n    object? Go(string to)\n    {\n//+        if (to.Length > 100)\n        if (to.Length == 0)\n            return null;\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(5)" },
        { "a guard's condition is changed", "class A\n{\n    object? Go(string to)\n    {\n//-        if (to.Length == 0)\n//+        if (to.Length == -1)\n            return null;\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(5)" },
        { "a guard is caught", "class A\n{\n    object? Go(string to)\n    {\n//+        try {\n        ArgumentException.ThrowIfNullOrEmpty(to);\n//+        } catch (ArgumentException) { }\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(7)" },
        { "a guard is passed by", "class A\n{\n    object? Go(string to)\n    {\n//+        goto send;\n        if (to.Length == 0)\n            return null;\n//+        send:\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(8)" },
        { "a check is not awaited any more", "class A\n{\n    Task Check(string to) => Task.CompletedTask;\n    async Task<object> Go(string to)\n    {\n//-        await Check(to);\n//+        _ = Check(to);\n        return await new HttpClient().GetStringAsync(to);\n    }\n}\n", "SCOPE301 A.cs(6)" },
        { "the condition around is gone", "class A\n{\n    void Go(string to)\n    {\n//-        if (to.Length > 0)\n        {\n            new HttpClient().GetStringAsync(to);\n        }\n    }\n}\n", "SCOPE301 A.cs(6)" },
        { "an alias in the person's source", "using Shop.Contracts;\n//+using Format = Shop.Jobs.Spy;\nnamespace Shop.Jobs;\nclass A { string Go() => Format.Line(\"a\"); }\n//+static class Spy { public static string Line(string text) => text; }\n", "SCOPE203 A.cs(2)" },
        { "an alias of someone else's type", "using Shop.Contracts;\n//+using Format = Shop.Jobs.Other;\nnamespace Shop.Jobs;\nclass A { string Go() => Format.Line(\"a\"); }\nstatic class Other { public static string Line(string text) => text; }\n", "SCOPE203 A.cs(2)" },
        { "a nearer type in the person's source", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A { string Go() => Format.Line(\"a\"); }\n//+static class Format { public static string Line(string text) => text; }\n", "SCOPE203 A.cs(4)" },
        { "a nested type of the same name", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n    string Go() => Format.Line(\"a\");\n//+    static class Format { public static string Line(string text) => text; }\n}\n", "SCOPE203 A.cs(5)" },
        { "a nearer type as an argument, in typeof and in a pattern", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n    object Go(object o) => o is Order ? typeof(Order) : new List<Order>();\n//+    class Order { }\n}\n", "SCOPE203 A.cs(5)" },
        { "a nearer constant", "using static Shop.Contracts.Format;\nnamespace Shop.Jobs;\nclass A {\n    string Go() => Line(\"a\");\n//+    static string Line(string text) => text;\n}\n", "SCOPE203 A.cs(5)" },
        { "a local function", "using static Shop.Contracts.Format;\nnamespace Shop.Jobs;\nclass A {\n    string Go() {\n//+        string Line(string text) => text;\n        return Line(\"a\");\n    }\n}\n", "SCOPE203 A.cs(5)" },
        { "a local of a delegate type", "using static Shop.Contracts.Format;\nnamespace Shop.Jobs;\nclass A {\n    string Go() {\n//+        Func<string, string> Line = text => text;\n        return Line(\"a\");\n    }\n}\n", "SCOPE203 A.cs(5)" },
        { "a parameter", "using static Shop.Contracts.Format;\nnamespace Shop.Jobs;\nclass A {\n    string Go(\n//+        Func<string, string> Line\n        ) {\n        return Line(\"a\");\n    }\n}\n", "SCOPE203 A.cs(5)" },
        { "a member that hides the inherited one", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A : Gateway {\n    void Go() => Close();\n//+    new void Close() { }\n}\n", "SCOPE203 A.cs(5)" },
        { "a nearer extension, and a declaration of another type", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n    static Uri To() => new(\"http://a\");\n//-    static Uri Address => To();\n//+    static Link Address => null!;\n    Uri Go() => Address.Checked();\n}\n//+class Link() : Uri(\"\");\n//+static class Near { public static Uri Checked(this Link address) => address; }\n", "SCOPE203 A.cs(9)" },
        { "a method of the value's new type in the place of an extension", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n//-    static Uri Address => new(\"http://a\");\n//+    static Link Address => null!;\n    Uri Go() => Address.Checked();\n}\n//+class Link() : Uri(\"\") { public Uri Checked() => this; }\n", "SCOPE203 A.cs(7)" },
        { "another gateway", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n//-    Gateway gateway = new();\n//+    Spy gateway = new();\n    string Go() => gateway.Send(\"a\");\n}\n//+class Spy { public string Send(string text) => text; }\n", "SCOPE203 A.cs(7)" },
        { "an operator", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n//-    Money a, b;\n//+    Sum a, b;\n    object Go() => a + b;\n}\n//+struct Sum { public static Sum operator +(Sum a, Sum b) => a; }\n", "SCOPE203 A.cs(7)" },
        { "a comment is added to the person's source", "using Shop.Contracts;\n//+// a note\nnamespace Shop.Jobs;\nclass A { string Go() => Format.Line(\"a\"); }\n//+static class Format { public static string Line(string text) => text; }\n", "SCOPE203 A.cs(5)" },
        { "a using that opens a better one", "using Shop.Contracts;\n//+using Shop.Jobs.More;\nnamespace Shop.Jobs { class A { object Go(Uri to) => to.Checked(); } }\nnamespace Shop.Jobs.More { static class Better { public static Uri Checked(this object address) => null!; public static Uri Checked(this Uri address, int one = 1) => address; } }\n", "" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task An_edit_that_changes_what_a_persons_line_means_is_the_agents(string what, string source, string expected)
    {
        Assert.NotEmpty(what);
        var (before, after) = Sides(source);
        Assert.Equal(expected, string.Join("; ", await ChangedShop.Find(before, after)));
    }

    [Theory]
    [InlineData("a comment above a person's use", "class A\n{\n//+    // a note\n    object Go() => new HttpClient();\n}\n")]
    [InlineData("a method beside a person's use", "class A\n{\n    object Go() => new HttpClient();\n//+    int One() => 1;\n}\n")]
    [InlineData("a statement before a person's use", "class A\n{\n    object Go(string to)\n    {\n//+        Console.WriteLine(to);\n        return new HttpClient();\n    }\n}\n")]
    [InlineData("another guard", "class A\n{\n    object? Go(string to)\n    {\n//+        if (to.Length > 9)\n//+            return null;\n        if (to.Length == 0)\n            return null;\n        return new HttpClient();\n    }\n}\n")]
    [InlineData("a statement deleted", "class A\n{\n    object Go(string to)\n    {\n//-        Console.WriteLine(to);\n        return new HttpClient();\n    }\n}\n")]
    [InlineData("a person's use turned off", "class A\n{\n//+#if NEVER\n    object Go() => new HttpClient();\n//+#endif\n}\n")]
    [InlineData("a check for null written otherwise", "class A\n{\n    object Go(string to)\n    {\n//-        if (to == null) throw new ArgumentNullException(nameof(to));\n//+        ArgumentNullException.ThrowIfNull(to);\n        return new HttpClient().GetStringAsync(to);\n    }\n}\n")]
    [InlineData("usings in order", "//-using System.Net.Http;\nusing System.Net;\n//+using System.Net.Http;\nclass A\n{\n    object Go() => new HttpClient();\n}\n")]
    [InlineData("a namespace for the file", "//-namespace Shop.Jobs\n//-{\n//+namespace Shop.Jobs;\nclass A\n{\n    object Go() => new HttpClient();\n}\n//-}\n")]
    [InlineData("a type renamed", "namespace Shop.Jobs;\nclass A { string Go(Page page) => page.Title(); }\n//-class Page { public string Title() => \"\"; }\n//+class Page { public string Title() => \"a\"; public int Number; }\n")]
    [InlineData("an extracted interface", "namespace Shop.Jobs;\nclass A {\n//-    Page page = new();\n//+    IPage page = new Page();\n    string Go() => page.Title();\n}\n//+interface IPage { string Title(); }\n//-class Page { public string Title() => \"\"; }\n//+class Page : IPage { public string Title() => \"\"; }\n")]
    [InlineData("an implementation in the place of its interface", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A {\n//-    IGateway gateway = null!;\n//+    Direct gateway = new();\n    string Go() => gateway.Send(\"a\");\n}\n//+class Direct : IGateway { public string Send(string text) => text; }\n")]
    [InlineData("a type of its scope in the place of another", "namespace Shop.Jobs;\nclass A {\n//-    One page = new();\n//+    Two page = new();\n    string Go() => page.Title();\n}\nclass One { public string Title() => \"\"; }\n//+class Two { public string Title() => \"\"; }\n")]
    [InlineData("a nearer type of a name that no one means", "using Shop.Contracts;\nnamespace Shop.Jobs;\nclass A { string Go() => \"a\"; }\n//+static class Format { public static string Line(string text) => text; }\n")]
    [InlineData("a better overload of its own", "namespace Shop.Jobs;\nclass A { void Go() => Log.Write(\"a\"); }\nstatic class Log {\n    public static void Write(object it) { }\n//+    public static void Write(string it) { }\n}\n")]
    [InlineData("a collection of its own", "namespace Shop.Jobs;\nclass A {\n//-    List<int> all = new();\n//+    Bag all = new();\n    void Go() => all.Add(1);\n}\n//+class Bag { public void Add(int one) { } }\n")]
    public async Task An_honest_edit_is_let_pass(string what, string source)
    {
        Assert.NotEmpty(what);
        var (before, after) = Sides(source);
        Assert.Empty(await ChangedShop.Find(before, after));
    }

    [Fact]
    public async Task A_source_that_turns_to_code_by_its_name_is_the_agents()
    {
        const string text = "namespace Shop.Jobs;\nclass Old\n{\n    object Go() => new HttpClient();\n}\n";
        Assert.Equal(["SCOPE301 Old.cs(4)"],
            await ChangedShop.Find(new Dictionary<string, string>(), new Dictionary<string, string> { ["Old.cs"] = text }, persons: true));
    }

    private static (IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After) Sides(string source)
    {
        Dictionary<string, string> Side(string kept, string left) =>
            new() { ["A.cs"] = string.Join("\n",
                source.Split('\n').Where(line => !line.StartsWith(left, StringComparison.Ordinal))
                    .Select(line => line.StartsWith(kept, StringComparison.Ordinal) ? line[kept.Length..] : line)) };
        return (Side("//-", "//+"), Side("//+", "//-"));
    }
}
