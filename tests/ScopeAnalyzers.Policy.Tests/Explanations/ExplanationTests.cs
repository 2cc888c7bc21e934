using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Explanations;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Explanations;

public class ExplanationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static Manifest Manifest => CorpusManifest.Of("""
        {
          "version": 1,
          "ceiling": { "files": { "allow": ["src/**", "docs/**"] }, "apis": { "deny": ["T:System.Random"] } },
          "scopes": { "web": { "files": { "allow": ["src/**", "src/Web/**"], "deny": ["**/Secret.cs"] }, "apis": { "allow": ["N:Shop.**"] } } },
          "agents": { "codex": { "scope": "web" } },
          "tasks": { "T-1": { "agent": "codex", "expires": "2027-01-01T00:00:00Z", "narrow": { "files": { "allow": ["src/Web/**"] } },
            "grants": [
              { "id": "now", "files": ["global.json"], "because": "a new SDK" },
              { "id": "then", "files": ["global.json"], "because": "another", "notBefore": "2026-12-30T00:00:00Z" } ] } }
        }
        """);

    public static TheoryData<Resource> Unlisted => [new BranchResource("work"), new RepositoryResource("a/b/c"),
        new CommitResource(new Size(1), new Size(1))];

    [Fact]
    public void Every_layer_says_which_of_its_rules_are_about_the_resource() => Assert.Equal(
        [
            "agents:",
            "ceiling: +ceiling.files.allow[0]",
            "scopes.web: -scopes.web.files.deny[0] +scopes.web.files.allow[0] +scopes.web.files.allow[1]",
            "tasks.T-1.narrow: +tasks.T-1.narrow.files.allow[0]",
            "protected:",
            "grants:",
        ],
        Explain(new FileResource("src/Web/Secret.cs", FileAct.Modify)));

    [Fact]
    public void A_list_in_which_nothing_lets_it_in_is_named_and_so_are_protection_and_grants_live_or_not() => Assert.Equal(
        [
            "agents:",
            "ceiling: -ceiling.files.allow",
            "scopes.web: -scopes.web.files.allow",
            "tasks.T-1.narrow: -tasks.T-1.narrow.files.allow",
            "protected: -built-in:**/global.json",
            "grants: +tasks.T-1.grants.now -tasks.T-1.grants.then",
        ],
        Explain(new FileResource("global.json", FileAct.Modify)));

    [Fact]
    public void No_list_is_said_to_keep_out_a_request_for_a_grant() => Assert.Equal(
        ["agents:", "ceiling:", "scopes.web:", "tasks.T-1.narrow:", "protected:", "grants:"],
        Explain(new FileResource(".agent-scope/requests/T-1.json", FileAct.Add)));

    [Fact]
    public void What_C_sharp_writes_as_a_keyword_is_outside_allow_lists() => Assert.Equal(
        ["agents:", "ceiling:", "scopes.web:", "tasks.T-1.narrow:", "protected:", "grants:"],
        Explain(new ApiResource(NamedSymbol.Of("T:System.Int32"))));

    [Fact]
    public void A_denied_API_is_told_once_for_all_its_questions() => Assert.Contains(
        "ceiling: -ceiling.apis.deny[0]",
        Explain(new ApiResource(NamedSymbol.Of("T:System.Random"))));

    [Fact]
    public void An_agent_that_may_do_nothing_is_told_why() =>
        Assert.Contains("agents: -agents -tasks.T-1.agent", Explain(new FileResource("src/A.cs", FileAct.Add), "claude-code"));

    [Theory]
    [MemberData(nameof(Unlisted))]
    public void What_no_list_is_about_is_explained_by_its_decision_alone(Resource resource) =>
        Assert.Equal(["agents:", "ceiling:", "scopes.web:", "tasks.T-1.narrow:", "protected:", "grants:"], Explain(resource));

    private static IEnumerable<string> Explain(Resource resource, string agent = "codex") =>
        Explanation.Of(AgentPolicy.Resolve(Manifest, agent, "T-1", Now), resource).Layers
            .Select(layer =>
                string.Join(" ", layer.Rules.Select(rule => $"{(rule.LetsIn ? "+" : "-")}{rule.Rule.Name}").Prepend($"{layer.Name}:")));
}
