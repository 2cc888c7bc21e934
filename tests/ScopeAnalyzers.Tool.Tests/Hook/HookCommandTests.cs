using System.Text.Json;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Tests.Hook;

public class HookCommandTests
{
    [Theory]
    [InlineData("src/Billing/InvoiceBook.cs", "deny", "scopes.web.files.allow")]
    [InlineData("Directory.Build.props", "deny", "[built-in rule")]
    public void An_edit_is_evaluated_by_files_before_it_is_made(string path, string decision, string rule)
    {
        using var shop = GitFolder.Shop();
        var invoked = Edit(shop, Path.Combine(shop.Root, path));
        Assert.Equal((0, ""), (invoked.ExitCode, invoked.Error));
        using var json = JsonDocument.Parse(invoked.Out);
        var specific = json.RootElement.GetProperty("hookSpecificOutput");
        Assert.Equal(decision, specific.GetProperty("permissionDecision").GetString());
        Assert.Contains(rule, specific.GetProperty("permissionDecisionReason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rule_allows_is_left_to_the_agents_own_settings()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal((0, "", ""), Edit(shop, "src/Web/Pages.cs") is var invoked ? (invoked.ExitCode, invoked.Out, invoked.Error) : default);
    }

    [Theory]
    [InlineData("claude-code", true)]
    [InlineData("codex", false)]
    public void Where_the_team_asks_for_it_a_rule_lets_a_call_run_without_a_question(string agent, bool isSaid)
    {
        using var shop = GitFolder.Shop();
        var path = agent == "codex" ? "src/Jobs/A.cs" : "src/Web/Pages.cs";
        var answer = Invoked.With(shop.Root, ["hook", agent, "PreToolUse", "--allow"], $$$"""{"tool_name":"Edit","tool_input":{"file_path":"{{{path}}}","new_string":"b"}}""");
        Assert.Equal(isSaid, answer.Out.Contains("\"permissionDecision\":\"allow\"", StringComparison.Ordinal));
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public void A_redirection_is_an_edit()
    {
        using var shop = GitFolder.Shop();
        var invoked = Hook(shop, "PreToolUse", """{"tool_name":"Bash","tool_input":{"command":"echo x > src/Billing/New.cs"}}""");
        Assert.Contains("may not add 'src/Billing/New.cs'", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_does_not_hide_the_file_it_leads_to()
    {
        using var shop = GitFolder.Shop();
        File.CreateSymbolicLink(Path.Combine(shop.Root, "src", "Web", "Link.cs"), Path.Combine(shop.Root, "src", "Billing", "InvoiceBook.cs"));
        Assert.Contains("\"deny\"", Edit(shop, Path.Combine(shop.Root, "src", "Web", "Link.cs")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tmp/notes.txt")]
    [InlineData("../elsewhere.cs")]
    public void A_file_outside_the_repository_is_not_evaluated(string path)
    {
        using var shop = GitFolder.Shop();
        Assert.Equal("", Edit(shop, path).Out);
    }

    [Fact]
    public void The_manifest_of_the_base_decides()
    {
        using var shop = GitFolder.Shop();
        shop.Write("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["**"] } } } } }""");
        Assert.Contains("\"deny\"", Edit(shop, "src/Billing/InvoiceBook.cs").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"tool_name":"Bash","tool_input":{}}""")]
    public void What_it_does_not_understand_is_denied(string input)
    {
        using var shop = GitFolder.Shop();
        var invoked = Hook(shop, "PreToolUse", input);
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("so it is denied", invoked.Error, StringComparison.Ordinal);
        Assert.Contains("\"deny\"", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_broken_manifest_all_is_denied()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", "{");
        folder.Commit("Begin");
        Assert.Equal(2, Edit(folder, "a.cs").ExitCode);
    }

    [Fact]
    public void Without_a_manifest_nothing_is_evaluated()
    {
        using var folder = GitFolder.Empty();
        folder.Commit("Begin");
        Assert.Equal((0, ""), (Edit(folder, "a.cs").ExitCode, Edit(folder, "a.cs").Out));
    }

    [Fact]
    public void An_unknown_event_is_refused()
    {
        using var shop = GitFolder.Shop();
        var invoked = Hook(shop, "Stop", "{}");
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("use PreToolUse, PostToolUse", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_was_made_is_evidence_for_its_lines()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("src/Web/New.cs", "namespace Shop.Web;\n\npublic class New;\n");
        var invoked = Hook(shop, "PostToolUse", $$$"""{"session_id":"s1","cwd":"{{{shop.Root}}}","tool_name":"Write","tool_input":{"file_path":"src/Web/New.cs","content":"namespace Shop.Web;\n\npublic class New;\n"}}""");
        Assert.Equal((0, "", ""), (invoked.ExitCode, invoked.Out, invoked.Error));

        var edit = Assert.IsType<SessionEdit>(Assert.Single(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _)));
        Assert.Equal(("claude-code", "s1", "src/Web/New.cs", 2), (edit.Agent, edit.Session, edit.Path, edit.Lines.Count));
        Assert.Contains("\"session\"", shop.Run("check", "--worktree", "--format", "json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claude-code", """ "transcript_path":"/t.jsonl","hook_event_name":"SessionStart","model":"claude-sonnet-4-6" """)]
    [InlineData("codex", """ "transcript_path":"/r.jsonl","hook_event_name":"SessionStart","model":"gpt-5.6","permission_mode":"default" """)]
    public void What_is_not_committed_when_a_session_begins_is_not_the_agents(string agent, string members)
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("src/Billing/InvoiceBook.cs", "// a person's\n");

        var invoked = Invoked.With(shop.Root, ["hook", agent, "SessionStart"], Started(shop, "startup", members));

        Assert.Equal((0, ""), (invoked.ExitCode, invoked.Error));
        var start = Assert.IsType<SessionStart>(Assert.Single(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _)));
        Assert.Equal((agent, "s1"), (start.Agent, start.Session));
        Assert.Equal(["src/Billing/InvoiceBook.cs"], start.Dirty);
    }

    [Theory]
    [InlineData("gemini", "SessionStart", """{"session_id":"s1","source":"startup","hook_event_name":"SessionStart"}""", "gemini")]
    [InlineData("copilot", "sessionStart", """{"sessionId":"s1","source":"new","initialPrompt":"x","timestamp":1704614600000}""", "copilot")]
    public void Other_clients_begin_a_session_too(string agent, string name, string input, string briefed)
    {
        using var shop = GitFolder.Shop();
        shop.Write("src/Billing/InvoiceBook.cs", "// a person's\n");

        var invoked = Invoked.With(shop.Root, ["hook", agent, name], input);

        var start = Assert.IsType<SessionStart>(Assert.Single(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _)));
        Assert.Equal((agent, "s1", "src/Billing/InvoiceBook.cs"), (start.Agent, start.Session, Assert.Single(start.Dirty)));
        using var json = JsonDocument.Parse(invoked.Out);
        var answer = json.RootElement.TryGetProperty("hookSpecificOutput", out var specific) ? specific : json.RootElement;
        Assert.Contains(briefed, answer.GetProperty("additionalContext").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claude-code", "startup", "src/Web/**/*.cs")]
    [InlineData("claude-code", "compact", "src/Web/**/*.cs")]
    [InlineData("codex", "startup", "src/Jobs/**/*.cs")]
    public void A_session_begins_with_the_brief_of_the_agents_scope(string agent, string source, string may)
    {
        using var shop = GitFolder.Shop();

        var invoked = Invoked.With(shop.Root, ["hook", agent, "SessionStart"], Started(shop, source));

        var output = JsonDocument.Parse(invoked.Out).RootElement.GetProperty("hookSpecificOutput");
        Assert.Equal("SessionStart", output.GetProperty("hookEventName").GetString());
        var brief = output.GetProperty("additionalContext").GetString()!;
        Assert.Equal(brief + "\n", Invoked.With(shop.Root, ["brief", "--agent", agent]).Out);
        Assert.Contains($"You may write only these files: `{may}`", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_in_a_repository_without_a_manifest_begins_without_a_word()
    {
        using var folder = GitFolder.Empty();
        folder.Commit("Begin");
        Assert.Equal((0, "", ""),
            Hook(folder, "SessionStart", Started(folder, "startup")) is var invoked ? (invoked.ExitCode, invoked.Out, invoked.Error) : default);
    }

    [Fact]
    public void A_session_under_a_manifest_that_is_not_valid_begins_with_what_is_wrong()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", "{ \"version\": 2 }");
        folder.Commit("Begin");
        Assert.Contains("Tell a person: agent-scope.json(1,14)", Hook(folder, "SessionStart", Started(folder, "startup")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_after_a_session_began_is_the_agents()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("src/Billing/InvoiceBook.cs", "// a person's\n");
        Hook(shop, "SessionStart", Started(shop, "startup"));
        shop.Write("src/Billing/New.cs", "// by a program that the agent ran\n");

        var inside = new Dictionary<string, string> { ["CLAUDECODE"] = "1" };
        var text = Invoked.With(shop.Root, ["check", "--worktree"], environment: inside).Out;

        Assert.Contains("claude-code may not add 'src/Billing/New.cs'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvoiceBook.cs", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("clear")]
    [InlineData("compact")]
    public void A_session_that_goes_on_gives_nothing_away(string source)
    {
        using var shop = GitFolder.Shop();
        shop.Write("src/Billing/InvoiceBook.cs", "// perhaps its own\n");
        Assert.Equal(0, Hook(shop, "SessionStart", Started(shop, source)).ExitCode);
        Assert.Empty(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public void A_beginning_that_is_not_understood_is_told_and_gives_nothing_away(string input)
    {
        using var shop = GitFolder.Shop();
        var invoked = Hook(shop, "SessionStart", input);
        Assert.Equal((3, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains("all of it counts as this session's", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_outside_a_repository_begins_without_a_word() =>
        Assert.Equal((0, "", ""),
            Invoked.With("/", ["hook", "claude-code", "SessionStart"], """{"session_id":"s1","source":"startup"}""") is var invoked ? (invoked.ExitCode, invoked.Out, invoked.Error) : default);

    private static string Started(GitFolder folder, string source, string members = """ "hook_event_name":"SessionStart" """) =>
        $$$"""{"session_id":"s1","cwd":"{{{folder.Root}}}","source":"{{{source}}}",{{{members}}}}""";

    private static Invoked Edit(GitFolder folder, string path) =>
        Hook(folder, "PreToolUse", $$$"""{"session_id":"s1","cwd":"{{{folder.Root}}}","tool_name":"Edit","tool_input":{"file_path":"{{{path}}}","old_string":"a","new_string":"b"}}""");

    private static Invoked Hook(GitFolder folder, string name, string input) => Invoked.With(folder.Root, ["hook", "claude-code", name], input);
}
