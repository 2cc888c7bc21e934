namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>How each verb is used: shown by its help, and run by a test.</summary>
internal static class Examples
{
    public static IReadOnlyDictionary<string, (string CommandLine, string Meaning)[]> Of { get; } =
        new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
        {
            ["check"] =
            [
                ("agent-scope check", "evaluate the commits of this branch"),
                ("agent-scope check --worktree", "evaluate what is not committed too"),
                ("agent-scope check --compile", "then load the nearest solution too, and evaluate what the agents' code uses, whatever its build says"),
                ("agent-scope check --compile Shop.slnx --worktree", "the same with what is not committed, of a solution that is named"),
                ("agent-scope check --staged", "in .git/hooks/pre-commit: evaluate what is about to be committed"),
                ("agent-scope check --staged --message .git/COMMIT_EDITMSG", "in .git/hooks/commit-msg: see the agent and the task that the message names"),
                ("agent-scope check --base origin/release --format json", "compare with another branch, for a program to read"),
                ("agent-scope check --strict --base origin/main", "in a CI system that sets no variable CI: what cannot be evaluated is an error"),
                ("agent-scope check --log decisions.jsonl", "keep each denial, each thing not evaluated and each grant that was used"),
            ],
            ["explain"] =
            [
                ("agent-scope explain --agent codex src/Billing/Invoice.cs", "why codex may or may not change a file"),
                ("agent-scope explain --agent codex --act delete tests/Web.Tests/PagesTests.cs", "why it may or may not delete one"),
                ("agent-scope explain --agent codex T:System.Net.Http.HttpClient", "why it may or may not use a type"),
                ("agent-scope explain --agent codex --manifest agent-scope.json --format json < resources.txt", "many at once, by a manifest that is no base's yet"),
            ],
            ["who"] =
            [
                ("agent-scope who src/Billing/Invoice.cs", "which agents and tasks may change a file"),
            ],
            ["capabilities"] =
            [
                ("agent-scope capabilities Acme.Client/1.2.3", "what a restored package can do, class by class"),
                ("agent-scope capabilities Acme.Client --members", "which of its members, and by which way"),
                ("agent-scope capabilities src/Web/Web.csproj --format json", "all packages of a project, for a program to read"),
            ],
            ["test"] =
            [
                ("agent-scope test", "run the tests of the manifest here, before it is merged"),
            ],
            ["init"] =
            [
                ("agent-scope init", "show a manifest that admits what agents did so far"),
                ("agent-scope init --commits 2000 --write", "look further back, and write agent-scope.json and its schema"),
                ("agent-scope init --detail", "propose every rule, test and namespace"),
                ("agent-scope init --try", "say how many of the newer commits a proposal from the older ones admits"),
                ("agent-scope init --apis src/Prices", "propose a scope that allows in this folder what its code uses today, and nothing else"),
            ],
            ["schema"] =
            [
                ("agent-scope schema", "print the JSON Schema of the manifest"),
                ("agent-scope schema --write", "write it to the repository's root, and those of tasks and requests beside it"),
            ],
            ["request"] =
            [
                ("agent-scope request", "draft one request for all that the change needs and a grant can let in"),
                ("agent-scope request --compile --because \"the page needs a beep\"", "the same of what the code uses too, and say why"),
                ("agent-scope request --agent codex --task SHOP-412 docs/a.md package:Acme", "ask before it is written"),
            ],
            ["grant"] =
            [
                ("agent-scope grant SHOP-412 --because \"the page needs a beep\"", "grant what .agent-scope/requests/SHOP-412.json asks for, for seven days"),
                ("agent-scope grant SHOP-412 --expires 2026-12-01T00:00:00Z --approved-by alice@acme.example", "until then, and say who approves it"),
            ],
            ["revert"] =
            [
                ("agent-scope revert --task SHOP-412", "show whether the commits of a task revert, the newest first"),
                ("agent-scope revert --task SHOP-412 --apply", "revert them, one commit for each"),
                ("agent-scope revert --task SHOP-412 --base v1.4.0", "on the main branch: those since a release"),
            ],
            ["brief"] =
            [
                ("agent-scope brief --agent codex", "what codex may do here, in words"),
                ("agent-scope brief --agent codex --task SHOP-412", "the same under a task"),
                ("agent-scope brief --write AGENTS.md", "keep the briefs of all agents in a part of AGENTS.md"),
            ],
            ["mcp"] =
            [
                ("agent-scope mcp --agent codex", "as the command of a server in codex's own settings"),
                ("agent-scope mcp --agent codex --task SHOP-412", "the same under a task, whatever the branch is called"),
            ],
            ["lsp"] =
            [
                ("agent-scope lsp", "as the command of a language server in the settings of an editor"),
            ],
            ["session"] =
            [
                ("agent-scope session start --agent codex --task SHOP-412 -- codex", "run codex on a branch and in a working tree of its own"),
                ("agent-scope session start --agent codex --task SHOP-412 --authority ~/.ssh/agents.pub --valid 90m", "certify its key with one that an ssh-agent holds"),
                ("agent-scope session start --agent codex --task SHOP-412 --here", "work in this working tree"),
                ("agent-scope session abort SHOP-412", "take back what the newest session of the task did, and nothing else"),
                ("agent-scope session abort shop-412-3f9a1c --all", "take back a certain session, and all that is not committed in its working tree"),
                ("agent-scope session restart shop-412-3f9a1c -- codex", "take it back, and begin the task again"),
            ],
            ["hook"] =
            [
                ("agent-scope hook claude-code PreToolUse", "in .claude/settings.json, as the command of a PreToolUse hook"),
                ("agent-scope hook claude-code SessionStart", "as the command of a SessionStart hook: what is not committed yet is not the agent's"),
                ("agent-scope hook gemini BeforeTool", "in .gemini/settings.json, as the command of a BeforeTool hook"),
            ],
            ["report"] =
            [
                ("agent-scope report", "write agent-scope-report.html for whoever reviews this branch"),
                ("agent-scope report --worktree --output artifacts/report.html", "with what is not committed too"),
                ("agent-scope report --compile", "with what the agents' code uses, from the projects"),
            ],
            ["export"] =
            [
                ("agent-scope export claude-code", "show the permissions for .claude/settings.json, and what they cannot say"),
                ("agent-scope export gemini --write", "write .gemini/policies/agent-scope.toml"),
                ("agent-scope export claude-code --task SHOP-412 --format json", "under a task, for a program to read"),
            ],
        };
}
