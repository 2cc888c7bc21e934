using ScopeAnalyzers.Review.Authors.Agents;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

/// <summary>Agents of a manifest that no evidence can lead to.</summary>
public class UnknownAgentTests
{
    [Theory]
    [InlineData("claude", "claude-code")]
    [InlineData("copilt", "copilot")]
    [InlineData("github-copilot", "copilot")]
    [InlineData("openhand", "openhands")]
    public void A_slip_of_an_id_is_told_with_the_agent_that_is_meant(string id, string meant)
    {
        var rule = Assert.Single(UnknownAgents.Of(Manifests.With(Manifests.Agent(id) with { Identity = null })));

        Assert.Equal($"agents.{id}", rule.Name);
        Assert.Equal($"agents.{id} applies to no change: '{id}' is not a known agent, and the entry has no 'identity'; did you mean '{meant}'?", rule.Message);
    }

    [Fact]
    public void An_agent_that_is_like_none_is_told_what_it_lacks() =>
        Assert.EndsWith("""add "identity": { "emails": […] }, or write the id of a known agent""", Assert.Single(UnknownAgents.Of(Manifests.With(Manifests.Agent("acme-bot") with { Identity = null }))).Message);

    [Fact]
    public void An_agent_that_evidence_leads_to_is_not_told() => Assert.Empty(UnknownAgents.Of(Manifests.With(
        Manifests.Agent("claude-code") with { Identity = null },
        Manifests.Agent("dependabot") with { Identity = null },
        Manifests.Agent("*") with { Identity = null },
        Manifests.Agent("acme-bot", emails: ["bot@acme.example"]))));

    [Fact]
    public void The_agent_that_unattributed_changes_count_as_is_not_told() =>
        Assert.Empty(UnknownAgents.Of(Manifests.With(Manifests.Agent("acme-bot") with { Identity = null }) with { Unattributed = "acme-bot" }));
}
