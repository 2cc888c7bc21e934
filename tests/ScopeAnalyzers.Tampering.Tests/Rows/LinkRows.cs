namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class LinkRows : IChapter
{
    public static string Title => "Links, submodules and modes";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("A link to a file out of scope", "links to the invoices from its own folder", shop => shop.Link("src/Web/Invoices.json", "../Billing/Invoices.cs").Commit())
        {
            Check = ["SCOPE101 src/Web/Invoices.json"],
            Legitimate = new("links to a file in its scope", shop => shop.Write("src/Web/one.json", "{}\n").Link("src/Web/two.json", "one.json").Commit()),
        },
        new("A link to a folder", "links to a folder out of its scope", shop => shop.Link("src/Web/billing.json", "../Billing").Commit())
        {
            Check = ["SCOPE103 src/Web/billing.json"],
        },
        new("A link out of the repository", "links to a file of the machine", shop => shop.Link("src/Web/machine.json", "/etc/hostname").Commit())
        {
            Check = ["SCOPE103 src/Web/machine.json"],
        },
        new("A link that climbs out", "links above the root, and down again", shop => shop.Link("src/Web/up.json", "../../../" + Path.GetFileName(shop.Root) + "/src/Web/Page.cs").Commit())
        {
            Check = ["SCOPE103 src/Web/up.json"],
        },
        new("A link to nothing", "links to a file that may come later", shop => shop.Link("src/Web/later.json", "later.txt").Commit())
        {
            Check = ["SCOPE103 src/Web/later.json"],
        },
        new("A circle of links", "links two names to each other", shop => shop.Link("src/Web/one.json", "two.json").Link("src/Web/two.json", "one.json").Commit())
        {
            Check = ["SCOPE103 src/Web/one.json", "SCOPE103 src/Web/two.json"],
        },
        new("A link to a link", "links to a link that leaves the scope", shop => shop.Link("src/Web/one.json", "two.json").Link("src/Web/two.json", "../Billing/Invoices.cs").Commit())
        {
            Check = ["SCOPE101 src/Web/one.json", "SCOPE101 src/Web/two.json"],
        },
        new("A file that became a link", "makes a link of a file of its own", shop => shop.Delete("src/Web/Page.cs").Link("src/Web/Page.cs", "../Billing/Invoices.cs").Commit())
        {
            Check = ["SCOPE101 src/Web/Page.cs"],
            Build = ["SCOPE101 src/Web/Page.cs", "SCOPE201 src/Web/Page.cs", "SCOPE203 src/Web/Page.cs"],
        },
        new("A write through a link", "writes through a link of a person's to another folder", shop => shop.Write("src/Web/billing/Invoices.cs", "namespace Shop.Billing;\n").Commit())
        {
            Given = shop => shop.Link("src/Web/billing", "../Billing").CommitAsPerson("Link"),
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
        },
        new("A submodule", "adds a repository of its own as a submodule", shop =>
        {
            shop.Git("init", "--quiet", "src/Web/lib");
            shop.Git("-C", "src/Web/lib", "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "--allow-empty", "--message", "x");
            shop.Commit();
        })
        {
            Check = ["SCOPE103 src/Web/lib"],
        },
        new("A submodule that is to be ignored", "adds a submodule with `ignore = all` in `.gitmodules`", shop =>
        {
            shop.Write(".gitmodules", "[submodule \"lib\"]\n\tpath = src/Web/lib\n\turl = https://example.com/lib\n\tignore = all\n");
            shop.Git("add", ".gitmodules");
            shop.Git("update-index", "--add", "--cacheinfo", $"160000,{shop.Git("rev-parse", "HEAD")},src/Web/lib");
            shop.Git("commit", "--quiet", "--message", "Add the library" + Shop.ByAgent);
        })
        {
            Check = ["SCOPE102 .gitmodules", "SCOPE103 src/Web/lib"],
            Build = ["SCOPE102 .gitmodules", "SCOPE103 src/Web/lib (message)"],
        },
        new("A repository as files", "commits a bare repository whose configuration runs a program", shop => shop
            .Write("src/Web/lib/HEAD", "ref: refs/heads/main\n").Write("src/Web/lib/config", "[core]\n\tbare = true\n\tfsmonitor = \"touch ran\"\n")
            .Write("src/Web/lib/objects/x", "\n").Write("src/Web/lib/refs/x", "\n").Commit())
        {
            Check = ["SCOPE101 src/Web/lib/HEAD", "SCOPE101 src/Web/lib/config", "SCOPE101 src/Web/lib/objects/x", "SCOPE101 src/Web/lib/refs/x"],
        },
        new("An executable bit", "makes a program of a file", shop =>
        {
            shop.Git("update-index", "--chmod=+x", "src/Web/Page.cs");
            shop.Git("commit", "--quiet", "--message", "Change" + Shop.ByAgent);
            shop.Git("checkout", "--quiet", ".");
        })
        {
            Check = ["SCOPE103 src/Web/Page.cs"],
        },
    ];
}
