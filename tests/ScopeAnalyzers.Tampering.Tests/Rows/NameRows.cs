namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class NameRows : IChapter
{
    public static string Title => "Names";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Named("A folder in other letters", "adds a file to `src/web`, which is `src/Web` on some file systems", "src/web/Extra.cs", "SCOPE101") with
        {
            Legitimate = new("adds a file to a folder of its scope", shop => shop.Write("src/Web/Pages/Extra.cs", Text).Commit()),
        },
        Named("A folder in look-alike letters", "adds a file to `src/Wеb`, written with a Cyrillic letter", "src/Wеb/Extra.cs", "SCOPE101") with { Check = ["SCOPE101 src/Wеb/Extra.cs", "SCOPE604 src/Wеb/Extra.cs"] },
        Named("A name in another composition", "names a file with an accent that stands by itself", "src/Web/Cafe\u0301.cs", "SCOPE103") with
        {
            Legitimate = new("names a file with the accent in its letter", shop => shop.Write("src/Web/Café.cs", Text).Commit()),
        },
        Named("A name with what no one sees", "names a file with a space of no width", "src/Web/Ext\u200Bra.cs", "SCOPE103"),
        Named("A name that reads backwards", "turns the direction of writing within a name", "src/Web/Ext\u202Era.cs", "SCOPE103"),
        Named("A device's name", "names a file `aux.cs`, which Windows reads as a device", "src/Web/aux.cs", "SCOPE103"),
        Named("A name that ends in a dot", "adds `Page.cs.`, which Windows writes to `Page.cs`", "src/Web/Page.cs.", "SCOPE103"),
        Named("A name that ends in a space", "adds `Page.cs `, which Windows writes to `Page.cs`", "src/Web/Page.cs ", "SCOPE103"),
        Named("A stream's name", "adds `Page.cs::$DATA`, which Windows writes to `Page.cs`", "src/Web/Page.cs::$DATA", "SCOPE103"),
        Named("A short name", "adds `AGENT-~1.JSO`, which Windows may read as `agent-scope.json`", "AGENT-~1.JSO", "SCOPE103"),
        Named("A backslash in a name", @"adds the one file `src\Billing\Invoices.cs`, which is another file on Windows", @"src\Billing\Invoices.cs", "SCOPE103"),
        Named("A line end in a name", "puts a line end and a path of its own into a name", "src/Web/Extra.cs\nsrc/Web/Page.cs", "SCOPE103") with
        {
            Build = ["SCOPE103 src/Web/Extra.cs\nsrc/Web/Page.cs", "SCOPE601 src/Web/Web.csproj"],
        },
        Named("A quote in a name", "puts a quote into a name, which git writes in quotes", "src/Web/Ext\"ra.cs", "SCOPE103"),
        Named("A hidden folder", "adds a folder that begins with a dot", "src/Web/.extra/Extra.cs", "SCOPE102"),
        Named("A name that looks like an option", "names a file `--help.cs`", "src/Billing/--help.cs", "SCOPE101"),
        Named("A name like a pattern", "names a file `[P]age*.cs`", "src/Web/[P]age*.cs", "SCOPE103"),
    ];

    private const string Text = "namespace Shop.Web;\n";

    private static Row Named(string name, string act, string path, string id) => new(name, act, shop => shop.Write(path, Text).Commit())
    {
        Check = [$"{id} {path}"],
    };
}
