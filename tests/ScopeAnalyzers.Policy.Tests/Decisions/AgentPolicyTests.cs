using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class AgentPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Codex = ["codex"];

    private static Manifest Manifest => CorpusManifest.Of("""
        {
          "version": 1, "mode": "warn", "unattributed": "codex",
          "protected": ["docs/LICENSE"], "unprotected": ["**/*.props", "**/agent-scope.json"],
          "scopes": { "web": { "files": { "allow": ["src/**"], "deny": ["src/Secret/**"] }, "tools": { "deny": ["Bash(git push*)", "WebSearch"] } } },
          "agents": {
            "codex": { "scope": "web", "mode": "audit", "branches": ["work/*"], "repositories": ["github.com/Acme/Docs", "github.com/Acme/Shop"] },
            "ends-now": { "scope": "web", "expires": "2026-11-24T12:00:00Z" },
            "ends-next": { "scope": "web", "expires": "2026-11-24T12:00:01Z" } },
          "tasks": {
            "T-1": { "agent": "codex", "notBefore": "2026-11-24T12:00:00Z", "expires": "2026-11-24T12:00:01Z",
              "grants": [
                { "id": "live", "files": ["docs/a"], "because": "x", "notBefore": "2026-11-24T12:00:00Z", "expires": "2026-11-24T12:00:01Z" },
                { "files": ["docs/b"], "because": "x", "expires": "2026-11-24T12:00:00Z" },
                { "id": "early", "files": ["docs/c", "Directory.Build.targets"], "because": "x", "notBefore": "2026-11-24T12:00:01Z" } ] },
            "T-2": { "agent": "ends-next", "notBefore": "2026-11-24T12:00:01Z", "expires": "2026-12-24T12:00:00Z" },
            "T-3": { "agent": "codex", "expires": "2026-11-24T12:00:00Z" },
            "T-4": { "agent": "codex", "expires": "2027-01-01T00:00:00Z", "narrow": { "files": { "allow": ["src/**"] } } } },
          "environments": { "live": { "files": ["settings/live.json"] } }
        }
        """);

    [Theory]
    [InlineData("codex", null, "")]
    [InlineData("codex", "T-0", "")]
    [InlineData("codex", "T-1", "")]
    [InlineData("codex", "T-2", "SCOPE502 tasks.T-2.agent, SCOPE504 tasks.T-2.notBefore")]
    [InlineData("codex", "T-3", "SCOPE504 tasks.T-3.expires")]
    [InlineData("unknown", null, "SCOPE002 agents")]
    [InlineData("ends-now", null, "SCOPE002 agents.ends-now.expires")]
    [InlineData("ends-next", null, "")]
    public void An_agent_may_act_from_the_moment_it_begins_to_before_the_one_it_ends(string agent, string? task, string refusals) =>
        Assert.Equal(
        refusals,
        string.Join(", ", AgentPolicy.Resolve(Manifest, agent, task, Now).Refusals.Select(refusal => $"{refusal.Id} {refusal.Reason.Name}")));

    [Fact]
    public void A_task_that_is_not_in_the_manifest_is_none()
    {
        Assert.Null(AgentPolicy.Resolve(Manifest, "codex", "T-0", Now).Task);
        Assert.Equal("T-1", AgentPolicy.Resolve(Manifest, "codex", "T-1", Now).Task);
    }

    [Theory]
    [InlineData("codex", null, "docs/a", "add the line 'Task: T-1' to the commit's message, since that task grants it")]
    [InlineData("codex", "T-4", "docs/a", "add the line 'Task: T-1' to the commit's message, since that task grants it")]
    [InlineData("codex", null, "docs/b", null)]
    [InlineData("codex", null, "src/Secret/A.cs", null)]
    [InlineData("ends-next", null, "docs/a", null)]
    public void A_live_task_that_grants_what_is_denied_is_named(string agent, string? task, string file, string? advice)
    {
        var decision = AgentPolicy.Resolve(Manifest, agent, task, Now).Decide(new FileResource(file, FileAct.Add));

        Assert.Equal(Outcome.Deny, decision.Outcome);
        Assert.Equal(advice, decision.By[0].Instead);
    }

    [Fact]
    public void An_agents_own_mode_stands_over_the_manifests()
    {
        Assert.Equal(Mode.Audit, AgentPolicy.Resolve(Manifest, "codex", null, Now).Mode);
        Assert.Equal(Mode.Warn, AgentPolicy.Resolve(Manifest, "ends-next", null, Now).Mode);
    }

    [Theory]
    [InlineData("docs/a", "Allow", "tasks.T-1.grants.live", "")]
    [InlineData("docs/b", "Deny", "scopes.web.files.allow", "SCOPE504: The grant tasks.T-1.grants[1] (agent-scope.json(13,9)) is not live.")]
    [InlineData("docs/c", "Deny", "scopes.web.files.allow", "SCOPE504: The grant tasks.T-1.grants.early (agent-scope.json(14,9)) is not live.")]
    [InlineData("Directory.Build.targets", "Deny", "built-in:**/*.targets", "SCOPE504: The grant tasks.T-1.grants.early (agent-scope.json(14,9)) is not live.")]
    [InlineData("docs/d", "Deny", "scopes.web.files.allow", "SCOPE101: ")]
    [InlineData("SRC/A.cs", "Deny", "scopes.web.files.allow", "SCOPE101: Only its case keeps it out: 'src/**' lets in what is written so.")]
    [InlineData("src/secret/A.cs", "Deny", "scopes.web.files.deny[0]", "SCOPE101: What keeps out is read without case: 'src/Secret/**' is 'src/secret/A.cs' too.")]
    [InlineData("src/Secret/A.cs", "Deny", "scopes.web.files.deny[0]", "SCOPE101: ")]
    [InlineData("src/A.props", "Allow", "scopes.web.files.allow[0]", "")]
    [InlineData("src/agent-scope.json", "Deny", "built-in:**/agent-scope.json", "SCOPE102: ")]
    [InlineData("docs/license", "Deny", "protected[0]", "SCOPE102: ")]
    public void A_file_is_told_what_decided_and_what_else_to_know(string path, string outcome, string by, string told)
    {
        var decision = AgentPolicy.Resolve(Manifest, "codex", "T-1", Now).Decide(new FileResource(path, FileAct.Modify));
        Assert.Equal(
            (outcome, by, told),
            (decision.Outcome.ToString(), string.Join(", ", decision.By.Select(reason => reason.Name)),
                decision.Id is null ? "" : $"{decision.Id}: {string.Join(" ", decision.Hints)}"));
    }

    [Fact]
    public void An_allow_by_a_grant_tells_the_grant() => Assert.Equal(
        ("tasks.T-1.grants.live", "tasks.T-1.grants"),
        AgentPolicy.Resolve(Manifest, "codex", "T-1", Now).Decide(new FileResource("docs/a", FileAct.Add)).Grant is { } grant
            ? (grant.Name, grant.List) : default);

    [Fact]
    public void A_link_is_of_the_environment_whose_settings_it_leads_to()
    {
        var scope = AgentPolicy.Resolve(Manifest, "codex", null, Now) with { Own = [Denying(Kind.Environments, PatternLanguage.Names, "live")] };
        Assert.Contains("SCOPE405", scope.Decide(new FileResource("src/a.json", FileAct.Link, "settings/live.json")).Ids);
        Assert.DoesNotContain("SCOPE405", scope.Decide(new FileResource("src/a.json", FileAct.Link, "settings/dev.json")).Ids);
    }

    [Fact]
    public void A_size_by_path_is_the_sum_of_its_paths() =>
        Assert.Equal(7, Size.Of(new Dictionary<string, long> { ["a"] = 3, ["b"] = 4 }).Total);

    [Theory]
    [InlineData(6, 5, "SCOPE501")]
    [InlineData(6, 4, null)]
    public void A_limit_counts_all_files_but_those_it_excepts(long first, long second, string? id)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var limit = new Limit("scopes.web.limits.linesPerCommit", place, Measure.LinesPerCommit, 10, [Parse(PatternLanguage.Files, "gen/**")]);
        var scope = AgentPolicy.Resolve(Manifest, "codex", null,
            Now) with { Own = [new Scope("scopes.web", place, new Dictionary<Kind, Lists>(), [limit], null)] };
        var lines = Size.Of(new Dictionary<string, long> { ["a"] = first, ["gen/x"] = 100, ["b"] = second });
        Assert.Equal(id, scope.Decide(new CommitResource(new Size(3), lines)).Id);
    }

    [Theory]
    [InlineData("docs/a", false)]
    [InlineData("docs/d", true)]
    [InlineData("src/agent-scope.json", true)]
    [InlineData("src/Secret/A.cs", false)]
    public void What_a_grant_would_lift_says_so(string path, bool grantable) => Assert.Equal(
        grantable,
        AgentPolicy.Resolve(Manifest, "codex", "T-1", Now).Decide(new FileResource(path, FileAct.Modify)).By.All(reason => reason.Grantable));

    [Fact]
    public void A_line_that_was_not_split_may_hold_what_is_denied()
    {
        var scope = AgentPolicy.Resolve(Manifest, "codex", null, Now);
        Assert.Equal(["what this use of Bash does"], scope.Decide(new ToolResource("Bash")).Missing);
        Assert.Equal(["what this use of Bash does"], AgentPolicy.Resolve(Manifest, "codex", "T-4", Now).Decide(new ToolResource("Bash")).Missing);
        Assert.Equal("SCOPE404", scope.Decide(new ToolResource("WebSearch")).Id);
        Assert.Equal(Outcome.Allow, scope.Decide(new ToolResource("Bash", ["git diff"])).Outcome);
        Assert.Equal(Outcome.Deny, scope.Decide(new ToolResource("Bash", ["git diff", "git push origin"])).Outcome);
        Assert.Equal(Outcome.Allow, scope.Decide(new ToolResource("WebFetch")).Outcome);
        Assert.Equal(Outcome.Allow, scope.Decide(new ToolResource("Edit")).Outcome);
    }

    [Theory]
    [InlineData("work/a", "agents.codex.branches[0]")]
    [InlineData("main", "agents.codex.branches")]
    [InlineData("Work/a", "agents.codex.branches")]
    public void A_branch_is_evaluated_by_the_agents_list(string branch, string by)
    {
        var decision = AgentPolicy.Resolve(Manifest, "codex", null, Now).Decide(new BranchResource(branch));
        Assert.Equal((by, by == "agents.codex.branches" ? "SCOPE506" : null), (Assert.Single(decision.By).Name, decision.Id));
        Assert.Empty(AgentPolicy.Resolve(Manifest, "ends-next", null, Now).Decide(new BranchResource(branch)).By);
    }

    [Theory]
    [InlineData("GitHub.com/acme/SHOP", null)]
    [InlineData("github.com/acme/other", "SCOPE506")]
    public void A_repository_is_evaluated_without_case(string repository, string? id)
    {
        var decision = AgentPolicy.Resolve(Manifest, "codex", null, Now).Decide(new RepositoryResource(repository));
        Assert.Equal(("agents.codex.repositories", id), (Assert.Single(decision.By).Name, decision.Id));
        Assert.Empty(AgentPolicy.Resolve(Manifest, "ends-next", null, Now).Decide(new RepositoryResource(repository)).By);
    }

    [Fact]
    public void What_no_one_claims_is_evaluated_as_the_agent_that_the_manifest_names_or_let_be()
    {
        var file = new FileResource("docs/d", FileAct.Add);
        Assert.Equal(Outcome.Deny, JointDecision.Decide(Manifest, [], [], Now, file).Outcome);
        var people = Manifest with { Unattributed = null };
        Assert.Equal("unattributed", Assert.Single(JointDecision.Decide(people, [], [], Now, file).By).Name);
        Assert.Equal(["history"], JointDecision.Decide(people, [], [], Now, file, ["history"]).Missing);
        Assert.Equal(Outcome.Deny, JointDecision.Decide(people, Codex, [], Now, file).Outcome);
    }

    private static Scope Denying(Kind kind, PatternLanguage language, string match)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var rule = new Rule("rule", place, Parse(language, match), [], FileActs.All, [], null, null);
        return new Scope("scope", place, new Dictionary<Kind, Lists> { [kind] = new(null, new RuleList("list", place, [rule])) }, [], null);
    }

    private static Pattern Parse(PatternLanguage language, string text) => PatternSyntax.Parse(language, text).Pattern!;
}
