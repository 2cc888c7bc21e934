using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

/// <summary>What real repositories showed to mislead (evidence.md, "Traps").</summary>
public class AuthorshipTrapTests
{
    private static readonly CommitFacts Human = new("Dev", "dev@example.com", "Dev", "dev@example.com", "Add opt-in");

    [Fact]
    public void A_trailer_in_the_middle_of_a_squash_merges_message_counts() =>
        Assert.Equal(["codex"], Agents(Human with { Message = "Add (#7)\n\n* One\n\nCo-authored-by: Codex <noreply@openai.com>\n\n* Two\n\nprose after it" }));

    [Fact]
    public void A_trailer_that_git_indents_in_a_squash_message_counts() =>
        Assert.Equal(["codex"], Agents(Human with { Message = "Squashed commit:\n\n    Fix\n    \n    Co-authored-by: Codex <noreply@openai.com>" }));

    [Fact]
    public void A_trailer_behind_three_hyphens_counts() =>
        Assert.Equal(["codex"], Agents(Human with { Message = "Fix\n\n---\nCo-authored-by: Codex <noreply@openai.com>" }));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_ends_a_line(string end) =>
        Assert.Equal(["codex"], Agents(Human with { Message = $"Fix{end}{end}Co-authored-by: Codex <noreply@openai.com>{end}" }));

    [Fact]
    public void A_squash_merges_message_names_the_authors_of_what_it_squashed()
    {
        const string squashed = "Totals\n\nSquashed commit of the following:\n\ncommit 39bdf651c8a43d928e1dbcf3e4cfd42b11efbf96\nAuthor: ";

        Assert.Equal(["claude-code"], Agents(Human with { Message = squashed + "Claude <noreply@anthropic.com>\nDate:   Mon Dec 1 10:00:00 2026 +0000\n\n    Fix\n" }));
        Assert.Equal(["claude-code"], Agents(Human with { Message = squashed + "Dev <dev@example.com>\nCommitter: Claude Code <ci@acme.example>\n\n    Fix\n" }));
        Assert.Equal(["copilot"], Agents(Human with { Message = squashed + "Dev <dev@example.com>\nCommit:     Copilot <198982749+Copilot@users.noreply.github.com>\n\n    Fix\n" }));
        Assert.Equal(["codex"], Agents(Human with { Message = squashed + "Dev <dev@example.com>\n\n    Fix\n    \n    Co-authored-by: Codex <noreply@openai.com>\n" }));
        Assert.Empty(Agents(Human with { Message = squashed + "Dev <dev@example.com>\n\n    Fix\n" }));
    }

    [Theory]
    [InlineData("```\nCo-authored-by: Claude <noreply@anthropic.com>\n```")]
    [InlineData("```text\nAuthor: Claude <noreply@anthropic.com>\n```")]
    [InlineData("~~~\nCo-authored-by: Claude <noreply@anthropic.com>\n~~~")]
    [InlineData("    ```\n    Co-authored-by: Claude <noreply@anthropic.com>\n    ```")]
    [InlineData("> Co-authored-by: Claude <noreply@anthropic.com>")]
    [InlineData("> > Author: Claude <noreply@anthropic.com>")]
    [InlineData("`Co-authored-by: Claude <noreply@anthropic.com>`")]
    [InlineData("Author: we set noreply@anthropic.com in a test")]
    [InlineData("Author: the Claude app")]
    [InlineData("Messages no longer hold\nCo-authored-by: Claude <noreply@anthropic.com>\nwhich nobody read.")]
    [InlineData("Co-authored-by: lines that hold noreply@anthropic.com are removed")]
    [InlineData("Co-authored-by: lines of every kind with noreply@anthropic.com")]
    [InlineData("Generated-by: Claude Code lines are removed")]
    [InlineData("Generated with Claude Code lines are removed from messages")]
    [InlineData("Written by Claude")]
    [InlineData("Implemented by Devin Smith")]
    [InlineData("See https://claude.ai/code/session_01NQ4uZG1GGWWCTbND93jJuR for how it came")]
    [InlineData("- [ ] Warp Agent Mode - This PR was created via Warp's AI Agent Mode")]
    [InlineData("[copilot-cli](https://github.com/github/copilot-cli) is listed")]
    public void What_a_message_quotes_or_tells_is_no_mark(string text) => Assert.Empty(Agents(Human with { Message = $"Change how messages are read\n\n{text}" }));

    [Fact]
    public void A_fence_that_is_never_closed_hides_nothing() =>
        Assert.Equal(["codex"], Agents(Human with { Message = "Fix\n\n```\nsample\n\nCo-authored-by: Codex <noreply@openai.com>" }));

    [Fact]
    public void A_fence_does_not_reach_into_the_next_squashed_commit() => Assert.Equal(["codex"], Agents(Human with
    {
        Message = "Totals\n\ncommit 39bdf651c8a43d928e1dbcf3e4cfd42b11efbf96\nAuthor: Dev <dev@example.com>\n\n    One\n    ```\n\n"
            + "commit 609499b2988e3f4a4c732552290bc9241fb90db9\nAuthor: Codex <codex@openai.com>\n\n    Two\n    ```\n",
    }));

    [Theory]
    [InlineData("Claude", "claude@acme.example")]
    [InlineData("Claude Dupont", "claude@acme.example")]
    [InlineData("Jean-Claude Dupont", "jc@acme.example")]
    [InlineData("claude89757", "138977524+claude89757@users.noreply.github.com")]
    [InlineData("Claude Agento", "claude@acme.example")]
    [InlineData("Devin", "devin@acme.example")]
    [InlineData("Devin Smith", "dsmith@acme.example")]
    [InlineData("Jules", "jules@acme.example")]
    [InlineData("JulesEmond", "jules@acme.example")]
    [InlineData("Travis Cline", "travis@acme.example")]
    [InlineData("Benjamin Goose", "benjamin@acme.example")]
    [InlineData("Ona Petraitis", "ona@acme.example")]
    [InlineData("Cursor", "123456+cursor@users.noreply.github.com")]
    [InlineData("Gemini Jones", "gemini@acme.example")]
    [InlineData("gemini-cli-robot", "224641728+gemini-cli-robot@users.noreply.github.com")]
    [InlineData("Warp", "warp@acme.example")]
    [InlineData("Claude Max", "max@acme.example")]
    [InlineData("Alice via GitHub", "alice@acme.example")]
    public void A_person_who_is_called_like_an_agent_is_a_person(string name, string email)
    {
        Assert.Empty(Agents(Human with { AuthorName = name, AuthorEmail = email }));
        Assert.Empty(Agents(Human with { CommitterName = name, CommitterEmail = email }));
        Assert.Empty(Agents(Human with { Message = $"Fix\n\nCo-authored-by: {name} <{email}>\nAuthor: {name} <{email}>" }));
    }

    [Fact]
    public void A_name_is_no_mark_where_the_manifest_names_the_address_as_a_persons()
    {
        var manifest = Manifests.With() with { Humans = new Identity(["codex@acme.example"], [], []) };

        Assert.Equal(["codex"], Agents(Human with { AuthorName = "Codex", AuthorEmail = "codex@acme.example" }));
        Assert.Empty(Agents(Human with { AuthorName = "Codex", AuthorEmail = "Codex@acme.example" }, manifest));
    }

    [Theory]
    [InlineData("41898282+claude[bot]@users.noreply.github.com", "claude-code")]
    [InlineData("41898282+opencode-agent[bot]@users.noreply.github.com", "opencode")]
    public void An_agent_that_acts_through_an_automation_is_the_agent(string email, string agent)
    {
        Assert.Equal([agent], Agents(Human with { AuthorEmail = email }));
        Assert.Equal([agent], Agents(Human with { AuthorEmail = email }, Manifests.With(Manifests.Agent("github-actions"))));
    }

    [Fact]
    public void Author_name_with_aider_is_aiders_edit() => Assert.Equal(["aider"], Agents(Human with { AuthorName = "Dev (aider)" }));

    [Fact]
    public void Committer_name_with_aider_alone_is_a_persons_edit() => Assert.Empty(Agents(Human with { CommitterName = "Dev (aider)" }));

    [Fact]
    public void A_subject_that_begins_with_aider_is_aiders() => Assert.Equal(["aider"], Agents(Human with { Message = "aider: Add opt-in" }));

    [Theory]
    [InlineData("paul@aider.chat")]
    [InlineData("someone@anthropic.com")]
    [InlineData("not-noreply@anthropic.com")]
    [InlineData("noreply@anthropic.com.example")]
    [InlineData("5555+Copilot@users.noreply.github.com")]
    [InlineData("1198982749+Copilot@users.noreply.github.com")]
    [InlineData("noreply@github.com")]
    public void An_e_mail_that_is_not_wholly_the_agents_is_a_persons(string email)
    {
        Assert.Empty(Agents(Human with { AuthorEmail = email, CommitterEmail = email }));
        Assert.Empty(Agents(Human with { Message = $"Fix\n\nCo-authored-by: Claude <{email}>" }));
    }

    [Fact]
    public void A_person_as_author_does_not_take_the_agent_away_nor_the_reverse()
    {
        Assert.Equal(["claude-code"], Agents(Human with { Message = "Fix\n\nCo-authored-by: Claude <noreply@anthropic.com>" }));
        Assert.Equal(["claude-code"], Agents(Human with { AuthorEmail = "noreply@anthropic.com", Message = "Fix\n\nCo-authored-by: Dev <dev@example.com>" }));
    }

    [Fact]
    public void Several_agents_on_one_commit_all_count() => Assert.Equal(
        ["cursor", "claude-code", "codex"],
        Agents(Human with
        {
            AuthorEmail = "cursoragent@cursor.com",
            Message = "Fix\n\nCo-authored-by: Claude <noreply@anthropic.com>\nCo-authored-by: Codex <noreply@openai.com>",
        }));

    [Theory]
    [InlineData("Assisted-by: Claude:claude-3-opus coccinelle sparse", "claude-code")]
    [InlineData("Assisted-by: Claude Code", "claude-code")]
    [InlineData("Assisted-by: GitHub Copilot", "copilot")]
    [InlineData("Assisted-by: ChatGPTv5", "unknown")]
    [InlineData("Assisted-by: frobnicator:frob-1", "unknown")]
    [InlineData("Generated-by: Claude Opus 4.6", "claude-code")]
    [InlineData("Co-authored-by: Codex", "codex")]
    [InlineData("Entire-Agent: Claude Code", "claude-code")]
    public void A_name_without_an_e_mail_names_the_agent(string line, string agent) =>
        Assert.Equal([agent], Agents(Human with { Message = "Fix\n\n" + line }));

    [Theory]
    [InlineData("Assisted-by: Alice Smith")]
    [InlineData("Assisted-by: Alice Smith <alice@example.com>")]
    [InlineData("Assisted-by: Claude Dupont <claude@example.com>")]
    [InlineData("Assisted-by: Claude Dupont")]
    [InlineData("Assisted-by: Devin Townsend")]
    [InlineData("Generated-by: the schema tool")]
    [InlineData("Generated-by: xsd:4.8")]
    [InlineData("Generated with [Frobnicator](https://frob.example)")]
    [InlineData("Reviewed-by: Copilot <175728472+Copilot@users.noreply.github.com>")]
    [InlineData("We no longer use noreply@anthropic.com in tests")]
    [InlineData("Remove the Claude-Session: line")]
    public void A_line_that_names_no_known_author_is_no_evidence(string line) => Assert.Empty(Agents(Human with { Message = "Fix\n\n" + line }));

    [Theory]
    [InlineData("49699333+dependabot[bot]@users.noreply.github.com", "dependabot")]
    [InlineData("29139614+renovate[bot]@users.noreply.github.com", "renovate")]
    [InlineData("41898282+github-actions[bot]@users.noreply.github.com", "github-actions")]
    public void Automation_is_an_agent_only_where_the_manifest_lists_it(string email, string id)
    {
        var commit = Human with { AuthorEmail = email };

        Assert.Empty(Agents(commit));
        Assert.Equal([id], Agents(commit, Manifests.With(Manifests.Agent(id))));
    }

    [Fact]
    public void The_manifest_adds_e_mails_and_whole_lines()
    {
        var manifest = Manifests.With(Manifests.Agent("acme-bot", emails: ["bot@acme.example"], trailers: ["Agent-Id: acme-bot"]));

        Assert.Equal(["acme-bot"], Agents(Human with { CommitterEmail = "Bot@acme.example" }, manifest));
        Assert.Equal(["acme-bot"], Agents(Human with { Message = "Fix\n\nCo-authored-by: Bot <bot@acme.example>" }, manifest));
        Assert.Equal(["acme-bot"], Agents(Human with { Message = "Fix\n\nAgent-Id: acme-bot\n\nprose" }, manifest));
        Assert.Empty(Agents(Human with { Message = "Fix\n\nAgent-Id: acme-bot-2" }, manifest));
    }

    [Fact]
    public void The_manifests_word_does_not_take_a_known_agent_away()
    {
        var manifest = Manifests.With(Manifests.Agent("acme-bot", emails: ["noreply@anthropic.com"]));

        Assert.Equal(["claude-code", "acme-bot"], Agents(Human with { AuthorEmail = "noreply@anthropic.com" }, manifest));
    }

    [Fact]
    public void A_person_that_the_manifest_names_is_known_by_the_authors_e_mail()
    {
        var manifest = Manifests.With() with { Humans = new Identity(["alice@acme.example"], [], []) };
        var identifier = new AgentIdentifier(KnownAgents.Load(), manifest);

        Assert.True(identifier.IsNamedHuman(Human with { AuthorEmail = "Alice@acme.example" }));
        Assert.False(identifier.IsNamedHuman(Human));
    }

    private static IEnumerable<string> Agents(CommitFacts commit, Manifest? manifest = null) =>
        new AgentIdentifier(KnownAgents.Load(), manifest).OfCommit(commit).Select(item => item.Agent).Distinct();
}
