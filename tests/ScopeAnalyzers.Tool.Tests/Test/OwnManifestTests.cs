using System.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Tool.Tests.Test;

/// <summary>This repository's own manifest.</summary>
public class OwnManifestTests
{
    private static readonly ManifestReading Own = ManifestReader.Read(
        new ManifestText("agent-scope.json", Encoding.UTF8.GetBytes(Repository.Read("agent-scope.json"))), []);

    [Fact]
    public void Its_tests_pass_and_every_rule_of_it_changes_something()
    {
        var invoked = Invoked.With(Repository.Root, ["test"]);

        Assert.Equal((0, $"{Own.Manifest!.Tests.Count} passed, 0 failed\n"), (invoked.ExitCode, invoked.Out));
    }

    [Fact]
    public void It_tests_what_it_allows_and_what_it_denies() =>
        Assert.Equal([Outcome.Allow, Outcome.Deny], Own.Manifest!.Tests.Select(test => test.Expect).Distinct().Order());

    [Theory]
    [InlineData("agent-scope.json")]
    [InlineData(".github/workflows/agent-scope.yml")]
    [InlineData("Directory.Build.props")]
    [InlineData("build/pack")]
    [InlineData("action.yml")]
    public void No_agent_may_change_what_enforces_it(string path) =>
        Assert.All(["claude-code", "codex", "copilot", "devin"], agent => Assert.Equal(1, Invoked.With(Repository.Root, ["explain", "--manifest", "agent-scope.json", "--agent", agent, path]).ExitCode));
}
