using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Check;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class VerdictTests
{
    [Fact]
    public void Without_a_finding_all_is_in_scope() => Assert.Equal(0, Of());

    [Fact]
    public void A_violation_is_1() => Assert.Equal(1, Of(Reviews.Error("SCOPE101")));

    [Theory]
    [InlineData("SCOPE001")]
    [InlineData("SCOPE006")]
    public void An_invalid_manifest_is_2_beside_a_violation(string id) => Assert.Equal(2, Of(Reviews.Error("SCOPE101"), Reviews.Error(id)));

    [Fact]
    public void What_could_not_be_evaluated_is_3() => Assert.Equal(3, Of(Reviews.Error("SCOPE003", Outcome.Indeterminate)));

    [Fact]
    public void A_violation_counts_before_what_could_not_be_evaluated() =>
        Assert.Equal(1, Of(Reviews.Error("SCOPE004", Outcome.Indeterminate), Reviews.Error("SCOPE102")));

    [Fact]
    public void A_failure_of_the_checker_is_3() => Assert.Equal(3, Of(Reviews.Error("SCOPE009")));

    [Fact]
    public void A_warning_is_0() => Assert.Equal(0, Of(Reviews.Error("SCOPE101") with { Level = Level.Warning }));

    [Theory]
    [InlineData("SCOPE003", null)]
    [InlineData("SCOPE004", null)]
    [InlineData("SCOPE405", "codex")]
    public void What_a_build_only_warns_of_since_it_runs_outside_CI_is_3(string id, string? agent) =>
        Assert.Equal(3, Of(Reviews.Error(id, Outcome.Indeterminate) with { Level = Level.Warning, Agent = agent }));

    [Theory]
    [InlineData("warn", Level.Warning)]
    [InlineData("audit", Level.Log)]
    public void What_the_mode_lets_pass_is_0_though_it_could_not_be_evaluated(string mode, Level level)
    {
        var manifest = ManifestFile.Read(new ManifestText("agent-scope.json", Encoding.UTF8.GetBytes($$"""{ "version": 1, "mode": "{{mode}}", "agents": {} }""")), []);
        var result = Reviews.Empty with
        {
            Policies = [AgentPolicy.Resolve(manifest, "codex", null, DateTimeOffset.MinValue)],
            Findings = [Reviews.Error("SCOPE405", Outcome.Indeterminate) with { Level = level, Agent = "codex" }],
        };
        Assert.Equal(0, Verdict.ExitCodeOf(result));
    }

    private static int Of(params Finding[] findings) => Verdict.ExitCodeOf(Reviews.Empty with { Findings = findings });
}
