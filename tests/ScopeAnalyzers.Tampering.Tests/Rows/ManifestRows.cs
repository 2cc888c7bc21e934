namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class ManifestRows : IChapter
{
    /// <summary>A manifest that lets claude-code change everything.</summary>
    private const string Everything = """
        { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["**"] } } } } }

        """;

    /// <summary>A task of claude-code, or of another, with a grant for the invoices.</summary>
    private static string Task(string agent = "claude-code", string expires = "2027-01-01T00:00:00Z") => $$"""
        {
          "agent": "{{agent}}", "expires": "{{expires}}",
          "grants": [{ "files": ["src/Billing/Invoices.cs"], "because": "the new rate" }]
        }

        """;

    public static string Title => "The manifest and its tasks";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("A wider manifest", "widens its scope in `agent-scope.json`, and uses it in the same branch", shop =>
        {
            shop.ChangeInvoices();
            shop.Write("agent-scope.json", Everything).Commit();
        })
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE101 src/Billing/Invoices.cs", "SCOPE102 agent-scope.json"],
            Legitimate = new("writes a request for a person to grant", shop => shop.Write(".agent-scope/requests/rate.json", Task()).Commit()),
        },
        new("A milder mode", "sets `\"mode\": \"audit\"`", shop => shop.Replace("agent-scope.json", "\"version\": 1,", "\"version\": 1, \"mode\": \"audit\",").Commit())
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A manifest that names another base", "names its own branch as the `base`, so that nothing differs from it", shop =>
        {
            shop.ChangeInvoices();
            shop.Replace("agent-scope.json", "\"version\": 1,", "\"version\": 1, \"base\": [\"work\"],").Commit();
        })
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE101 src/Billing/Invoices.cs", "SCOPE102 agent-scope.json"],
        },
        new("The manifest deleted", "deletes `agent-scope.json`", shop => shop.Delete("agent-scope.json").Commit())
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("The manifest moved away", "moves `agent-scope.json` into its own folder", shop => shop.Move("agent-scope.json", "src/Web/scope.json").Commit())
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A manifest that is a link", "makes `agent-scope.json` a link to a file in its own folder",
            shop => shop.Write("src/Web/scope.json", Everything).Delete("agent-scope.json").Link("agent-scope.json", "src/Web/scope.json").Commit())
        {
            Check = ["SCOPE001 agent-scope.json", "SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A broken manifest", "breaks the manifest's syntax, so that it decides nothing", shop => shop.Write("agent-scope.json", "{ \"version\": 1, ").Commit())
        {
            Check = ["SCOPE001 agent-scope.json", "SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A nearer manifest", "puts a manifest of its own beside its code", shop => shop.Write("src/Web/agent-scope.json", Everything).Commit())
        {
            Check = ["SCOPE102 src/Web/agent-scope.json"],
        },
        new("A manifest in other letters", "adds `Agent-Scope.json`, which is the manifest on a file system that ignores case",
            shop => shop.Write("Agent-Scope.json", Everything).Commit())
        {
            Check = ["SCOPE102 Agent-Scope.json"],
        },
        new("The first manifest of all", "writes the first manifest of a repository that has none", shop => shop.Write("agent-scope.json", Everything).Commit())
        {
            Given = shop => shop.Delete("agent-scope.json").CommitAsPerson("No scope"),
            Check = ["SCOPE002 agent-scope.json"],
        },
        new("A branch from an old commit", "starts its branch where the manifest was wider", shop =>
        {
            shop.Git("switch", "--quiet", "--create", "old", "main~1");
            shop.ChangeInvoices();
            shop.Commit();
        })
        {
            Given = shop =>
            {
                shop.Write("agent-scope.json", Everything).CommitAsPerson("Wide");
                shop.Write("agent-scope.json", ShopFiles.Manifest).CommitAsPerson("Narrow");
            },
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
        },
        new("A test that fails in the manifest", "adds a test to the manifest that the manifest does not meet", shop => shop.Replace(
            "agent-scope.json", "\"version\": 1,", "\"version\": 1, \"tests\": [{ \"agent\": \"claude-code\", \"file\": \"README.md\", \"expect\": \"allow\" }],").Commit())
        {
            Check = ["SCOPE006 agent-scope.json", "SCOPE007 agent-scope.json (message)", "SCOPE102 agent-scope.json"],
        },
        new("A task of its own making", "writes a task with a grant, and names it in its commit", shop =>
        {
            shop.ChangeInvoices();
            shop.Write(".agent-scope/tasks/SHOP-1.json", Task()).Commit("Change the rate\n\nTask: SHOP-1");
        })
        {
            Check = ["SCOPE007 agent-scope.json (message)", "SCOPE101 src/Billing/Invoices.cs", "SCOPE102 .agent-scope/tasks/SHOP-1.json"],
        },
        new("Another agent's task", "names the task of another agent in its commit", shop =>
        {
            shop.ChangeInvoices();
            shop.Commit("Change the rate\n\nTask: SHOP-2");
        })
        {
            Given = shop => shop.Write(".agent-scope/tasks/SHOP-2.json", Task("codex")).Replace("agent-scope.json", "\"agents\": {", "\"agents\": { \"codex\": { \"scope\": \"web\" },").CommitAsPerson("Grant"),
            Check = ["SCOPE502 src/Billing/Invoices.cs"],
        },
        new("A task that has expired", "names a task whose time is over", shop =>
        {
            shop.ChangeInvoices();
            shop.Commit("Change the rate\n\nTask: SHOP-3");
        })
        {
            Given = shop => shop.Write(".agent-scope/tasks/SHOP-3.json", Task(expires: "2026-11-01T00:00:00Z")).Write(".agent-scope/tasks/SHOP-4.json", Task()).CommitAsPerson("Grant"),
            Check = ["SCOPE504 src/Billing/Invoices.cs"],
            Legitimate = new("names a task whose time is not over", shop => shop.ChangeInvoices().Commit("Change the rate\n\nTask: SHOP-4")),
        },
        new("A task that no one gave", "names a task that is not there", shop =>
        {
            shop.ChangeInvoices();
            shop.Commit("Change the rate\n\nTask: SHOP-4");
        })
        {
            Given = shop => shop.Write(".agent-scope/tasks/SHOP-5.json", Task()).CommitAsPerson("Grant"),
            Check = ["SCOPE101 src/Billing/Invoices.cs"],
            Legitimate = new("names the task that it was given", shop =>
            {
                shop.ChangeInvoices();
                shop.Commit("Change the rate\n\nTask: SHOP-5");
            }),
        },
        new("A grant stretched", "does under a grant for one file what the grant does not name", shop => shop.Write("src/Billing/Rates.cs", "namespace Shop.Billing;\n").Commit("Add rates\n\nTask: SHOP-5"))
        {
            Given = shop => shop.Write(".agent-scope/tasks/SHOP-5.json", Task()).CommitAsPerson("Grant"),
            Check = ["SCOPE101 src/Billing/Rates.cs"],
            Legitimate = new("does what the grant names", shop => shop.ChangeInvoices().Commit("Change the rate\n\nTask: SHOP-5")),
        },
    ];
}
