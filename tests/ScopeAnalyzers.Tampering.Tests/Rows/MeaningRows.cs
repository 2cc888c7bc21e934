namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class MeaningRows : IChapter
{
    private const string Old = "src/Web/Old.cs", Extra = "src/Web/Extra.cs";

    public static string Title => "What the lines of others mean";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Of("A symbol defined", "defines the symbol that a person's call waits for",
            "namespace Shop.Web;\n\nclass Old\n{\n#if DIRECT\n    object Go() => System.Diagnostics.Process.Start(\"x\");\n#endif\n}\n", shop => shop.Replace(Old, "namespace", "#define DIRECT\nnamespace"), "SCOPE302") with
        {
            Legitimate = May("defines a symbol for code of its own", Old, "#define MINE\nnamespace Shop.Web;\nclass Old\n{\n#if MINE\n    int One() => 1;\n#endif\n}\n"),
        },
        Of("A condition changed", "changes the condition that a person's call waits for",
            "namespace Shop.Web;\n\nclass Old\n{\n#if DIRECT\n    object Go() => System.Diagnostics.Process.Start(\"x\");\n#endif\n}\n", shop => shop.Replace(Old, "#if DIRECT", "#if DEBUG"), "SCOPE302"),
        Of("The other branch", "writes an `#else` before a person's inactive call",
            "namespace Shop.Web;\n\nclass Old\n{\n#if DIRECT\n    object Go() => System.Diagnostics.Process.Start(\"x\");\n#endif\n}\n", shop => shop.Replace(Old, "#if DIRECT\n", "#if DIRECT\n#else\n"), "SCOPE302"),
        Of("A comment opened", "deletes the marks of a comment around a person's old call",
            "namespace Shop.Web;\n\nclass Old\n{\n    /*\n    object Go() => System.Diagnostics.Process.Start(\"x\");\n    */\n}\n", shop => shop.Replace(Old, "    /*\n", "").Replace(Old, "    */\n", ""), "SCOPE302") with
        {
            Build = ["SCOPE302 src/Web/Old.cs"],
            Legitimate = new("comments a call out", shop => shop.Write(Old, "namespace Shop.Web;\n\nclass Old\n{\n    /*\n    int Go() => 1;\n    */\n}\n").Commit()),
        },
        Of("A literal ended", "ends a person's raw literal before a call that stands in it",
            "namespace Shop.Web;\n\nclass Old\n{\n    const string Text = \"\"\"\n        a\n        static object Go() => System.Diagnostics.Process.Start(\"x\");\n        \"\"\";\n}\n",
            shop => shop.Replace(Old, "        a\n", "        a\n        \"\"\";\n").Replace(Old, "(\"x\");\n", "(\"x\");\n    const string More = \"\"\"\n        a\n"), "SCOPE302") with
        {
            Build = ["SCOPE302 src/Web/Old.cs"],
        },
        Of("A guard deleted before a call", "deletes the guard before a person's call",
            "namespace Shop.Web;\n\nclass Old\n{\n    void Go(string page)\n    {\n        if (page.Length == 0)\n            return;\n        System.Diagnostics.Process.Start(page);\n    }\n}\n",
            shop => shop.Replace(Old, "        if (page.Length == 0)\n            return;\n", ""), "SCOPE302") with
        {
            Legitimate = new("adds a guard before a person's call", shop => shop.Replace(Old, "        if (page", "        if (page.Length > 99)\n            return;\n        if (page").Commit()),
        },
        Of("A guard that never holds", "changes the condition of the guard before a person's call",
            "namespace Shop.Web;\n\nclass Old\n{\n    void Go(string page)\n    {\n        if (page.Length == 0)\n            return;\n        System.Diagnostics.Process.Start(page);\n    }\n}\n",
            shop => shop.Replace(Old, "page.Length == 0", "page.Length == -1"), "SCOPE302"),
        Of("A jump", "jumps over the guard before a person's call",
            "namespace Shop.Web;\n\nclass Old\n{\n    void Go(string page)\n    {\n        if (page.Length == 0)\n            return;\n        System.Diagnostics.Process.Start(page);\n    }\n}\n",
            shop => shop.Replace(Old, "        if (page", "        goto go;\n        if (page").Replace(Old, "        System", "        go:\n        System"), "SCOPE302"),
        Of("A check not awaited", "does not wait for the check before a person's call",
            "namespace Shop.Web;\n\nclass Old\n{\n    System.Threading.Tasks.Task CheckAsync(string page) => System.Threading.Tasks.Task.CompletedTask;\n\n    async System.Threading.Tasks.Task Go(string page)\n    {\n        await CheckAsync(page);\n        System.Diagnostics.Process.Start(page);\n        await System.Threading.Tasks.Task.Yield();\n    }\n}\n",
            shop => shop.Replace(Old, "        await CheckAsync", "        _ = CheckAsync"), "SCOPE302"),
        Of("An alias in a person's file", "gives the name that a person's line uses to a type of its own",
            "using Shop.Contracts;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    IGateway? gateway;\n}\n", shop => shop.Replace(Old, "namespace", "using IGateway = Shop.Web.Spy;\nnamespace").Write(Extra, "namespace Shop.Web;\nclass Spy { }\n"), "SCOPE203") with
        {
            Legitimate = May("gives a name that no one uses to a type of its own", Extra, "using Text = System.Text.StringBuilder;\nnamespace Shop.Web;\nclass Extra { Text? text; }\n"),
        },
        Of("A nearer type, and a note", "declares a type nearer than what a person's line means, and adds a note to that file",
            "using Shop.Contracts;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    IGateway? gateway;\n}\n", shop => shop.Replace(Old, "class Old", "// A note.\nclass Old").Write(Extra, "namespace Shop.Web;\ninterface IGateway { }\n"), "SCOPE203", Extra),
        Of("A nested type", "declares a type in a person's type, which its lines mean from then on",
            "using Shop.Contracts;\n\nnamespace Shop.Web;\n\npartial class Old\n{\n    IGateway? gateway;\n}\n", shop => shop.Write(Extra, "namespace Shop.Web;\npartial class Old { interface IGateway { } }\n"), "SCOPE203", Extra),
        Of("A local function", "declares a function in a person's body, which is called in the place of a library's",
            "using static System.Math;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    int Go(int number)\n    {\n        return Abs(number);\n    }\n}\n", shop => shop.Replace(Old, "        return", "        int Abs(int any) => 0;\n        return"), "SCOPE203"),
        Of("A value of another type", "changes the type of a value, so that a person's line calls an extension of its own",
            "using System.Linq;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    int[] all = [];\n    int Go() => all.Count();\n}\n",
            shop => shop.Replace(Old, "int[] all = [];", "Bag all = new();").Write(Extra, "namespace Shop.Web;\nclass Bag : System.Collections.Generic.List<int> { }\nstatic class Bags { public static int Count(this Bag bag) => 0; }\n"), "SCOPE203", Extra) with
        {
            Legitimate = new("changes the type of a value to another of the library", shop => shop.Replace(Old, "int[] all = [];", "System.Collections.Generic.List<int> all = [];").Commit()),
        },
        Of("An alias deleted", "deletes the alias that kept a person's line from what the scope denies",
            "using Process = System.Text.StringBuilder;\nusing System.Diagnostics;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    Process? process;\n}\n", shop => shop.Replace(Old, "using Process = System.Text.StringBuilder;\n", ""), "SCOPE302") with
        {
            Legitimate = new("puts the usings in order", shop => shop.Replace(Old, "using Process = System.Text.StringBuilder;\nusing System.Diagnostics;\n", "using System.Diagnostics;\nusing Process = System.Text.StringBuilder;\n").Commit()),
        },
        Of("A nearer type deleted", "deletes the type that kept a person's line from what the scope denies",
            "using System.Diagnostics;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    Process? process;\n}\n", shop => shop.Delete(Extra), "SCOPE302") with
        {
            Given = shop => shop.Write(Old, "using System.Diagnostics;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    Process? process;\n}\n").Write(Extra, "namespace Shop.Web;\nclass Process { }\n").CommitAsPerson("Begin"),
        },
        new("Two branches, two files", "splits a name over two files and a symbol that this build has not",
            shop => shop.Write(Extra, "#if !DEBUG\nglobal using Ours = System.Diagnostics;\n#endif\n").Write(Old, "namespace Shop.Web;\nclass Old {\n#if !DEBUG\n    object? Go() => Ours.Process.Start(\"x\");\n#endif\n}\n").Commit())
        {
            Build = [$"SCOPE303 {Old}"],
            Compile = [$"SCOPE303 {Old}"],
            Legitimate = May("writes code for another build", Old, "namespace Shop.Web;\nclass Old {\n#if !DEBUG\n    int Go() => 1;\n#endif\n}\n"),
        },
        new("A second #elif", "splits a name over the branches of two conditions",
            shop => shop.Write(Old, "namespace Shop.Web;\nclass Old {\n    object? Go() => System.\n#if ONE\n    Diagnostics.\n#elif TWO\n    Text.\n#endif\n#if TWO\n    Encoding.ASCII;\n#elif ONE\n    Process.Start(\"x\");\n#else\n    DateTime.Now;\n#endif\n}\n").Commit())
        {
            Build = [$"SCOPE303 {Old}"],
            Compile = [$"SCOPE303 {Old}"],
        },
        new("An alias for another build", "gives the name that a person's line uses to a type of its own, in another build alone",
            shop => shop.Replace(Old, "namespace", "#if !DEBUG\nusing IGateway = Shop.Web.Spy;\n#endif\nnamespace").Write(Extra, "namespace Shop.Web;\nclass Spy { }\n").Commit())
        {
            Given = shop => shop.Write(Old, "using Shop.Contracts;\n\nnamespace Shop.Web;\n\nclass Old\n{\n    IGateway? gateway;\n}\n").CommitAsPerson("Begin"),
            Build = [],
            Compile = [$"SCOPE203 {Old}"],
        },
        new("A hosting start-up in code", "has a host start its code by an attribute",
            shop => shop.Write(Extra, "using Microsoft.AspNetCore.Hosting;\n[assembly: HostingStartup(typeof(Shop.Web.Extra))]\nnamespace Shop.Web\n{\n    class Extra { }\n}\n").Commit())
        {
            Given = shop => shop.Write("src/Web/Hosting.cs", "namespace Microsoft.AspNetCore.Hosting;\n[System.AttributeUsage(System.AttributeTargets.Assembly)]\nclass HostingStartupAttribute(System.Type type) : System.Attribute { public System.Type Type => type; }\n").CommitAsPerson("Host"),
            Build = [$"SCOPE203 {Extra}"],
            Compile = [$"SCOPE203 {Extra}"],
            Legitimate = May("writes an attribute that runs nothing", Extra, "[assembly: System.Reflection.AssemblyMetadata(\"a\", \"b\")]\nnamespace Shop.Web { class Extra { } }\n"),
        },
    ];

    private static Legitimate May(string act, string path, string source) => new(act, shop => shop.Write(path, source).Commit());

    /// <summary>A way that only a comparison with the base finds.</summary>
    private static Row Of(string name, string act, string persons, Func<Shop, Shop> edit, string id, string? at = null) =>
        new(name, act, shop => edit(shop).Commit())
    {
        Given = shop => shop.Write(Old, persons).CommitAsPerson("Begin"),
        Build = [],
        Compile = [$"{id} {at ?? Old}"],
    };
}
