using System.Globalization;
using ScopeAnalyzers.Policy.Briefs;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Briefs;

public class ScopeBriefTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_agent_under_a_task_is_told_all_that_its_scope_says() => Assert.Equal(
        [
            "You are the agent `codex`, and your task is `T-1`. `agent-scope.json` says what you may change in this repository. The build and CI fail on each line of yours that is out of scope.",
            "- Your scope ends at 2027-06-01T00:00:00Z.",
            "- Your task ends at 2027-01-01T00:00:00Z.",
            "- You may work only on these branches: `codex/**`.",
            "- You may work only in these repositories: `github.com/acme/shop`.",
            "- Limits: at most 10 files per commit, at most 500 lines per task (without `**/*.md`).",
            "- Each commit must name its task, not be a merge.",
            "- Like every agent, you may write only these files: `src/**`, `docs/**`.",
            "- You may write only these files: `src/Jobs/**` (acts: add, modify; except `src/Jobs/Pay/**`), `docs/**`.",
            "- You may write only these files for this task: `src/Jobs/Mail/**`.",
            "- You may not write these files: `**/*.pfx`, `**/*.key`. Reason: keys are no code.",
            "- You may not use these APIs: `` T:System.Collections.Generic.List`1 `` (in `src/Jobs/**`). Use T:Shop.Rows instead.",
            "- You may not use these capabilities: `network`. Reason: all traffic goes through the gateway. Ask the team for a port.",
            "- You may not reference any package.",
            "- You may call only these tools: `Bash(dotnet test *)`.",
        ],
        Brief("codex", "T-1").TakeWhile(line => !line.StartsWith("- Without a grant", StringComparison.Ordinal)));

    [Fact]
    public void What_is_protected_granted_and_asked_for_comes_last() => Assert.Equal(
        [
            "- Without a grant you may not change what steers the build, git, CI, agents and people's tools, such as `**/agent-scope.json`, `**/*.props`, `**/.gitattributes`, `**/.gitlab-ci*.yml`, `**/AGENTS.md`, `**/.envrc`, `**/.*/**`; nor links, modes of files, submodules, and build logic in project files.",
            "- Nor without a grant: `sql/**`.",
            "- Not protected here: `**/AGENTS.md`.",
            "- Granted for this task (packages): `Acme.Mail`, until 2026-12-24T00:00:00Z.",
            "- To ask whether you may: `agent-scope explain --agent codex RESOURCE`, with a path, `T:Some.Type`, `package:ID` or `tool:Bash(…)`.",
            "- To ask for more: `agent-scope request --agent codex --task T-1 --because WHY RESOURCE` writes a request in `.agent-scope/requests`. A person decides; go on with what is in scope.",
            "- Do not work around a denial: do not edit `agent-scope.json`, suppress a diagnostic, or write through another program.",
        ],
        Brief("codex", "T-1").SkipWhile(line => !line.StartsWith("- Without a grant", StringComparison.Ordinal)));

    [Theory]
    [InlineData("aider", null, "- You may not change anything here: the manifest has no entry for aider (agents). Stop, and tell a person.")]
    [InlineData("codex", "T-2", "- You may not change anything here: its time has ended (tasks.T-2.expires). Stop, and tell a person.")]
    [InlineData("copilot", "T-1", "- You may not change anything here: the task is for another agent (tasks.T-1.agent). Stop, and tell a person.")]
    public void An_agent_that_may_do_nothing_hears_why_and_no_more(string agent, string? task, string said)
    {
        var brief = Brief(agent, task);

        Assert.Equal(2, brief.Count);
        Assert.Equal(said, brief[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(400)]
    public void A_brief_has_at_most_40_lines_and_leaves_no_kind_out(int rules)
    {
        string[] members = ["files", "apis", "capabilities", "packages", "projects", "tools"];
        string[] names = ["x{0}/**", "T:X{0}", "network", "X{0}", "x{0}.csproj", "mcp__x{0}__*"];
        var lists = members.Zip(names, (member, name) => $$"""
            "{{member}}": { "allow": [], "deny": [{{string.Join(", ", Enumerable.Range(0, rules).Select(i => $$"""{ "match": "{{string.Format(CultureInfo.InvariantCulture, name, i)}}", "because": "{{i}}" }"""))}}] }
            """);
        var manifest = CorpusManifest.Of($$"""{ "version": 1, "agents": { "codex": { "scope": { {{string.Join(", ", lists)}} } } } }""");

        var brief = ScopeBrief.Of(manifest, "codex", null, Now);

        Assert.InRange(brief.Count, rules > 5 ? ScopeBrief.MostLines - 6 : 10, ScopeBrief.MostLines);
        Assert.All(["file", "API", "capability", "package", "project", "tool"], one => Assert.Contains(brief, line => line.EndsWith($"any {one}.", StringComparison.Ordinal)));
        Assert.Equal(rules > 5, brief.Any(line => line.EndsWith("more like this: `agent-scope explain` says what applies.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_kind_has_its_words()
    {
        var policy = AgentPolicy.Resolve(CorpusManifest.Of("""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [] } } } } }"""), "codex", null, Now);

        Assert.All(KindTable.All, row => Assert.Equal(row.Kind == Kind.Files, BriefRules.Of(policy, row).Count > 0));
    }

    [Fact]
    public void A_long_list_says_how_many_there_are_more() =>
        Assert.Contains(
            ScopeBrief.Of(
                CorpusManifest.Of($$"""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [{{string.Join(", ", Enumerable.Range(10, 90).Select(i => $"\"src/Folder{i}/**\""))}}] } } } } }"""),
                "codex", null, Now),
            line => line.EndsWith("`src/Folder30/**` and 69 more.", StringComparison.Ordinal));

    [Fact]
    public void A_line_holds_no_line_break_of_the_manifest() =>
        Assert.All(
            ScopeBrief.Of(
                CorpusManifest.Of("""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [], "deny": [{ "match": "a/**", "because": "one\ntwo" }] } } } } }"""),
                "codex", null, Now),
            line => Assert.DoesNotContain('\n', line));

    private static IReadOnlyList<string> Brief(string agent, string? task) => ScopeBrief.Of(
        CorpusManifest.Of("""
            {
              "version": 1,
              "ceiling": { "files": { "allow": ["src/**", "docs/**"], "deny": [{ "match": "**/*.pfx", "because": "keys are no code" }, { "match": "**/*.key", "because": "keys are no code" }] }, "limits": { "filesPerCommit": 10 } },
              "scopes": {
                "jobs": {
                  "files": { "allow": [{ "match": "src/Jobs/**", "except": ["src/Jobs/Pay/**"], "acts": ["add", "modify"] }] },
                  "apis": { "deny": [{ "match": "T:System.Collections.Generic.List`1", "in": ["src/Jobs/**"], "instead": "T:Shop.Rows" }] },
                  "capabilities": { "deny": [{ "match": "network", "because": "all traffic goes through the gateway", "instead": "ask the team for a port" }] },
                  "packages": { "allow": [] },
                  "limits": { "linesPerTask": { "max": 500, "except": ["**/*.md"] } },
                  "commits": { "requireTask": true, "merges": false }
                },
                "docs": { "files": { "allow": ["docs/**"] }, "tools": { "allow": ["Bash(dotnet test *)"] } }
              },
              "agents": {
                "codex": { "scope": ["jobs", "docs"], "branches": ["codex/**"], "repositories": ["github.com/acme/shop"], "expires": "2027-06-01T00:00:00Z" },
                "copilot": { "scope": "docs" }
              },
              "protected": ["sql/**"],
              "unprotected": ["**/AGENTS.md"],
              "tasks": {
                "T-1": { "agent": "codex", "expires": "2027-01-01T00:00:00Z", "narrow": { "files": { "allow": ["src/Jobs/Mail/**"] } },
                  "grants": [{ "packages": ["Acme.Mail"], "because": "it sends letters", "expires": "2026-12-24T00:00:00Z" }] },
                "T-2": { "agent": "codex", "expires": "2026-11-01T00:00:00Z" }
              }
            }
            """),
        agent, task, Now);
}
