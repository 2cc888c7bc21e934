namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class AttributionRows : IChapter
{
    private static readonly string[] Found = ["SCOPE101 " + Shop.Invoices];

    private static readonly Open Claim = new(
        "an agent that commits in a person's name and leaves no mark cannot be told from that person",
        "people who sign, with their keys under `\"humans\": { \"signers\": … }`, and `\"unattributed\"` naming an agent; `\"requireSignature\"` alone closes nothing here");

    public static string Title => "Whose change it is";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("A person's name without a mark", "commits as a person, without a trailer", shop => shop.ChangeInvoices().CommitAsPerson())
        {
            Open = Claim,
        },
        new("A person's name, where the team is known", "commits as a person that the manifest does not name, without a trailer", shop => shop.ChangeInvoices().CommitAsPerson(author: "Mallory <mallory@example.com>"))
        {
            Given = shop => shop.Replace("agent-scope.json", "\"version\": 1,", "\"version\": 1, \"unattributed\": \"claude-code\", \"humans\": { \"emails\": [\"alice@example.com\"] },").CommitAsPerson("Name the team"),
            Check = Found,
        },
        new("A commit that is not signed", "commits by trailer alone where its scope requires a signature", shop => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").Commit())
        {
            Given = shop => shop.Replace("agent-scope.json", "\"packages\"", "\"commits\": { \"requireSignature\": true }, \"packages\"").CommitAsPerson("Require signatures"),
            Check = ["SCOPE503"],
        },
        new("Its own name as the author", "commits as itself and writes no trailer", shop => shop.ChangeInvoices().CommitAsPerson(author: "Claude <noreply@anthropic.com>"))
        {
            Check = Found,
            Legitimate = new("does so in its scope", shop => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").CommitAsPerson(author: "Claude <noreply@anthropic.com>")),
        },
        new("An address in other letters", "writes its address in capitals", shop => shop.ChangeInvoices().CommitAsPerson("Change\n\nCo-authored-by: Claude <NoReply@Anthropic.COM>"))
        {
            Check = Found,
        },
        new("A trailer before prose", "puts the trailer in the middle of its message, where git finds no trailers",
            shop => shop.ChangeInvoices().CommitAsPerson("Change\n\nCo-authored-by: Claude <noreply@anthropic.com>\n\nMore on this below.\n\nIt was late."))
        {
            Check = Found,
        },
        new("A trailer behind a cut", "puts the trailer behind `---`, where tools stop to read", shop => shop.ChangeInvoices().CommitAsPerson("Change\n\n---\nCo-authored-by: Claude <noreply@anthropic.com>"))
        {
            Check = Found,
        },
        new("A name in look-alike letters", "writes its name with a Cyrillic letter beside the address", shop => shop.ChangeInvoices().CommitAsPerson("Change\n\nCo-authored-by: Сlaude <noreply@anthropic.com>"))
        {
            Check = Found,
        },
        new("One of several co-authors", "hides among the co-authors of a squash merge",
            shop => shop.ChangeInvoices().CommitAsPerson("Change (#12)\n\n* one\n\n* two\n\nCo-authored-by: Bob <bob@example.com>\nCo-authored-by: Claude <noreply@anthropic.com>\nCo-authored-by: Carol <carol@example.com>"))
        {
            Check = Found,
            Legitimate = new("is one of the authors of a squash merge in its scope", shop => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").CommitAsPerson("Change (#12)\n\nCo-authored-by: Bob <bob@example.com>\nCo-authored-by: Claude <noreply@anthropic.com>")),
        },
        new("A commit that a person amended", "has a person amend its commit, who becomes the committer", shop =>
        {
            shop.ChangeInvoices().CommitAsPerson(author: "Claude <noreply@anthropic.com>");
            shop.Git("-c", "user.email=bob@example.com", "commit", "--quiet", "--amend", "--no-edit");
        })
        {
            Check = Found,
        },
        new("A commit by its account's number", "commits by its GitHub account under another name", shop => shop.ChangeInvoices().CommitAsPerson(author: "Helpful <198982749+renamed@users.noreply.github.com>"))
        {
            Given = shop => shop.Replace("agent-scope.json", "\"claude-code\"", "\"copilot\"").CommitAsPerson("Copilot works here"),
            Check = Found,
            Legitimate = new("does so in its scope", shop => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").CommitAsPerson(author: "Helpful <198982749+renamed@users.noreply.github.com>")),
        },
        new("A branch without a mark", "commits as a person on a branch that its own tool named", shop =>
        {
            shop.Git("branch", "--quiet", "--move", "claude/fix-rate");
            shop.ChangeInvoices().CommitAsPerson();
        })
        {
            Check = Found,
        },
        new("A mailmap", "maps its own address to a person's", shop => shop.ChangeInvoices().Write(".mailmap", "Alice <alice@example.com> <noreply@anthropic.com>\n").CommitAsPerson(author: "Claude <noreply@anthropic.com>"))
        {
            Check = [.. Found, "SCOPE102 .mailmap"],
        },
        new("A note that says a person", "writes a git-ai note that gives its lines to a person", shop =>
        {
            shop.ChangeInvoices().Commit();
            shop.GitWith(Note("human", "claude-code"), "notes", "--ref=ai", "add", "--file=-", "HEAD");
        })
        {
            Check = Found,
        },
        new("A note taken away", "removes the note that was the one evidence of its part", shop =>
        {
            shop.ChangeInvoices().CommitAsPerson();
            shop.GitWith(Note("s_1", "claude-code"), "notes", "--ref=ai", "add", "--file=-", "HEAD");
            shop.Git("update-ref", "-d", "refs/notes/ai");
        })
        {
            Open = Claim with { Why = "notes lie beside the commits, and whoever writes them can remove them" },
        },
        new("Lines that a person formats", "has its lines indented anew in a person's commit", shop =>
        {
            shop.UseHttp().Commit();
            shop.Replace("src/Web/Page.cs", "    public", "\t\tpublic").CommitAsPerson("Format");
        })
        {
            Build = ["SCOPE301 src/Web/Page.cs"],
        },
        new("Line ends that a person changes", "has the ends of its lines changed in a person's commit", shop =>
        {
            shop.UseHttp().Commit();
            shop.Replace("src/Web/Page.cs", "\n", "\r\n").CommitAsPerson("Format");
        })
        {
            Build = ["SCOPE301 src/Web/Page.cs"],
            Legitimate = new("changes the ends of a person's lines itself", shop => shop.Replace("src/Web/Page.cs", "\n", "\r\n").Commit()),
        },
        new("Revisions that blame ignores", "lists its own commits in `.git-blame-ignore-revs`, and has git configured to read it", shop =>
        {
            shop.ChangeInvoices().Commit();
            shop.Write(".git-blame-ignore-revs", shop.Git("rev-parse", "HEAD") + "\n").Commit();
            shop.Git("config", "blame.ignoreRevsFile", ".git-blame-ignore-revs");
        })
        {
            Check = [.. Found, "SCOPE102 .git-blame-ignore-revs"],
        },
        new("A message in another encoding", "has git say that its messages are in UTF-16, so that no one reads its trailer", shop =>
        {
            shop.Git("config", "i18n.commitEncoding", "UTF-16");
            shop.ChangeInvoices().Commit();
        })
        {
            Check = Found,
            Legitimate = new("does so in its scope", shop =>
            {
                shop.Git("config", "i18n.commitEncoding", "ISO-8859-1");
                shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").Commit();
            }),
        },
        new("An author in another encoding", "commits as itself, in a commit whose header names an encoding in which its name and address are nothing", shop =>
            Encoded(shop.ChangeInvoices(), "IBM037", "Claude <noreply@anthropic.com>", "Change"))
        {
            Check = Found,
        },
        new("An encoding that there is not", "names an encoding that no one knows", shop => Encoded(shop.ChangeInvoices(), "x-none", "Alice <alice@example.com>", "Change" + Shop.ByAgent))
        {
            Check = Found,
        },
        new("A trailer that only the encoding shows", "writes its trailer in UTF-7, which git shows as text", shop =>
            Encoded(shop.ChangeInvoices(), "UTF-7", "Alice <alice@example.com>", "Change\n\nCo-authored-by: Claude +ADw-noreply+AEA-anthropic.com+AD4-"))
        {
            Check = Found,
        },
        new("One marked commit on its branch", "marks one commit of its scope, and leaves the mark out of the rest of its own branch", shop =>
        {
            shop.Git("branch", "--quiet", "--move", "claude/fix-rate");
            shop.ChangeInvoices().CommitAsPerson();
            shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").Commit();
        })
        {
            Open = Claim with { Why = "a branch's name speaks for commits only where none speaks for itself, since people work on such branches too" },
        },
        new("A known person's name", "commits as a person of the team, where all others count as agents", shop => shop.ChangeInvoices().CommitAsPerson())
        {
            Given = shop => shop.Replace("agent-scope.json", "\"version\": 1,", "\"version\": 1, \"unattributed\": \"claude-code\", \"humans\": { \"emails\": [\"alice@example.com\"] },").CommitAsPerson("Name the team"),
            Open = Claim with { Why = "an address is what whoever commits writes", ClosedBy = "the team's keys under `\"humans\": { \"signers\": … }` in place of its addresses, and people who sign" },
        },
        new("An agent that no one knows", "commits under the name of a tool that neither the manifest nor the list knows", shop => shop.ChangeInvoices().CommitAsPerson("Change\n\nCo-authored-by: Brandnew <bot@brandnew.example>"))
        {
            Open = Claim with { Why = "an unknown tool looks like a person", ClosedBy = "an entry with its `identity` in the manifest, or `\"unattributed\"` with the team under `\"humans\"`" },
        },
        new("An agent without an entry", "commits as an agent that the manifest does not name", shop => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").CommitAsPerson(author: "Codex <codex@openai.com>"))
        {
            Check = ["SCOPE002 src/Web/Page.cs"],
        },
    ];

    /// <summary>Commits all that changed, under a header that names an encoding.</summary>
    private static void Encoded(Shop shop, string encoding, string author, string message)
    {
        shop.Git("add", "--all");
        var commit = $"tree {shop.Git("write-tree")}\nparent {shop.Git("rev-parse", "HEAD")}\nauthor {author} 1795500000 +0000\ncommitter {author} 1795500000 +0000\nencoding {encoding}\n\n{message}\n";
        shop.Git("update-ref", "HEAD", shop.GitWith(commit, "hash-object", "-t", "commit", "-w", "--stdin"));
    }

    private static string Note(string key, string tool) => $$"""
        {{Shop.Invoices}}
          {{key}} 5
        ---
        { "schema_version": "authorship/3.0.0", "base_commit_sha": "", "prompts": { "s_1": { "agent_id": { "tool": "{{tool}}", "id": "x", "model": "m" }, "messages": [] } } }

        """;
}
