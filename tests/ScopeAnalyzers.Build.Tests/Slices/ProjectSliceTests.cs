using ScopeAnalyzers.Build.Slices;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Build.Tests.Slices;

public class ProjectSliceTests
{
    private static readonly StoredScope Change = new(
        "/repo",
        [StoredPolicy.Of(Policy("codex")), StoredPolicy.Of(Policy("claude-code"))],
        [
            new("src/Jobs/Night.cs", [1], [new(0, "c0", "trailer", LineSet.Of([1]))], []),
            new("src/Web/Page.cs", [2], [new(1, "c1", "trailer", LineSet.Of([1]))], []),
            new("src/Web/Moved.cs", [3], [new(1, "c1", "trailer", LineSet.Empty)], []),
        ]);

    [Fact]
    public void A_project_gets_the_touched_files_that_it_compiles_and_the_policies_that_evaluate_them()
    {
        var slice = ProjectSlice.Of(Change, ["/repo/src/Web/Page.cs", "/repo/src/Web/Untouched.cs", "/elsewhere/src/Jobs/Night.cs"]);

        Assert.Equal(["src/Web/Page.cs"], slice.Files.Select(file => file.Path));
        Assert.Equal(["claude-code"], slice.Policies.Select(policy => policy.Scope.Agent));
        Assert.Equal(0, slice.Files[0].Lines[0].Policy);
    }

    [Fact]
    public void A_file_without_an_agents_line_asks_for_no_decision()
    {
        Assert.False(ProjectSlice.Of(Change, ["/repo/src/Web/Moved.cs"]).HasAgentLines());
        Assert.True(ProjectSlice.Of(Change, ["/repo/src/Web/Moved.cs", "/repo/src/Web/Page.cs"]).HasAgentLines());
    }

    internal static AgentPolicy Policy(string agent) => AgentPolicy.Resolve(
        new Manifest(Mode.Enforce, [], null, null, new Dictionary<string, AgentEntry>(), new Dictionary<string, EnvironmentEntry>(),
            new Dictionary<string, CapabilityClass>(), null, null, new Dictionary<string, TaskEntry>(), [], null),
        agent,
        null,
        DateTimeOffset.UnixEpoch);
}
