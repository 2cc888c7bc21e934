namespace ScopeAnalyzers.Tampering.Tests.Rows;

/// <summary>Lines of people that an agent makes stand elsewhere, and white space that means something.</summary>
public sealed class LineRows : IChapter
{
    private const string Rates = "src/Web/Rates.cs", Copy = "src/Web/Copy.cs";

    /// <summary>A file of a person's, of the agent's own scope, that uses what the agent may not.</summary>
    private const string RatesText = """
        namespace Shop.Web;

        public static class Rates
        {
            // static object old = new System.Net.Http.HttpClient();
            public static object Client(string host)
            {
                if (host != "bank.example")
                    throw new System.ArgumentException("not the bank");
                return new System.Net.Http.HttpClient();
            }
        }

        """;

    private static readonly string[] Found = ["SCOPE301 " + Copy];

    private static readonly string[] BroughtBack = [$"SCOPE101 {Copy} (message)"];

    private static readonly string[] InRates = ["SCOPE301 " + Rates];

    public static string Title => "Whose line it is";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Of("A file doubled by a move and a put-back", "moves a person's file, puts it back, and edits the copy", shop =>
        {
            shop.Move(Rates, Copy).Commit("Move");
            shop.Write(Rates, RatesText).Commit("Put it back");
            shop.Write(Copy, Edited(shop.Read(Copy))).Commit("Edit");
        }) with
        {
            Build = Found,
            Legitimate = new("moves a person's file for good, and edits it", shop =>
            {
                shop.Move(Rates, Copy).Commit("Move");
                shop.Replace(Copy, "\"not the bank\"", "\"not our bank\"").Commit("Edit");
            }),
        },
        Of("A file doubled the other way round", "moves a person's file twice, and puts it back between", shop =>
        {
            shop.Move(Rates, "src/Web/Between.cs").Commit("Move");
            shop.Write(Rates, RatesText).Commit("Put it back");
            shop.Move("src/Web/Between.cs", Copy).Write(Copy, Edited(RatesText)).Commit("Move on");
        }) with
        {
            Build = Found,
            Legitimate = new("moves a person's file twice", shop =>
            {
                shop.Move(Rates, "src/Web/Between.cs").Commit("Move");
                shop.Move("src/Web/Between.cs", Copy).Commit("Move on");
            }),
        },
        Of("A file moved out and put back in the working tree", "moves a person's file, and puts it back without a commit", shop =>
        {
            shop.Git("mv", Rates, Copy);
            shop.Write(Copy, Edited(RatesText)).Commit("Move");
            shop.Write(Rates, RatesText).Commit("Put it back");
        }) with
        {
            Build = Found,
        },
        Of("A file copied within the scope", "copies a person's file, without the class's guard", shop => shop.Write(Copy, Edited(RatesText)).Commit()) with
        {
            Build = Found,
        },
        Of("A file of another kind that becomes code", "moves a person's text to a name that the compiler reads", shop => shop.Move("src/Web/Old.cs.txt", "src/Web/Old.cs").Commit()) with
        {
            Given = shop => shop.Write(Rates, RatesText).Write("src/Web/Old.cs.txt", RatesText.Replace("Rates", "Old")).Allow($"{ShopFiles.Allowed}, \"src/Web/*.txt\""),
            Build = ["SCOPE301 src/Web/Old.cs"],
        },
        Of("A person's lines that a person took back", "takes a file from an old commit in a merge whose second parent it is", shop =>
        {
            var tree = shop.Git("rev-parse", "main~1^{tree}");
            Merge(shop, tree, "HEAD", "main~1");
        }) with
        {
            Given = shop =>
            {
                shop.Write(Rates, RatesText).CommitAsPerson("Rates");
                shop.Delete(Rates).CommitAsPerson("Ask the bank no more");
            },
            Build = InRates,
        },
        Of("A person's lines of the branch brought back", "merges an ancestor whose lines a person took back on the branch", shop =>
        {
            shop.Write(Copy, RatesText.Replace("Rates", "Copy")).CommitAsPerson("Copy");
            var old = shop.Git("rev-parse", "HEAD");
            shop.Delete(Copy).CommitAsPerson("No copy");
            Merge(shop, old + "^{tree}", "HEAD", old);
        }) with
        {
            Check = BroughtBack,
            Build = [.. BroughtBack, .. Found],
        },
        Of("An old commit picked again", "picks a person's commit again that the person took back", shop =>
        {
            shop.Write(Copy, RatesText.Replace("Rates", "Copy")).CommitAsPerson("Copy");
            var old = shop.Git("rev-parse", "HEAD");
            shop.Delete(Copy).CommitAsPerson("No copy");
            shop.Git("cherry-pick", "--no-commit", old);
            shop.Commit("Copy");
        }) with
        {
            Check = BroughtBack,
            Build = [.. BroughtBack, .. Found],
        },
        Of("Lines that change places in a file", "moves a person's guard behind what it guards", shop =>
            shop.Replace(Rates, "        return new System.Net.Http.HttpClient();\n", "").Replace(Rates, "        if (host", "        return new System.Net.Http.HttpClient();\n        if (host").Commit()) with
        {
            Build = InRates,
        },
        Of("A comment that a carriage return ends", "puts a lone CR behind the slashes of a person's comment", shop => shop.Replace(Rates, "// static", "//\r static").Commit()) with
        {
            Build = InRates,
            Legitimate = new("indents a person's comment", shop => shop.Replace(Rates, "    // static", "        // static").Commit()),
        },
        Of("A comment that a next line ends", "puts U+0085 behind the slashes of a person's comment", shop => shop.Replace(Rates, "// static", "//\u0085 static").Commit()) with
        {
            Build = InRates,
        },
        Of("A comment that a line separator ends", "puts U+2028 behind the slashes of a person's comment", shop => shop.Replace(Rates, "// static", "//\u2028 static").Commit()) with
        {
            Build = InRates,
        },
        Of("A comment that a paragraph separator ends", "puts U+2029 behind the slashes of a person's comment", shop => shop.Replace(Rates, "// static", "//\u2029 static").Commit()) with
        {
            Build = InRates,
        },
        Of("Code that a person commented out", "takes away the marks of a person's comment of several lines", shop => shop.Replace(Rates, "/*\n", "").Replace(Rates, "*/\n", "").Commit()) with
        {
            Given = shop => shop.Write(Rates, Commented).CommitAsPerson("Rates"),
            Build = InRates,
            Legitimate = new("adds a line to a person's comment of several lines", shop => shop.Replace(Rates, "/*\n", "/*\nSee the bank.\n").Commit()),
        },
        Of("Code that a person wrote into a text", "ends a person's raw string before its lines", shop => shop.Replace(Rates, "public const string Old = \"\"\"\n", "public const string Old = \"\";\n").Replace(Rates, "    \"\"\";\n", "").Commit()) with
        {
            Given = shop => shop.Write(Rates, Commented.Replace("/*\n", "    public const string Old = \"\"\"\n").Replace("*/\n", "    \"\"\";\n")).CommitAsPerson("Rates"),
            Build = InRates,
        },
        Of("A person's call in another layout", "changes the line ends and the white space of a person's file", shop => shop.Write(Rates, Formatted(RatesText).Replace("\n", "\r\n")).Commit("Format")) with
        {
            Legitimate = new("changes the white space of a person's file", shop => shop.Write(Rates, Formatted(RatesText)).Commit("Format")),
        },
        Of("A namespace of one line", "takes the braces of a namespace away, and indents the rest anew", shop => shop.Write(Rates, RatesText).Commit("File-scoped")) with
        {
            Given = shop => shop.Write(Rates, InBraces(RatesText)).CommitAsPerson("Rates"),
            Legitimate = new("takes the braces of a namespace away, and changes a text", shop => shop.Write(Rates, RatesText.Replace("not the bank", "no bank")).Commit("File-scoped")),
        },
        Of("A folder moved", "moves a folder of its scope with people's files", shop => shop.Move(Rates, "src/Web/Banks/Rates.cs").Move("src/Web/Page.cs", "src/Web/Banks/Page.cs").Commit("Move")) with
        {
            Legitimate = new("moves a folder of its scope, and formats what was in it", shop =>
            {
                shop.Move(Rates, "src/Web/Banks/Rates.cs").Commit("Move");
                shop.Write("src/Web/Banks/Rates.cs", Formatted(RatesText)).Commit("Format");
            }),
        },
        Of("A file that is deleted and written again", "deletes a person's file, and writes it again as it was but for a comment", shop =>
        {
            shop.Delete(Rates).Commit("Delete");
            shop.Write(Rates, RatesText.Replace("// static object old", "// Until 2025: static object old")).Commit("Write it again");
        }),
    ];

    /// <summary>The same rates, most of them commented out.</summary>
    private const string Commented = """
        namespace Shop.Web;

        public static class Rates
        {
        /*
            public static object Client() => new System.Net.Http.HttpClient();
        */
        }

        """;

    private static Row Of(string name, string act, Action<Shop> done) =>
        new(name, act, done) { Given = shop => shop.Write(Rates, RatesText).CommitAsPerson("Rates") };

    private static string Edited(string text) => text.Replace("class Rates", "class Copy").Replace("        if (host != \"bank.example\")\n            throw new System.ArgumentException(\"not the bank\");\n", "");

    private static string Formatted(string text) => text.Replace("    ", "\t").Replace("(host !=", "( host  !=").Replace("Client(string host)", "Client( string host )");

    private static string InBraces(string text) => text.Replace("namespace Shop.Web;\n\n", "namespace Shop.Web\n{\n").Replace("\n}\n", "\n}\n}\n");

    private static void Merge(Shop shop, string tree, params string[] parents) => shop.Git(
        "reset", "--quiet", "--hard",
        shop.Git(["commit-tree", shop.Git("rev-parse", tree), .. parents.SelectMany(parent => new[] { "-p", shop.Git("rev-parse", parent) }), "-m", "Merge" + Shop.ByAgent]));
}
