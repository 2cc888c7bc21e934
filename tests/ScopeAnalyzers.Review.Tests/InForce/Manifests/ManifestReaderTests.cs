using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>What a valid text becomes.</summary>
public class ManifestReaderTests
{
    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var manifest = Read("""{ "version": 1 }""");

        Assert.Equal((Mode.Enforce, null, null), (manifest.Mode, manifest.Unattributed, manifest.Ceiling));
        Assert.Empty(manifest.Base);
        Assert.Empty(manifest.Agents);
        Assert.Null(manifest.Protected);
    }

    [Theory]
    [InlineData("human", null)]
    [InlineData("bot", "bot")]
    public void Unattributed_changes_are_a_persons_or_an_agents(string written, string? agent) =>
        Assert.Equal(agent, Read(Marked.Root($"\"unattributed\": \"{written}\"")).Unattributed);

    [Fact]
    public void A_rule_is_named_by_its_id_else_by_its_place_and_knows_where_it_stands()
    {
        var list = Read(Marked.Scope("""
            "files": { "deny": [ "a",
              { "match": "b", "id": "no-b" } ] }
            """)).Ceiling!.Kinds[Kind.Files].Deny!;

        Assert.Equal("ceiling.files.deny", list.Name);
        Assert.Equal(["ceiling.files.deny[0]", "no-b"], list.Rules.Select(rule => rule.Name));
        Assert.Equal(["agent-scope.json(5,37)", "agent-scope.json(6,3)"], list.Rules.Select(rule => rule.Place.ToString()));
    }

    [Fact]
    public void A_rule_keeps_what_it_says()
    {
        var rule = Read(Marked.Scope("""
            "files": { "deny": [{ "match": "a/**", "except": ["a/b"], "acts": ["add", "link"], "because": "why", "instead": "what" }] }
            """)).Ceiling!.Kinds[Kind.Files].Deny!.Rules[0];

        Assert.Equal("a/**", rule.Match.Text);
        Assert.Equal(["a/b"], rule.Except.Select(pattern => pattern.Text));
        Assert.Equal((FileActs.Add | FileActs.Link, "why", "what"), (rule.Acts, rule.Because, rule.Instead));
    }

    [Fact]
    public void A_rule_without_acts_is_about_every_act() => Assert.Equal(
        FileActs.All,
        Read(Marked.Scope("\"files\": { \"deny\": [\"a\"] }")).Ceiling!.Kinds[Kind.Files].Deny!.Rules[0].Acts);

    [Theory]
    [InlineData(Kind.Apis, "apis", "T:A.B")]
    [InlineData(Kind.Packages, "packages", "A.*")]
    [InlineData(Kind.Projects, "projects", "src/**")]
    public void A_rule_about_code_or_references_knows_the_files_that_it_applies_in(Kind kind, string member, string match) => Assert.Equal(
        "only in src/**, not in src/Db/**",
        Read(Marked.Scope($"\"{member}\": {{ \"deny\": [{{ \"match\": \"{match}\", \"in\": [\"src/**\"], \"notIn\": [\"src/Db/**\"] }}] }}"))
            .Ceiling!.Kinds[kind].Deny!.Rules[0].Where);

    [Theory]
    [InlineData("\"file\": \"src/A.cs\"", "modify")]
    [InlineData("\"file\": \"src/A.cs\", \"act\": \"delete\"", "delete")]
    [InlineData("\"file\": \"src/A.cs\", \"act\": \"link\"", "link")]
    public void A_test_of_a_file_names_the_act(string members, string act) => Assert.Equal(
        (act, "src/A.cs"),
        Read(Marked.Test(members + ", \"expect\": \"allow\"")).Tests[0].Resource is FileResource file ? (file.Act.Word(), file.Path) : default);

    [Theory]
    [InlineData("\"api\": \"T:A.B\"")]
    [InlineData("\"declare\": \"A\"")]
    [InlineData("\"use\": \"A\"")]
    [InlineData("\"capability\": \"unsafe\"")]
    [InlineData("\"package\": \"A\"")]
    [InlineData("\"project\": \"a/A.csproj\"")]
    public void A_test_says_in_which_file_something_is(string thing)
    {
        var test = Read(Marked.Test($"{thing}, \"file\": \"src/A.cs\", \"expect\": \"allow\"")).Tests[0].Resource;

        Assert.Equal("src/A.cs", test.GetType().GetProperty("File")!.GetValue(test));
    }

    [Fact]
    public void Every_kind_of_list_is_named_by_its_place()
    {
        var scope = Read("""
            {
              "version": 1,
              "environments": { "prod": { "hosts": ["a"] } },
              "ceiling": {
                "files": { "allow": [] }, "namespaces": { "declare": { "allow": [] }, "use": { "allow": [] } }, "apis": { "allow": [] },
                "capabilities": { "allow": [] }, "packages": { "allow": [] }, "projects": { "allow": [] }, "tools": { "allow": [] },
                "environments": { "allow": ["prod"] } }
            }
            """).Ceiling!;

        Assert.Equal(
            [
                "ceiling.apis.allow", "ceiling.capabilities.allow", "ceiling.environments.allow", "ceiling.files.allow",
                "ceiling.namespaces.declare.allow", "ceiling.namespaces.use.allow", "ceiling.packages.allow", "ceiling.projects.allow",
                "ceiling.tools.allow",
            ],
            scope.Kinds.Values.Select(lists => lists.Allow!.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_limit_is_a_number_or_an_object_with_exceptions()
    {
        var limits = Read(Marked.Scope("""
            "limits": { "filesPerCommit": 20.0, "linesPerTask": { "max": 1e3, "except": ["*.txt"] } }
            """)).Ceiling!.Limits;

        Assert.Equal(
            [("ceiling.limits.filesPerCommit", Measure.FilesPerCommit, 20L, 0), ("ceiling.limits.linesPerTask", Measure.LinesPerTask, 1000L, 1)],
            limits.Select(limit => (limit.Name, limit.Measure, limit.Max, limit.Except.Count)));
    }

    [Fact]
    public void What_commits_are_not_asked_is_not_said()
    {
        var commits = Read(Marked.Scope("\"commits\": { \"merges\": false, \"history\": \"each\" }")).Ceiling!.Commits!;

        Assert.Equal(
            (null, null, null, false, true),
            (commits.RequireTask, commits.RequireSignature, commits.Revertible, commits.Merges, commits.HistoryEach));
    }

    [Fact]
    public void An_agent_has_scopes_by_name_or_one_of_its_own()
    {
        var agents = Read(Marked.Agents("""
            "one": { "scope": ["web", "docs"] }, "two": { "scope": { "files": { "allow": [] } } }, "*": { "scope": "web" }
            """)).Agents;

        Assert.Equal(["scopes.web", "scopes.docs"], agents["one"].Scopes.Select(scope => scope.Name));
        Assert.Equal("agents.two.scope.files.allow", agents["two"].Scopes[0].Kinds[Kind.Files].Allow!.Name);
        Assert.Equal("scopes.web", agents["*"].Scopes[0].Name);
    }

    [Fact]
    public void An_agents_entry_keeps_what_it_says()
    {
        var entry = Read(Marked.Agents("""
            "bot": { "scope": "web", "mode": "audit", "repositories": ["github.com/acme/shop"], "branches": ["bot/**"],
              "expires": "2027-01-01T02:00:00.5+02:00",
              "identity": { "emails": ["bot@acme.example"], "trailers": ["Agent-Id: bot"], "signers": ["keys/bot"] } }
            """)).Agents["bot"];

        Assert.Equal((Mode.Audit, "github.com/acme/shop", "agents.bot.branches[0]"), (entry.Mode, entry.Repositories![0], entry.Branches!.Rules[0].Name));
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, 500, TimeSpan.Zero), entry.Expires);
        Assert.Equal(("bot@acme.example", "Agent-Id: bot", "keys/bot"), (entry.Identity!.Emails[0], entry.Identity.Trailers[0], entry.Identity.Signers[0]));
    }

    [Fact]
    public void A_task_keeps_what_it_narrows_and_grants()
    {
        var task = Read(Marked.Task("""
            "notBefore": "2026-11-20T00:00:00Z", "expires": "2026-12-01t00:00:00z", "narrow": { "files": { "allow": ["a"] } },
              "grants": [{ "id": "g", "build": ["a.csproj"], "because": "b" }, { "namespaces": { "use": ["System"] }, "because": "b" }]
            """)).Tasks["T-1"];

        Assert.Equal(["bot"], task.Agents);
        Assert.Equal("tasks.T-1.narrow.files.allow[0]", task.Narrow!.Kinds[Kind.Files].Allow!.Rules[0].Name);
        Assert.Equal(["tasks.T-1.grants.g", "tasks.T-1.grants[1]"], task.Grants.Select(grant => grant.Name));
        Assert.Equal([Kind.Build, Kind.Use], task.Grants.Select(grant => Assert.Single(grant.Kinds).Key));
    }

    [Fact]
    public void Where_anyone_may_come_a_task_may_be_for_an_agent_without_an_entry() => Assert.Equal(
        ["codex"],
        Read("""
            {
              "version": 1, "agents": { "*": { "scope": { "files": { "allow": [] } } } }, "tasks": { "T-1": { "agent": "codex" } }
            }
            """).Tasks["T-1"].Agents);

    [Fact]
    public void Protected_files_are_rules_named_by_their_place() => Assert.Equal(
        ["protected[0]", "protected[1]"],
        Read(Marked.Root("\"protected\": [\"a\", \"b/\"]")).Protected!.Rules.Select(rule => rule.Name));

    private static Manifest Read(string json)
    {
        var reading = Manifests.Read(json);
        Assert.Empty(reading.Errors);
        return reading.Manifest!;
    }
}
