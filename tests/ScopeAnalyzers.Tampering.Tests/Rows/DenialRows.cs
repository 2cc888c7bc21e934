using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class DenialRows : IChapter
{
    private const string Extra = "src/Web/Extra.cs";

    public static string Title => "Crash, hang and flood";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Code("A file of ten megabytes", "hides its use in ten megabytes of comments", () => "namespace Shop.Web;\n" + string.Concat(Enumerable.Repeat("// " + new string('x', 96) + "\n", 100_000)) + Use, "SCOPE301") with
        {
            Legitimate = new("adds a large file of data", shop => shop.Write("src/Web/Rates.json", "[\n" + string.Concat(Enumerable.Repeat("0.25,\n", 20_000)) + "0\n]\n").Commit()),
        },
        Code("A sum without end", "adds twenty thousand terms, for whoever walks a tree by recursion", () => $"namespace Shop.Web;\nclass Sum {{ int M() => {string.Join(" + ", Enumerable.Repeat("1", 20_000))}; }}\n{Use}", "SCOPE301"),
        Code("Parentheses without end", "opens five hundred parentheses", () => $"namespace Shop.Web;\nclass Deep {{ int M() => {new string('(', 500)}1{new string(')', 500)}; }}\n{Use}", "SCOPE301") with
        {
            Legitimate = May("opens fifty parentheses", () => $"namespace Shop.Web;\nclass Deep {{ int M() => {new string('(', 50)}1{new string(')', 50)}; }}\n"),
        },
        Code("Parentheses without end, too many", "opens five thousand parentheses", () => $"namespace Shop.Web;\nclass Deep {{ int M() => {new string('(', 5_000)}1{new string(')', 5_000)}; }}\n{Use}", "SCOPE301"),
        Code("Ten megabytes of code", "adds ten megabytes of methods",
            () => "namespace Shop.Web;\nclass Large\n{\n"
                + string.Concat(
                    Enumerable.Range(0, 100_000).Select(number => $"    public static int Method{number}(int value) => value + {number}; // {new string('x', 40)}\n")) + "}\n" + Use, "SCOPE301"),
        Code("Blocks without end", "opens five thousand blocks", () => $"namespace Shop.Web;\nclass Deep {{ void M() {{ {new string('{', 5_000)}{new string('}', 5_000)} }} }}\n{Use}", "SCOPE301"),
        Code("Type arguments without end", "names a type in a type three hundred times", () => $"using System.Collections.Generic;\nnamespace Shop.Web;\nclass Deep {{ {string.Concat(Enumerable.Repeat("List<", 300))}int{new string('>', 300)}? all; }}\n{Use}", "SCOPE301"),
        Code("Functions in functions without end", "puts a function into a function five hundred times", () => $"namespace Shop.Web;\nclass Deep {{ object M() => {string.Concat(Enumerable.Repeat("(System.Func<object>)(() => ", 500))}1{new string(')', 500)}; }}\n{Use}", "SCOPE301"),
        Code("Branches without end", "puts its use behind a thousand inactive branches", () => $"namespace Shop.Web;\n#if A0\n{string.Concat(Enumerable.Range(1, 1_000).Select(number => $"#elif A{number}\n"))}#else\n{Use}#endif\n", "SCOPE301"),
        Code("A hundred thousand findings", "makes as many findings as it can", () => "namespace Shop.Web;\n" + string.Concat(Enumerable.Range(0, 100_000).Select(number => $"class Extra{number} {{ System.Net.Http.HttpClient? c; }}\n")), "SCOPE301"),
        new("A thousand files", "hides a change among a thousand files", shop =>
        {
            foreach (var number in Enumerable.Range(0, 1_000))
                shop.Write($"src/Web/Many/F{number}.cs", "namespace Shop.Web;\n");
            shop.ChangeInvoices().Commit();
        })
        {
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
            Legitimate = new("adds a hundred files to its scope", shop =>
            {
                foreach (var number in Enumerable.Range(0, 100))
                    shop.Write($"src/Web/Many/F{number}.cs", "namespace Shop.Web;\n");
                shop.Commit();
            }),
        },
        new("Fifty thousand files", "hides a change among fifty thousand files", shop =>
        {
            var blob = shop.GitWith("namespace Shop.Web;\n", "hash-object", "-w", "--stdin");
            var many = shop.GitWith(string.Concat(Enumerable.Range(0, 50_000).Select(number => $"100644 blob {blob}\tF{number}.cs\n")), "mktree");
            shop.Git("read-tree", "--prefix=src/Web/Many/", many);
            shop.Git("checkout-index", "--all");
            shop.ChangeInvoices().Commit();
        })
        {
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
        },
        new("A deep folder", "adds a file three hundred folders deep", shop => shop.Write($"src/Billing/{string.Concat(Enumerable.Repeat("a/", 300))}Extra.cs", "namespace Shop.Billing;\n").Commit())
        {
            Check = [$"SCOPE101 src/Billing/{string.Concat(Enumerable.Repeat("a/", 300))}Extra.cs"],
        },
        new("A long message", "puts its trailer behind a megabyte of words", shop =>
        {
            shop.ChangeInvoices().Git("add", "--all");
            shop.GitWith("Change\n\n" + string.Concat(Enumerable.Repeat(new string('x', 70) + "\n", 15_000)) + Shop.ByAgent, "commit", "--quiet", "--file=-");
        })
        {
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
        },
        new("A tree that unfolds without end", "commits a tree of ten folders that are ten folders, twelve times: a million million files in a few objects", shop =>
        {
            var tree = shop.GitWith($"100644 blob {shop.GitWith("x\n", "hash-object", "-w", "--stdin")}\tx\n", "mktree");
            foreach (var _ in Enumerable.Range(0, 12))
                tree = shop.GitWith(string.Concat(Enumerable.Range(0, 10).Select(number => $"040000 tree {tree}\t{number}\n")), "mktree");
            var root = shop.GitWith(shop.Git("ls-tree", "HEAD") + $"\n040000 tree {tree}\tbomb\n", "mktree");
            shop.Git("update-ref", "HEAD", shop.Git("commit-tree", root, "-p", "HEAD", "-m", "Change the page" + Shop.ByAgent));
        })
        {
            Limits = GitLimits.Default with { Time = TimeSpan.FromSeconds(3) },
            Check = ["SCOPE004"],
            Build = ["SCOPE004 (warning)"],
        },
        new("A manifest without end", "makes the manifest a link to a device that never ends", shop => shop.Delete("agent-scope.json").Link("agent-scope.json", "/dev/zero").Commit())
        {
            Check = ["SCOPE001 agent-scope.json", "SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A source without end", "makes a source a link to a device that never ends", shop => shop.Link("src/Web/Endless.json", "/dev/zero").Commit())
        {
            Check = ["SCOPE103 src/Web/Endless.json"],
        },
        new("A manifest nested without end", "opens a hundred thousand brackets in the manifest", shop => shop.Write("agent-scope.json", "{ \"version\": 1, \"agents\": " + new string('[', 100_000)).Commit())
        {
            Check = ["SCOPE001 agent-scope.json", "SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A project nested without end", "opens twenty thousand elements in its project", shop => shop.Write("src/Web/Web.csproj",
            $"<Project Sdk=\"Microsoft.NET.Sdk\">{string.Concat(Enumerable.Repeat("<Choose><Otherwise>", 10_000))}{string.Concat(Enumerable.Repeat("</Otherwise></Choose>", 10_000))}</Project>\n").Commit())
        {
            Check = ["SCOPE403 src/Web/Web.csproj"],
        },
        new("An entity without end", "writes entities of entities into its project", shop => shop.Write("src/Web/Web.csproj",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Project>&c;</Project>\n").Commit())
        {
            Check = ["SCOPE403 src/Web/Web.csproj"],
        },
        new("Records that are broken", "writes traces that no one can read", shop => shop.Write(".agent-trace/traces.jsonl", "{ broken\n").ChangeInvoices().Commit())
        {
            Given = shop => shop.Write(".agent-trace/README.md", "What agents trace.\n").Allow("\"src/Web/**/*.cs\", \".agent-trace/**\""),
            Check = ["SCOPE004", "SCOPE101 src/Billing/Invoices.cs"],
            Build = ["SCOPE004 (warning)", "SCOPE101 src/Billing/Invoices.cs"],
        },
    ];

    private const string Use = "class Extra { System.Net.Http.HttpClient? client; }\n";

    private static Legitimate May(string act, Func<string> source) => new(act, shop => shop.Write(Extra, source()).Commit());

    private static Row Code(string name, string act, Func<string> source, params string[] build) =>
        new(name, act, shop => shop.Write(Extra, source()).Commit())
    {
        Check = [],
        Build = [.. build.Select(id => $"{id} {Extra}")],
    };
}
