using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

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
    [InlineData("claude-code", "claude@anthropic.com")]
    [InlineData("claude-code", "claude-code@anthropic.com")]
    [InlineData("claude-code", "assistant@anthropic.com")]
    [InlineData("claude-code", "242468646+Claude@users.noreply.github.com")]
    [InlineData("claude-code", "81847+claude@users.noreply.github.com")]
    [InlineData("claude-code", "claude@users.noreply.github.com")]
    [InlineData("claude-code", "41898282+claude[bot]@users.noreply.github.com")]
    [InlineData("claude-code", "claude[bot]@users.noreply.github.com")]
    [InlineData("claude-code", "claude-code[bot]@users.noreply.github.com")]
    [InlineData("claude-code", "anthropic-code-agent[bot]@users.noreply.github.com")]
    [InlineData("copilot", "Copilot@users.noreply.github.com")]
    [InlineData("copilot", "copilot-swe-agent[bot]@users.noreply.github.com")]
    [InlineData("copilot", "223894421+github-code-quality[bot]@users.noreply.github.com")]
    [InlineData("copilot", "62310815+github-advanced-security[bot]@users.noreply.github.com")]
    [InlineData("copilot", "github-code-quality[bot]@users.noreply.github.com")]
    [InlineData("copilot", "github-advanced-security[bot]@users.noreply.github.com")]
    [InlineData("copilot", "copilot@github.com")]
    [InlineData("codex", "242516109+Codex@users.noreply.github.com")]
    [InlineData("codex", "267193182+codex@users.noreply.github.com")]
    [InlineData("codex", "chatgpt-codex-connector[bot]@users.noreply.github.com")]
    [InlineData("codex", "openai-code-agent[bot]@users.noreply.github.com")]
    [InlineData("cursor", "agent@cursor.com")]
    [InlineData("cursor", "composer@anysphere.co")]
    [InlineData("cursor", "199161495+cursoragent@users.noreply.github.com")]
    [InlineData("cursor", "cursor[bot]@users.noreply.github.com")]
    [InlineData("devin", "devin-ai-integration[bot]@users.noreply.github.com")]
    [InlineData("devin", "devin@cognition.ai")]
    [InlineData("jules", "google-labs-jules[bot]@users.noreply.github.com")]
    [InlineData("gemini", "176961590+gemini-code-assist[bot]@users.noreply.github.com")]
    [InlineData("gemini", "218312386+gemini-cli[bot]@users.noreply.github.com")]
    [InlineData("gemini", "gemini-cli[bot]@users.noreply.github.com")]
    [InlineData("gemini", "gemini-code-assist[bot]@users.noreply.github.com")]
    [InlineData("gemini", "gemini-code-assist@google.com")]
    [InlineData("openhands", "opendevin@all-hands.dev")]
    [InlineData("openhands", "openhands-claude@all-hands.dev")]
    [InlineData("openhands", "opendevin@opendevin.ai")]
    [InlineData("openhands", "bot@opendevin.com")]
    [InlineData("amp", "amp@example.com")]
    [InlineData("kiro", "245459735+kiro-agent[bot]@users.noreply.github.com")]
    [InlineData("kiro", "kiro-agent@users.noreply.github.com")]
    [InlineData("kiro", "kiro-agent[bot]@users.noreply.github.com")]
    [InlineData("amazon-q", "amazon-q-developer[bot]@users.noreply.github.com")]
    [InlineData("windsurf", "windsurf-bot[bot]@users.noreply.github.com")]
    [InlineData("droid", "factory-droid[bot]@users.noreply.github.com")]
    [InlineData("goose", "goose@aaif.dev")]
    [InlineData("cline", "bot@cline.bot")]
    [InlineData("cline", "276134852+cline-cloud[bot]@users.noreply.github.com")]
    [InlineData("cline", "cline-cloud[bot]@users.noreply.github.com")]
    [InlineData("cline", "cline-agent@users.noreply.github.com")]
    [InlineData("roo", "roo@roocode.com")]
    [InlineData("roo", "roo@roocode.dev")]
    [InlineData("roo", "roomote@roomote.dev")]
    [InlineData("roo", "219738659+roomote[bot]@users.noreply.github.com")]
    [InlineData("roo", "263205322+roomote[bot]@users.noreply.github.com")]
    [InlineData("roo", "301996811+roomote-roomote[bot]@users.noreply.github.com")]
    [InlineData("roo", "roomote[bot]@users.noreply.github.com")]
    [InlineData("augment", "noreply@augmentcode.com")]
    [InlineData("replit", "agent@replit.com")]
    [InlineData("crush", "noreply@crush.charm.land")]
    [InlineData("crush", "charmcrush@users.noreply.github.com")]
    [InlineData("firebender", "help@firebender.com")]
    [InlineData("warp", "agent@warp.dev")]
    [InlineData("warp", "oz-agent@warp.dev")]
    [InlineData("warp", "factory@warp.dev")]
    [InlineData("warp", "240773466+warp-agent-staging[bot]@users.noreply.github.com")]
    [InlineData("warp", "277970191+oz-for-oss[bot]@users.noreply.github.com")]
    [InlineData("warp", "284697482+oz-for-x[bot]@users.noreply.github.com")]
    [InlineData("ona", "no-reply@ona.com")]
    [InlineData("ona", "noreply@ona.com")]
    [InlineData("continue", "noreply@continue.dev")]
    [InlineData("continue", "agent@continue.dev")]
    [InlineData("continue", "230936708+continue[bot]@users.noreply.github.com")]
    [InlineData("continue", "continue[bot]@users.noreply.github.com")]
    [InlineData("mistral-vibe", "vibe@mistral.ai")]
    [InlineData("grok", "grok@x.ai")]
    [InlineData("grok", "noreply@x.ai")]
    [InlineData("kimi", "noreply@moonshot.ai")]
    [InlineData("oh-my-opencode", "clio-agent@sisyphuslabs.ai")]
    [InlineData("oh-my-opencode", "sisyphus-dev-ai@users.noreply.github.com")]
    [InlineData("oh-my-codex", "omx@oh-my-codex.dev")]
    [InlineData("open-swe", "open-swe[bot]@users.noreply.github.com")]
    [InlineData("open-swe", "open-swe@users.noreply.github.com")]
    [InlineData("cosine", "agent@cosine.sh")]
    [InlineData("lovable", "noreply@lovable.dev")]
    [InlineData("lovable", "159125892+gpt-engineer-app[bot]@users.noreply.github.com")]
    [InlineData("manus", "manus@manus.im")]
    [InlineData("repo-assist", "repo-assist@github.com")]
    [InlineData("coderabbit", "136622811+coderabbitai[bot]@users.noreply.github.com")]
    [InlineData("ellipsis", "65095814+ellipsis-dev[bot]@users.noreply.github.com")]
    [InlineData("sourcery", "58596630+sourcery-ai[bot]@users.noreply.github.com")]
    [InlineData("cubic", "191113872+cubic-dev-ai[bot]@users.noreply.github.com")]
    [InlineData("greptile", "165735046+greptile-apps[bot]@users.noreply.github.com")]
    [InlineData("codeflash", "148906541+codeflash-ai[bot]@users.noreply.github.com")]
    [InlineData("gitar", "noreply@gitar.ai")]
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
    [InlineData("claude-code", "https://claude.ai/code/session_01NQ4uZG1GGWWCTbND93jJuR")]
    [InlineData("claude-code", "Co-authored-by: Claude 3.5 Sonnet <claude-3-5-sonnet@anthropic.com>")]
    [InlineData("claude-code", "🤖 Co-authored-by: Claude <noreply@anthropic.com>")]
    [InlineData("claude-code", "Claude-Generated-By: Claude Code (cli/claude-opus-4-5=100%)")]
    [InlineData("claude-code", "🤖 Generated with Claude Code (Opus 4.7) on behalf of @dev")]
    [InlineData("copilot", "Co-authored-by: Copilot Autofix powered by AI <223894421+github-code-quality[bot]@users.noreply.github.com>")]
    [InlineData("copilot", "Co-authored-by: GitHub Copilot CLI <noreply@microsoft.com>")]
    [InlineData("copilot", "Co-authored-by: Copilot App <223556219+Copilot@…")]
    [InlineData("copilot", "[copilot-cli]")]
    [InlineData("copilot", "Generated with GitHub Copilot")]
    [InlineData("codex", "🤖 Generated with GPT-5.2-Codex")]
    [InlineData("codex", "Assisted-by: GPT-5 Codex")]
    [InlineData("codex", "https://chatgpt.com/codex/tasks/task_e_68aa")]
    [InlineData("codex", "Refuse an empty key 🤖 Generated with Codex (#3407)")]
    [InlineData("cursor", "Made with [Cursor](https://cursor.com)")]
    [InlineData("cursor", "Co-authored-by: Cursor Agent <cursor-agent-noreply@example.com>")]
    [InlineData("cursor", "https://cursor.com/agents?id=bc-7f")]
    [InlineData("cursor", "https://cursor.com/agents/bc-7f")]
    [InlineData("cursor", "https://cursor.com/background-agent?bcId=bc-7f")]
    [InlineData("devin", "https://app.devin.ai/sessions/88a9bdf107f3460a84a94a562c43798b")]
    [InlineData("devin", "Link to Devin run: https://app.devin.ai/sessions/88a9bdf107f3460a84a94a562c43798b")]
    [InlineData("devin", "Generated with [Devin](https://devin.ai)")]
    [InlineData("jules", "https://jules.google.com/task/123")]
    [InlineData("jules", "https://jules.google.com/session/123")]
    [InlineData("gemini", "Signed-off-by: Gemini")]
    [InlineData("gemini", "Co-authored-by: Gemini CLI <noreply@google.com>")]
    [InlineData("openhands", "Co-authored-by: OpenHands-GPT-5 openhands@all-hands.dev")]
    [InlineData("openhands", "https://app.all-hands.dev/conversations/0a1b")]
    [InlineData("amp", "https://ampcode.com/threads/T-019cb450-65d5-74cc-809f-de7e032a8236")]
    [InlineData("amp", "Co-authored-by: Amp <amp@example.com>")]
    [InlineData("opencode", "Generated by [OpenCode](https://opencode.ai/)")]
    [InlineData("crush", "Assisted-by: Claude Sonnet 4.5 via Crush")]
    [InlineData("crush", "Assisted-by: GLM-5 via Crush <crush@charm.land>")]
    [InlineData("crush", "Co-authored-by: eu.anthropic.claude-opus-5 via Crush <charmcrush@users.noreply.github.com>")]
    [InlineData("roo", "Co-authored-by: Roo Code Translate Mode")]
    [InlineData("warp", "Co-Authored-By: Oz [oz-agent@warp.dev](mailto:oz-agent@warp.dev)")]
    [InlineData("warp", "Co-Authored-By: Warp <agent@warp.dev>")]
    [InlineData("warp", "_This PR was generated with [Oz](https://warp.dev/oz)._")]
    [InlineData("warp", "- [x] Warp Agent Mode - This PR was created via Warp's AI Agent Mode")]
    [InlineData("warp", "https://app.warp.dev/conversation/0a1b")]
    [InlineData("warp", "_Conversation: https://app.warp.dev/conversation/0a1b_")]
    [InlineData("ona", "Co-authored-by: Ona <no-reply@ona.com>")]
    [InlineData("continue", "Generated with [Continue](https://continue.dev)")]
    [InlineData("kilo-code", "Co-authored-by: kilocode-bot <github-actions@github.com>")]
    [InlineData("claude-flow", "Co-Authored-By: claude-flow <ruv@ruv.net>")]
    [InlineData("oh-my-opencode", "🤖 Generated with assistance of OhMyOpenCode")]
    [InlineData("azure-sre-agent", "Co-authored-by: Azure SRE Agent <noreply@microsoft.com>")]
    [InlineData("repo-assist", "Co-authored-by: Repo Assist <repo-assist@github.com>")]
    [InlineData("mistral-vibe", "Generated by Mistral Vibe.")]
    public void A_line_of_the_message_names_the_agent(string agent, string line) =>
        Assert.Equal([(agent, EvidenceKind.Trailer)], Told(Commit(message: $"Add opt-in\n\n{line}\n\nMore prose.")));

    [Theory]
    [InlineData("cursor", "Cursor Agent", "agent@acme.example")]
    [InlineData("claude-code", "Claude Code", "ci@acme.example")]
    [InlineData("claude-code", "Claude AI", "ci@acme.example")]
    [InlineData("claude-code", "Claude Bot", "ci@acme.example")]
    [InlineData("claude-code", "Claude", "41898282+github-actions[bot]@users.noreply.github.com")]
    [InlineData("codex", "Codex Agent", "codex-agent@example.com")]
    [InlineData("copilot", "GitHub Copilot", "github-copilot@github.com")]
    [InlineData("copilot", "Copilot Agent", "agent@github.copilot")]
    [InlineData("copilot", "Copilot", "copilot@github.local")]
    [InlineData("copilot", "dev via Copilot", "dev@example.com")]
    [InlineData("copilot", "Dev [copilot-cli]", "dev@example.com")]
    [InlineData("gemini", "Gemini CLI", "gemini-cli@bot.local")]
    [InlineData("openhands", "OpenHands Bot", "ci@acme.example")]
    [InlineData("openhands", "openhands-gpt-5", "ci@acme.example")]
    [InlineData("roo", "Roo Code", "support@roocode.com")]
    [InlineData("kilo-code", "kilocode-bot", "github-actions@github.com")]
    [InlineData("azure-sre-agent", "Azure SRE Agent", "noreply@microsoft.com")]
    [InlineData("unknown", "AI Assistant", "assistant@example.com")]
    public void A_name_that_is_wholly_an_agents_is_a_mark(string agent, string name, string email)
    {
        var commit = new CommitFacts(name, email, "Dev", "dev@example.com", "Add opt-in");

        Assert.Equal([(agent, EvidenceKind.Identity)], Told(commit));
        Assert.Equal([(agent, EvidenceKind.Trailer)], Told(Commit(message: $"Add opt-in\n\nCo-authored-by: {name} <{email}>")));
    }

    [Theory]
    [InlineData("[copilot-cli] Add opt-in")]
    [InlineData("Add opt-in [copilot-cli]")]
    [InlineData("Add opt-in [copilot-cli] (#12)")]
    [InlineData("Add opt-in\n\nAssisted-by: gpt-5:medium [copilot-cli]")]
    public void A_tag_names_the_agent(string message) => Assert.Contains(("copilot", EvidenceKind.Trailer), Told(Commit(message: message)));

    [Theory]
    [InlineData("claude-code", "claude/optin-x1")]
    [InlineData("copilot", "copilot/fix-7")]
    [InlineData("codex", "codex/optin")]
    [InlineData("cursor", "cursor/optin-2f")]
    [InlineData("devin", "devin/1700000000-optin")]
    [InlineData("gemini", "gemini/optin")]
    [InlineData("openhands", "openhands/optin")]
    [InlineData("kiro", "kiro/optin")]
    [InlineData("openhands", "openhands-fix-issue-12")]
    [InlineData("amazon-q", "Q-DEV-issue-12-1700000000")]
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
    public void Every_mark_has_a_row_here()
    {
        var rows = typeof(MarkTests).GetMethods()
            .SelectMany(method => method.GetCustomAttributesData().Where(data => data.AttributeType == typeof(InlineDataAttribute)))
            .SelectMany(row => (IEnumerable<System.Reflection.CustomAttributeTypedArgument>)row.ConstructorArguments.Single().Value!)
            .Select(value => value.Value)
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.Empty(KnownAgents.Load().Where(agent => !agent.IsAutomation).SelectMany(agent => agent.Marks)
            .Where(mark =>
                mark.Kind is MarkKind.Email or MarkKind.GithubId or MarkKind.GithubLogin or MarkKind.Line or MarkKind.Tag
                    or MarkKind.Branch)
            .Where(mark => !rows.Any(row => row.Contains(mark.Text.TrimEnd('*'), StringComparison.OrdinalIgnoreCase)))
            .Select(mark => mark.Text));
    }

    [Fact]
    public void Every_agent_is_known_by_its_own_id() => Assert.All(
        KnownAgents.Load().Where(agent => !agent.IsAutomation),
        agent => Assert.Equal(agent.Id, Identifier.OfTool(agent.Id)));

    private static CommitFacts Commit(string authorEmail = "dev@example.com", string committerEmail = "dev@example.com", string message = "Add opt-in") =>
        new("Dev", authorEmail, "Dev", committerEmail, message);

    private static IEnumerable<(string Agent, EvidenceKind Kind)> Told(CommitFacts commit) =>
        Identifier.OfCommit(commit).Select(item => (item.Agent, item.Kind)).Distinct();

    public static TheoryData<string> MarkedByTheEnvironment => new(
        KnownAgents.Load().Where(agent => !agent.IsAutomation && agent.Marks.Any(mark => mark.Kind == MarkKind.Environment))
            .Select(agent => agent.Id));

    [Theory]
    [MemberData(nameof(MarkedByTheEnvironment))]
    public void A_program_that_an_agent_started_is_known_to_run_inside_it(string agent) => Assert.Equal(
        [agent],
        Identifier.OfEnvironment(AgentEnvironment.Within(agent, new Dictionary<string, string> { ["PATH"] = "/bin" }))
            .Select(item => item.Agent).Distinct());

    [Fact]
    public void An_agent_that_no_variable_marks_gets_none() => Assert.Equal(
        ["PATH"],
        AgentEnvironment.Within("devin", new Dictionary<string, string> { ["PATH"] = "/bin" }).Keys);
}
