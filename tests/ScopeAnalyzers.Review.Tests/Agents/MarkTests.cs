using ScopeAnalyzers.Review.Agents;

namespace ScopeAnalyzers.Review.Tests.Agents;

/// <summary>What was seen in public repositories, one row each, as it stands there.</summary>
public class MarkTests
{
    private static readonly AgentIdentifier Identifier = new(KnownAgents.Load(), manifest: null);

    [Theory]
    [InlineData("claude-code", "noreply@anthropic.com")]
    [InlineData("claude-code", "NoReply@Anthropic.com")]
    [InlineData("claude-code", "209825114+claude[bot]@users.noreply.github.com")]
    [InlineData("copilot", "198982749+Copilot@users.noreply.github.com")]
    [InlineData("copilot", "198982749+a-later-name@users.noreply.github.com")]
    [InlineData("copilot", "223556219+Copilot@users.noreply.github.com")]
    [InlineData("codex", "codex@openai.com")]
    [InlineData("codex", "199175422+chatgpt-codex-connector[bot]@users.noreply.github.com")]
    [InlineData("cursor", "cursoragent@cursor.com")]
    [InlineData("cursor", "206951365+cursor[bot]@users.noreply.github.com")]
    [InlineData("devin", "158243242+devin-ai-integration[bot]@users.noreply.github.com")]
    [InlineData("jules", "161369871+google-labs-jules[bot]@users.noreply.github.com")]
    [InlineData("openhands", "openhands@all-hands.dev")]
    [InlineData("amp", "amp@ampcode.com")]
    [InlineData("junie", "123+jetbrains-junie[bot]@users.noreply.github.com")]
    [InlineData("kiro", "244629292+kiro-agent@users.noreply.github.com")]
    [InlineData("amazon-q", "208079219+amazon-q-developer[bot]@users.noreply.github.com")]
    [InlineData("opencode", "opencode-agent[bot]@users.noreply.github.com")]
    [InlineData("droid", "138933559+factory-droid[bot]@users.noreply.github.com")]
    public void An_author_or_a_committer_is_known_by_e_mail(string agent, string email)
    {
        Assert.Equal([(agent, EvidenceKind.Identity)], Told(Commit(authorEmail: email)));
        Assert.Equal([(agent, EvidenceKind.Identity)], Told(Commit(committerEmail: email)));
    }

    [Theory]
    [InlineData("claude-code", "Co-Authored-By: Claude <noreply@anthropic.com>")]
    [InlineData("claude-code", "Co-Authored-By: Claude Opus 4.8 (1M context) <noreply@anthropic.com>")]
    [InlineData("claude-code", "🤖 Generated with [Claude Code](https://claude.ai/code)")]
    [InlineData("claude-code", "🤖 Generated with [Claude Code](https://claude.com/claude-code)")]
    [InlineData("claude-code", "Claude-Session: https://claude.ai/code/session_01NQ4uZG1GGWWCTbND93jJuR")]
    [InlineData("copilot", "Co-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>")]
    [InlineData("copilot", "Co-authored-by: Copilot App <223556219+Copilot@users.noreply.github.com>")]
    [InlineData("copilot", "Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>")]
    [InlineData("copilot", "Co-authored-by: Copilot <copilot@github.com>")]
    [InlineData("copilot", "Agent-Logs-Url: https://github.com/acme/shop/sessions/67b00cf6-3c83-4856-b7fe-e2607eca0ac8")]
    [InlineData("copilot", "Copilot-Session: 155ceb73-c05f-4eb6-9968-f5bbf90ed6d0")]
    [InlineData("codex", "Co-authored-by: Codex <noreply@openai.com>")]
    [InlineData("cursor", "Co-authored-by: Cursor <cursoragent@cursor.com>")]
    [InlineData("cursor", "Made-with: Cursor")]
    [InlineData("devin", "Co-Authored-By: Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>")]
    [InlineData("devin", "Devin Session: https://app.devin.ai/sessions/88a9bdf107f3460a84a94a562c43798b")]
    [InlineData("jules", "Co-authored-by: google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>")]
    [InlineData("gemini", "Co-authored-by: gemini-code-assist[bot] <176961590+gemini-code-assist[bot]@users.noreply.github.com>")]
    [InlineData("gemini", "Co-authored-by: Gemini <gemini-cli@google.com>")]
    [InlineData("aider", "Co-authored-by: aider (claude-opus-4-6) <aider@aider.chat>")]
    [InlineData("aider", "Co-authored-by: aider (gpt-4o) <noreply@aider.chat>")]
    [InlineData("aider", "Co-authored-by: aider (gpt-4o) <noreply@aider.dev>")]
    [InlineData("openhands", "Co-authored-by: openhands <openhands@all-hands.dev>")]
    [InlineData("openhands", "Co-authored-by: openhands openhands@all-hands.dev")]
    [InlineData("amp", "Amp-Thread-ID: https://ampcode.com/threads/T-019cb450-65d5-74cc-809f-de7e032a8236")]
    [InlineData("amp", "Co-authored-by: Amp <amp@ampcode.com>")]
    [InlineData("junie", "Co-authored-by: Junie <junie@jetbrains.com>")]
    [InlineData("amazon-q", "Co-authored-by: Amazon Q <amazon-q@amazon.com>")]
    [InlineData("opencode", "Co-Authored-By: opencode <noreply@opencode.ai>")]
    [InlineData("windsurf", "Co-authored-by: Cascade <cascade@windsurf.ai>")]
    [InlineData("windsurf", "Co-authored-by: Cascade <cascade@windsurf.com>")]
    [InlineData("droid", "Co-authored-by: factory-droid[bot] <138933559+factory-droid[bot]@users.noreply.github.com>")]
    [InlineData("goose", "Co-authored-by: goose <271095942+aaif-goose@users.noreply.github.com>")]
    [InlineData("cline", "Co-Authored-By: Cline <noreply@cline.bot>")]
    [InlineData("roo", "Co-authored-by: Roo Code <roomote@roocode.com>")]
    [InlineData("qwen", "Co-authored-by: Qwen-Coder <qwen-coder@alibabacloud.com>")]
    [InlineData("crush", "Assisted-by: Crush <crush@charm.land>")]
    [InlineData("crush", "💘 Generated with Crush")]
    [InlineData("replit", "Replit-Commit-Author: Agent")]
    [InlineData("replit", "Replit-Commit-Author: Assistant")]
    [InlineData("replit", "Replit-Commit-Session-Id: 9b1d")]
    public void A_line_of_the_message_names_the_agent(string agent, string line) =>
        Assert.Equal([(agent, EvidenceKind.Trailer)], Told(Commit(message: $"Add opt-in\n\n{line}\n\nMore prose.")));

    [Theory]
    [InlineData("claude-code", "claude/optin-x1")]
    [InlineData("copilot", "copilot/fix-7")]
    [InlineData("codex", "codex/optin")]
    [InlineData("cursor", "cursor/optin-2f")]
    [InlineData("devin", "devin/1700000000-optin")]
    [InlineData("gemini", "gemini/optin")]
    [InlineData("openhands", "openhands/optin")]
    [InlineData("kiro", "kiro/optin")]
    public void A_branch_is_known_by_how_it_begins(string agent, string branch) =>
        Assert.Equal([(agent, EvidenceKind.Branch)], Identifier.OfBranch(branch).Select(item => (item.Agent, item.Kind)));

    [Theory]
    [InlineData("feature/claude/optin")]
    [InlineData("claude")]
    [InlineData("dependabot/nuget/xunit-2.9.3")]
    [InlineData("main")]
    public void Another_branch_is_no_agents(string branch) => Assert.Empty(Identifier.OfBranch(branch));

    [Theory]
    [InlineData("claude-code", "CLAUDECODE", "1", "CLAUDE_CODE_SESSION_ID")]
    [InlineData("codex", "CODEX_CI", "1", "CODEX_THREAD_ID")]
    [InlineData("codex", "CODEX_SANDBOX", "seatbelt", "CODEX_THREAD_ID")]
    [InlineData("codex", "CODEX_SANDBOX_NETWORK_DISABLED", "1", "CODEX_THREAD_ID")]
    [InlineData("copilot", "COPILOT_CLI", "1", "COPILOT_AGENT_SESSION_ID")]
    [InlineData("copilot", "COPILOT_AGENT", "1", "COPILOT_AGENT_SESSION_ID")]
    [InlineData("cursor", "CURSOR_AGENT", "1", null)]
    [InlineData("gemini", "GEMINI_CLI", "1", null)]
    [InlineData("qwen", "QWEN_CODE", "1", null)]
    [InlineData("opencode", "OPENCODE", "1", null)]
    [InlineData("amp", "AGENT", "amp", "AMP_CURRENT_THREAD_ID")]
    [InlineData("amp", "AGENT", "amp", "AGENT_THREAD_ID")]
    [InlineData("goose", "AGENT", "goose", null)]
    [InlineData("crush", "CRUSH", "1", null)]
    [InlineData("augment", "AUGMENT_AGENT", "1", null)]
    [InlineData("cline", "CLINE_ACTIVE", "true", null)]
    [InlineData("antigravity", "ANTIGRAVITY_AGENT", "1", null)]
    [InlineData("junie", "JUNIE_DATA", "/home/dev/.junie", null)]
    public void An_environment_marker_names_the_agent_and_its_session(string agent, string variable, string value, string? session)
    {
        var environment = new Dictionary<string, string> { [variable] = value };
        if (session is not null)
            environment[session] = "s-1";

        var evidence = Identifier.OfEnvironment(environment);

        Assert.All(evidence, item => Assert.Equal((agent, EvidenceKind.Environment), (item.Agent, item.Kind)));
        Assert.Equal(session is null ? null : "s-1", evidence[0].Session);
    }

    [Theory]
    [InlineData("copilot", "github_copilot_cli")]
    [InlineData("openhands", "openhands")]
    [InlineData("claude-code", "claude-code_2-1-263_agent")]
    [InlineData("unknown", "acme-bot")]
    public void The_generic_marker_names_the_agent_by_its_value(string agent, string value) =>
        Assert.All(Identifier.OfEnvironment(new Dictionary<string, string> { ["AI_AGENT"] = value }), item => Assert.Equal(agent, item.Agent));

    [Fact]
    public void Nested_agents_are_all_told() => Assert.Equal(
        ["claude-code", "codex"],
        Identifier.OfEnvironment(new Dictionary<string, string> { ["CLAUDECODE"] = "1", ["CODEX_CI"] = "1" }).Select(item => item.Agent));

    [Fact]
    public void A_generic_marker_beside_a_named_one_adds_no_unknown_agent() => Assert.Equal(
        ["opencode"],
        Identifier.OfEnvironment(new Dictionary<string, string> { ["OPENCODE"] = "1", ["AGENT"] = "1" }).Select(item => item.Agent));

    [Theory]
    [InlineData("CURSOR_TRACE_ID")]
    [InlineData("REPL_ID")]
    [InlineData("GOOSE_PROVIDER")]
    [InlineData("AMP_HOME")]
    [InlineData("ZED_TERM")]
    [InlineData("COPILOT_MODEL")]
    [InlineData("COPILOT_ALLOW_ALL")]
    [InlineData("CODEX_HOME")]
    [InlineData("TERM_PROGRAM")]
    public void A_weak_marker_names_no_one(string variable) =>
        Assert.Empty(Identifier.OfEnvironment(new Dictionary<string, string> { [variable] = "kiro" }));

    [Theory]
    [InlineData("claude", "claude-code")]
    [InlineData("cursor", "cursor")]
    [InlineData("windsurf", "windsurf")]
    [InlineData("copilot", "copilot")]
    [InlineData("github-copilot", "copilot")]
    [InlineData("gemini", "gemini")]
    [InlineData("codex", "codex")]
    [InlineData("amp", "amp")]
    [InlineData("droid", "droid")]
    [InlineData("opencode", "opencode")]
    [InlineData("devin", "devin")]
    [InlineData("junie", "junie")]
    [InlineData("claude-code", "claude-code")]
    [InlineData("pi", "unknown")]
    [InlineData("mock_ai", "unknown")]
    [InlineData("", "unknown")]
    [InlineData(null, "unknown")]
    public void A_tool_of_a_note_or_a_trace_is_an_agent(string? tool, string agent) => Assert.Equal(agent, Identifier.OfTool(tool));

    [Fact]
    public void Every_agent_that_the_specification_names_is_known() => Assert.Superset(
        new HashSet<string>([
            "claude-code", "copilot", "codex", "cursor", "gemini", "jules", "aider", "devin", "openhands", "amp", "junie", "kiro", "amazon-q",
            "opencode", "windsurf", "droid", "goose", "cline", "roo", "augment", "antigravity", "qwen", "replit", "crush"]),
        KnownAgents.Load().Where(agent => !agent.IsAutomation).Select(agent => agent.Id).ToHashSet());

    [Fact]
    public void Every_agent_is_known_by_its_own_id() => Assert.All(
        KnownAgents.Load().Where(agent => !agent.IsAutomation),
        agent => Assert.Equal(agent.Id, Identifier.OfTool(agent.Id)));

    private static CommitFacts Commit(string authorEmail = "dev@example.com", string committerEmail = "dev@example.com", string message = "Add opt-in") =>
        new("Dev", authorEmail, "Dev", committerEmail, message);

    private static IEnumerable<(string Agent, EvidenceKind Kind)> Told(CommitFacts commit) =>
        Identifier.OfCommit(commit).Select(item => (item.Agent, item.Kind)).Distinct();
}
