using System.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Reuse;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class WorktreeRows : IChapter
{
    private static readonly Dictionary<string, string> InAgent = new() { ["CLAUDECODE"] = "1" };

    private static readonly string[] FoundInCode = ["SCOPE301 src/Web/Page.cs"];

    private static readonly string[] NothingCommitted = ["SCOPE003 (message)"];

    public static string Title => "The working tree, attributes and what is ignored";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("Work that is not committed", "changes a file out of its scope and commits nothing", shop => shop.ChangeInvoices())
        {
            Environment = InAgent,
            Check = NothingCommitted,
            Build = ["SCOPE101 src/Billing/Invoices.cs (warning)"],
        },
        new("A file that git is told to skip", "changes a file that it marked `skip-worktree`, and commits nothing", shop =>
        {
            shop.Git("update-index", "--skip-worktree", "src/Web/Page.cs");
            shop.UseHttp();
        })
        {
            Environment = InAgent,
            Check = NothingCommitted,
            Build = [],
            Open = NotInGit,
        },
        new("A file that git takes for unchanged", "changes a file that it marked `assume-unchanged`, and commits nothing", shop =>
        {
            shop.Git("update-index", "--assume-unchanged", "src/Web/Page.cs");
            shop.UseHttp();
        })
        {
            Environment = InAgent,
            Check = NothingCommitted,
            Build = [],
            Open = NotInGit,
        },
        new("A review kept from before", "empties the review that the checker keeps for the next build of an unchanged tree", shop =>
        {
            shop.ChangeInvoices().Commit();
            Reviewer.RunForBuild(new ReviewRequest(shop.Root, new Dictionary<string, string>(), Worktree: true, TestRepository.Now),
                default);
            var git = Path.Combine(shop.Root, ".git");
            var kept = File.ReadAllBytes(Directory.GetFiles(Path.Combine(git, "agent-scope", "reviews")).Single());
            var key = new BinaryReader(new MemoryStream(kept)).ReadString();
            new ReviewCache(git, shop.Root).Keep(key, TestRepository.Now, DateTimeOffset.MaxValue,
                new BuildReview(HasManifest: true, shop.Root, [], 0, ""));
        })
        {
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
            Build = [],
        },
        new("An ignored file, committed", "commits a file that `.gitignore` names", shop =>
        {
            shop.Write("src/Web/Extra.local.cs", UsesHttp);
            shop.Git("add", "--force", "src/Web/Extra.local.cs");
            shop.Commit();
        })
        {
            Build = ["SCOPE301 src/Web/Extra.local.cs"],
            Check = [],
            Legitimate = new("commits such a file with code of its scope", shop =>
            {
                shop.Write("src/Web/Extra.local.cs", "namespace Shop.Web;\n\nclass Extra { string? text; }\n");
                shop.Git("add", "--force", "src/Web/Extra.local.cs");
                shop.Commit();
            }),
        },
        new("A sparse checkout", "works where the rest of the repository is not checked out", shop =>
        {
            shop.Git("sparse-checkout", "set", "src/Web");
            var blob = shop.GitWith("namespace Shop.Billing;\n", "hash-object", "-w", "--stdin");
            shop.Git("update-index", "--cacheinfo", $"100644,{blob},{Shop.Invoices}");
            shop.Git("commit", "--quiet", "--message", "Change the page" + Shop.ByAgent);
        })
        {
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
            Build = ["SCOPE101 src/Billing/Invoices.cs (message)"],
        },
        new("Attributes that hide a diff", "calls its code binary in `.gitattributes`", shop => shop.Write(".gitattributes", "*.cs -diff binary\n").UseHttp().Commit())
        {
            Check = ["SCOPE102 .gitattributes"],
            Build = ["SCOPE102 .gitattributes", .. FoundInCode],
        },
        new("Attributes in its own folder", "calls its code binary in a `.gitattributes` beside it", shop => shop.Write("src/Web/.gitattributes", "*.cs -diff binary\n").UseHttp().Commit())
        {
            Check = ["SCOPE102 src/Web/.gitattributes"],
            Build = ["SCOPE102 src/Web/.gitattributes", .. FoundInCode],
        },
        new("Attributes of no file", "calls its code binary in `.git/info/attributes`", shop => shop.Write(".git/info/attributes", "*.cs -diff binary\n").UseHttp().Commit())
        {
            Build = FoundInCode,
            Check = [],
        },
        new("Another encoding in the working tree", "has git write its code as UTF-16, by `working-tree-encoding`", shop =>
        {
            shop.Write(".gitattributes", "src/Web/Page.cs working-tree-encoding=UTF-16\n").UseHttp();
            shop.WriteBytes("src/Web/Page.cs", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(shop.Read("src/Web/Page.cs"))).ToArray()).Commit();
        })
        {
            Check = ["SCOPE102 .gitattributes"],
            Build = ["SCOPE102 .gitattributes", .. FoundInCode],
        },
        new("A filter", "has git clean what it commits with a program of its own", shop =>
        {
            shop.Git("config", "filter.quiet.clean", "sed s/HttpClient/Object/");
            shop.Write(".gitattributes", "src/Web/*.cs filter=quiet\n").UseHttp().Commit();
        })
        {
            Environment = InAgent,
            Check = ["SCOPE102 .gitattributes"],
            Build = ["SCOPE102 .gitattributes", .. FoundInCode.Select(found => $"{found} (warning)")],
        },
        new("Text in UTF-16", "writes its code in UTF-16, which git takes for binary", shop =>
            shop.UseHttp()
                .WriteBytes("src/Web/Page.cs", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(shop.Read("src/Web/Page.cs"))).ToArray()).Commit())
        {
            Build = FoundInCode,
            Check = [],
            Legitimate = new("writes code of its scope in UTF-16",
                shop => shop.WriteBytes("src/Web/Page.cs",
                    Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(ShopFiles.Page)).ToArray()).Commit()),
        },
        new("Text in UTF-16, big end first", "writes its code in UTF-16 the other way round", shop =>
            shop.UseHttp()
                .WriteBytes("src/Web/Page.cs",
                    Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(shop.Read("src/Web/Page.cs"))).ToArray()).Commit())
        {
            Build = FoundInCode,
            Check = [],
        },
        new("Text in Latin-1", "writes bytes that are not UTF-8", shop =>
            shop.UseHttp().WriteBytes("src/Web/Page.cs", Encoding.Latin1.GetBytes(shop.Read("src/Web/Page.cs").Replace("Shop\"", "Café\""))).Commit())
        {
            Build = FoundInCode,
            Check = [],
        },
        new("A line end that git does not know: CR", "hides code behind a comment that a lone CR ends", shop => HiddenBehind(shop, "\r"))
        {
            Build = FoundInCode,
            Check = [],
        },
        new("A line end that git does not know: U+0085", "hides code behind a comment that U+0085 ends", shop => HiddenBehind(shop, "\u0085"))
        {
            Build = FoundInCode,
            Check = [],
        },
        new("A line end that git does not know: U+2028", "hides code behind a comment that U+2028 ends", shop => HiddenBehind(shop, "\u2028"))
        {
            Build = FoundInCode,
            Check = [],
        },
        new("A mark at the beginning", "writes a byte order mark, which moves no line", shop =>
            shop.UseHttp().WriteBytes("src/Web/Page.cs", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(shop.Read("src/Web/Page.cs"))).ToArray()).Commit())
        {
            Build = FoundInCode,
            Check = [],
            Legitimate = new("writes a byte order mark before code of its scope", shop =>
                shop.WriteBytes("src/Web/Page.cs", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ShopFiles.Page)).ToArray()).Commit()),
        },
    ];

    private const string UsesHttp = "namespace Shop.Web;\n\nclass Extra { System.Net.Http.HttpClient? client; }\n";

    private static Open NotInGit => new("what the index is told to overlook is not in git, and so not in what is merged", "`agent-scope check`: the change is seen once it is committed");

    private static void HiddenBehind(Shop shop, string end) =>
        shop.Replace("src/Web/Page.cs", "    public static string Title", $"    // The client.{end}    public static System.Net.Http.HttpClient? Client;\n    public static string Title").Commit();
}
