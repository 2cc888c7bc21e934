using System.Text.Json;
using ScopeAnalyzers.Review.Authors.Agents;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

public class RealCommitTests
{
    private static readonly AgentIdentifier Identifier = new(KnownAgents.Load(), manifest: null);

    public static TheoryData<string, string> Commits => new()
    {
        { "claude-code: old footer claude.ai", "claude-code by trailer" },
        { "claude web/action as author", "claude-code by identity" },
        { "claude-code: model + (1M context)", "claude-code by trailer" },
        { "claude-code: co-author + Claude-Session", "claude-code by trailer in session_01NQ4uZG1GGWWCTbND93jJuR" },
        { "devin co-author, multi trailers", "devin by trailer" },
        { "codex co-author trailer", "codex by trailer" },
        { "cursor cloud agent as author", "cursor by identity" },
        { "firebender footer", "firebender by trailer" },
        { "copilot coding agent: Agent-Logs-Url NOT in last paragraph", "copilot by identity in 67b00cf6-3c83-4856-b7fe-e2607eca0ac8" },
        { "copilot app/cli: Copilot-Session", "copilot by trailer in 155ceb73-c05f-4eb6-9968-f5bbf90ed6d0" },
        { "author \"<login> via Copilot\"", "copilot by identity" },
        { "dependabot (contrast)", "" },
        { "openhands author", "openhands by identity" },
        { "aider author suffix", "aider by identity" },
        { "entire checkpoints; squash body with mid-body trailers", "claude-code by trailer" },
        { "entire checkpoint-branch commit", "claude-code by trailer" },
    };

    [Theory]
    [MemberData(nameof(Commits))]
    public void A_real_commit_is_its_agents(string label, string expected)
    {
        var evidence = Identifier.OfCommit(Sample.Commit(label));

        var told = evidence.GroupBy(item => item.Agent).Select(agent =>
        {
            var session = agent.Select(item => item.Session).FirstOrDefault(value => value is not null);
            return $"{agent.Key} by {agent.First().KindName}{(session is null ? "" : " in " + session)}";
        });
        Assert.Equal(expected, string.Join(", ", told));
    }

    [Fact]
    public void Every_real_commit_of_the_sample_is_in_the_table()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Sample.Path("commits.json")));
        var labels = document.RootElement.EnumerateArray().Select(entry => entry.GetProperty("label").GetString()!);

        Assert.Equal(labels.Order(), Commits.Select(row => (string)row[0]).Order());
    }
}
