using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class ManifestTestsTests
{
    [Theory]
    [InlineData("\"task\": \"T-1\", \"clock\": \"2026-12-01T00:00:00Z\", \"expect\": \"allow\"")]
    [InlineData("\"task\": \"T-1\", \"clock\": \"2027-02-01T00:00:00Z\", \"expect\": \"deny\"")]
    [InlineData("\"task\": \"T-1\", \"clock\": \"2026-10-01T00:00:00Z\", \"expect\": \"deny\"")]
    [InlineData("\"expect\": \"deny\"")]
    public void A_test_is_decided_under_its_task_at_its_clock(string members) => Assert.Empty(ManifestTests.Failing(CorpusManifest.Of($$"""
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/**"] } } },
          "agents": { "codex": { "scope": "web" } },
          "tasks": { "T-1": { "agent": "codex", "notBefore": "2026-11-01T00:00:00Z", "expires": "2027-01-01T00:00:00Z",
            "grants": [{ "files": ["docs/**"], "because": "words" }] } },
          "tests": [{ "agent": "codex", "file": "docs/a.md", {{members}} }]
        }
        """)));
}
