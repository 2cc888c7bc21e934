using ScopeAnalyzers.Policy.Tests.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Model;

public class ScopesOfManifestTests
{
    [Fact]
    public void Every_scope_that_can_decide_is_there_once() => Assert.Equal(
        ["ceiling", "scopes.web", "agents.codex.scope", "tasks.T-1.narrow"],
        CorpusManifest.Of("""
            {
              "version": 1,
              "ceiling": { "files": { "allow": ["**"] } },
              "scopes": { "web": { "files": { "allow": ["src/**"] } } },
              "agents": { "claude-code": { "scope": "web" }, "copilot": { "scope": "web" }, "codex": { "scope": { "files": { "allow": ["docs/**"] } } } },
              "tasks": { "T-1": { "agent": "codex", "expires": "2027-01-01T00:00:00Z", "narrow": { "files": { "allow": ["docs/a"] } } },
                         "T-2": { "agent": "codex", "expires": "2027-01-01T00:00:00Z" } }
            }
            """).Scopes.Select(scope => scope.Name));

    [Fact]
    public void A_manifest_without_a_ceiling_has_none() => Assert.Equal(
        ["scopes.web"],
        CorpusManifest.Of("""{ "version": 1, "scopes": { "web": { "files": { "allow": ["**"] } } }, "agents": { "codex": { "scope": "web" } } }""")
            .Scopes.Select(scope => scope.Name));
}
