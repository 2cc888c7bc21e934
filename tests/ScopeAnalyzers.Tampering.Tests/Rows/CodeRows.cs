namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class CodeRows : IChapter
{
    private const string Extra = "src/Web/Extra.cs";

    /// <summary>People's code that does for its callers what the agent may not.</summary>
    private const string Clients = """
        namespace Shop.Web;

        public static class Clients
        {
            public static System.Net.Http.HttpClient Make() => new();

            public static void Open(string page)
            {
                if (page.Length == 0)
                    return;
                System.Diagnostics.Process.Start(
                    page);
            }
        }

        """;

    private const string Going = "    void Go() => System.Diagnostics.Process.Start(\"browser\");\n";

    private static readonly Action<Shop> WithClients = shop => shop.Write("src/Web/Clients.cs", Clients).CommitAsPerson("Add clients");

    public static string Title => "What the code uses and declares";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Code("An alias", "names the type by an alias", "using Client = System.Net.Http.HttpClient;\nnamespace Shop.Web;\nclass Extra { Client? client; }\n", "SCOPE301") with
        {
            Legitimate = May("names a type of its scope by an alias", "using Text = System.Text.StringBuilder;\nnamespace Shop.Web;\nclass Extra { Text? text; }\n"),
        },
        Code("A static using", "opens the members of a type", "using static System.Diagnostics.Process;\nnamespace Shop.Web;\nclass Extra { object M() => Start(\"x\"); }\n", "SCOPE302") with
        {
            Legitimate = May("opens the members of a type that it may use", "using static System.Math;\nnamespace Shop.Web;\nclass Extra { int M() => Max(1, 2); }\n"),
        },
        Code("A method as a value", "takes the method without calling it", "namespace Shop.Web;\nclass Extra { System.Func<string, object> f = System.Diagnostics.Process.Start; }\n", "SCOPE302") with
        {
            Legitimate = May("takes a method that it may call", "namespace Shop.Web;\nclass Extra { System.Func<int, int> f = System.Math.Abs; }\n"),
        },
        Code("A base class", "derives from the type", "namespace Shop.Web;\nclass Extra : System.Net.Http.HttpClient { }\n", "SCOPE301") with
        {
            Legitimate = May("derives from a type that it may use", "namespace Shop.Web;\nclass Extra : System.Collections.Generic.List<int> { }\n"),
        },
        Code("A type argument", "names the type as an argument", "namespace Shop.Web;\nclass Extra { System.Collections.Generic.List<System.Net.Http.HttpClient>? all; }\n", "SCOPE301") with
        {
            Legitimate = May("names another type as an argument", "namespace Shop.Web;\nclass Extra { System.Collections.Generic.List<System.Text.StringBuilder>? all; }\n"),
        },
        Code("A constraint", "names the type in a constraint", "namespace Shop.Web;\nclass Extra<T> where T : System.Net.Http.HttpClient { }\n", "SCOPE301"),
        Code("A type as a value", "takes the type with `typeof`", "namespace Shop.Web;\nclass Extra { object M() => typeof(System.Net.Http.HttpClient); }\n", "SCOPE301") with
        {
            Legitimate = new("writes its name with `nameof`", shop => shop.Write(Extra, "namespace Shop.Web;\nclass Extra { string M() => nameof(System.Net.Http.HttpClient); }\n").Commit()),
        },
        Code("A pattern", "asks for the type in a pattern", "namespace Shop.Web;\nclass Extra { bool M(object o) => o is System.Net.Http.HttpClient; }\n", "SCOPE301"),
        Code("A tuple", "names the type in a tuple", "namespace Shop.Web;\nclass Extra { (System.Net.Http.HttpClient?, int) pair; }\n", "SCOPE301"),
        Code("A type not written", "takes what a person's method makes into `var`", "namespace Shop.Web;\nclass Extra { void M() { var client = Clients.Make(); } }\n", "SCOPE301") with { Given = WithClients },
        Code("A member of what is not written", "calls a member of what a person's method makes", "namespace Shop.Web;\nclass Extra { void M() => Clients.Make().CancelPendingRequests(); }\n", "SCOPE301") with { Given = WithClients },
        Code("A creation without a name", "makes an instance with `new()`", "using System.Net.Http;\nnamespace Shop.Web;\nclass Extra { object M() { HttpClient c = new(); return c; } }\n", "SCOPE301") with
        {
            Legitimate = May("makes an instance of another type with `new()`", "using System.Text;\nnamespace Shop.Web;\nclass Extra { object M() { StringBuilder c = new(); return c; } }\n"),
        },
        Code("Another API for the same", "opens a socket instead", "namespace Shop.Web;\nclass Extra { object M() => new System.Net.Sockets.Socket(default, default, default); }\n", "SCOPE302") with
        {
            Legitimate = May("asks the gateway that people wrote for it", "namespace Shop.Web;\nclass Extra { string M(Shop.Contracts.IGateway gateway) => gateway.Send(\"x\"); }\n"),
        },
        Code("A type by its name", "finds the type by a string", "namespace Shop.Web;\nclass Extra { object? M() => System.Type.GetType(\"System.Net.Http.HttpClient, System.Net.Http\"); }\n", "SCOPE301", "SCOPE302"),
        Code("An instance by its name", "makes an instance by a string", "namespace Shop.Web;\nclass Extra { object? M() => System.Activator.CreateInstance(\"System.Net.Http\", \"System.Net.Http.HttpClient\"); }\n", "SCOPE301", "SCOPE302"),
        Code("A library at run time", "loads a library", "namespace Shop.Web;\nclass Extra { object M() => System.Reflection.Assembly.LoadFrom(\"x.dll\"); }\n", "SCOPE302"),
        Code("Members bound later", "has a member bound at run time", "namespace Shop.Web;\nclass Extra { object M(dynamic d) => d.Send(); }\n", "SCOPE302"),
        Code("Code made at run time", "emits code", "namespace Shop.Web;\nclass Extra { object M() => new System.Reflection.Emit.DynamicMethod(\"m\", null, null); }\n", "SCOPE302"),
        Code("An expression compiled", "compiles an expression", "namespace Shop.Web;\nclass Extra { object M(System.Linq.Expressions.LambdaExpression e) => e.Compile(); }\n", "SCOPE302"),
        Code("A native import", "imports a native function", "using System.Runtime.InteropServices;\nnamespace Shop.Web;\nclass Extra { [DllImport(\"libc\")] static extern int system(string command); }\n", "SCOPE302") with
        {
            Legitimate = May("calls what the framework has for it", "namespace Shop.Web;\nclass Extra { string M() => System.Environment.NewLine; }\n"),
        },
        Code("A native library", "loads a native library", "namespace Shop.Web;\nclass Extra { object M() => System.Runtime.InteropServices.NativeLibrary.Load(\"c\"); }\n", "SCOPE302"),
        Code("A function pointer", "calls by a pointer", "namespace Shop.Web;\nunsafe class Extra { void M(delegate*<void> f) => f(); }\n", "SCOPE302"),
        Code("Another's private member", "reaches a private member with `UnsafeAccessor`",
            "using System.Runtime.CompilerServices;\nnamespace Shop.Web;\nclass Extra { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = \"_items\")] static extern ref object[] Items(System.Collections.Generic.List<object> list); }\n", "SCOPE302"),
        Code("A namespace out of scope", "uses a type of a namespace out of its scope", "namespace Shop.Web;\nclass Extra { object M() => new Shop.Billing.Invoices(); }\n", "SCOPE202") with
        {
            Legitimate = May("uses a type of a namespace that it may use", "namespace Shop.Web;\nclass Extra { Shop.Contracts.IGateway? gateway; }\n"),
        },
        Code("A namespace opened for all", "opens a namespace out of its scope for every file", "global using Shop.Billing;\nnamespace Shop.Web;\nclass Extra { }\n", "SCOPE202") with
        {
            Legitimate = May("opens a namespace that it may use for every file", "global using Shop.Contracts;\nnamespace Shop.Web;\nclass Extra { IGateway? gateway; }\n"),
        },
        Code("A namespace that is not its own", "declares a type where others' types are", "namespace Shop.Billing;\nclass Extra { }\n", "SCOPE201") with
        {
            Legitimate = May("declares a type in a namespace below its own", "namespace Shop.Web.Pages;\nclass Extra { }\n"),
        },
        Code("No namespace", "declares a type in no namespace, which every file sees", "class Extra { }\n", "SCOPE201"),
        Code("A namespace that looks like its own", "declares a type in `Shop.Wеb`, written with a Cyrillic letter", "namespace Shop.Wеb;\nclass Extra { }\n", "SCOPE201", "SCOPE604") with { Check = [$"SCOPE604 {Extra}"] },
        Code("The second half of another's type", "adds a part to a person's type in a namespace out of its scope", "namespace Shop.Core;\npartial class Cart { static Cart() { } }\n", "SCOPE201") with
        {
            Given = shop => shop.Write("src/Web/Cart.cs", "namespace Shop.Core;\n\npublic partial class Cart { }\n").CommitAsPerson("Add the cart"),
        },
        Code("A type in another's place", "declares a type by the full name of one in a library", "namespace System.Threading;\nclass Monitor { }\n", "SCOPE201", "SCOPE203") with
        {
            Legitimate = May("gives a type of its own namespace a library's short name", "namespace Shop.Web;\nclass Monitor { }\n"),
        },
        Code("A type that the compiler asks for", "declares the handler that every interpolated string is built with",
            "namespace System.Runtime.CompilerServices;\nref struct DefaultInterpolatedStringHandler { }\n", "SCOPE201", "SCOPE203"),
        Code("A name bound anew for all", "gives a type's name to another in every file", "global using Console = System.Text.StringBuilder;\nnamespace Shop.Web;\nclass Extra { }\n", "SCOPE203") with
        {
            Legitimate = new("gives an alias a name that no type has", shop => shop.Write(Extra, "global using Texts = System.Text.StringBuilder;\nnamespace Shop.Web;\nclass Extra { }\n").Commit()),
        },
        Code("Code that runs by itself", "has a method run when the assembly is loaded",
            "namespace Shop.Web;\nclass Extra { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } }\n", "SCOPE203") with
        {
            Legitimate = May("has code run when its type is first used", "namespace Shop.Web;\nclass Extra { static readonly int One; static Extra() { One = 1; } int M() => One; }\n"),
        },
        new("An argument of a person's call", "changes what a person's call starts", shop => shop.Replace("src/Web/Opening.cs", "\"browser\"", "\"rm\"").Commit())
        {
            Given = shop => shop.Write("src/Web/Opening.cs", "namespace Shop.Web;\n\nclass Opening { void Open() => System.Diagnostics.Process.Start(\"browser\"); }\n").CommitAsPerson("Open"),
            Check = [],
            Build = ["SCOPE302 src/Web/Opening.cs"],
        },
        new("A person's line moved", "moves a person's call to another place", shop => shop.Replace("src/Web/Opening.cs", Going, "").Replace("src/Web/Opening.cs", "    void Close() { }\n", "    void Close() { }\n" + Going).Commit())
        {
            Given = shop => shop.Write("src/Web/Opening.cs", "namespace Shop.Web;\n\nclass Opening\n{\n" + Going + "    void Open() { Go(); }\n    void Close() { }\n}\n").CommitAsPerson("Open"),
            Check = [],
            Build = ["SCOPE302 src/Web/Opening.cs"],
        },
        new("An argument on its own line", "changes a line that holds nothing but an argument of a person's call", shop => shop.Replace("src/Web/Clients.cs", "            page);", "            \"rm\");").Commit())
        {
            Given = WithClients,
            Open = new("the use stands on the person's line, and a value is no use", "`files` that leave such code out of the scope, and review"),
        },
        new("A guard deleted", "deletes the lines that stood before a person's call", shop => shop.Replace("src/Web/Clients.cs", "        if (page.Length == 0)\n            return;\n", "").Commit())
        {
            Given = WithClients,
            Compile = ["SCOPE302 src/Web/Clients.cs"],
        },
        new("The confused deputy", "asks a person's code of its scope to do what it may not", shop => shop.Write(Extra, "namespace Shop.Web;\nclass Extra { void M() => Clients.Open(\"rm\"); }\n").Commit())
        {
            Given = WithClients,
            Open = new("the code that is called is a person's, and may", "a narrower `namespaces.use` or `apis.allow`, and review"),
        },
        new("A nearer extension", "declares an extension that people's calls bind to before the library's", shop => shop.Write(
            Extra, "namespace Shop.Web;\nstatic class Extra { public static int Count<T>(this System.Collections.Generic.IEnumerable<T> all) => 0; }\n").Commit())
        {
            Given = shop => shop.Write("src/Web/Cart.cs", "using System.Linq;\nnamespace Shop.Web;\nclass Cart { int Items(System.Collections.Generic.IEnumerable<int> all) => all.Count(); }\n").CommitAsPerson("Add the cart"),
            Compile = [$"SCOPE203 {Extra}"],
        },
        new("A wrong price", "writes a number that is wrong", shop => shop.Write(Extra, "namespace Shop.Web;\nclass Extra { decimal price = 0m; }\n").Commit())
        {
            Open = new("a scope says where and with what, not whether it is right", "review and tests"),
        },
    ];

    private static Legitimate May(string act, string source) => new(act, shop => shop.Write("src/Web/Extra.cs", source).Commit());

    private static Row Code(string name, string act, string source, params string[] build) =>
        new(name, act, shop => shop.Write(Extra, source).Commit())
    {
        Check = [],
        Build = [.. build.Select(id => $"{id} {Extra}")],
    };
}
