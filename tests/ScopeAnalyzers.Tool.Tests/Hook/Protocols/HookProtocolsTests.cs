using System.Text.Json;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Tests.Hook.Protocols;

/// <summary>One exchange a protocol, in the form that its documentation shows.</summary>
public class HookProtocolsTests
{
    [Fact]
    public void Claude_Code_edits_a_file()
    {
        var call = Read("claude-code", "PreToolUse", """
            {"session_id":"abc123","transcript_path":"/t.jsonl","cwd":"/repo","permission_mode":"default","hook_event_name":"PreToolUse",
             "tool_name":"Edit","tool_input":{"file_path":"/repo/src/A.cs","old_string":"a","new_string":"b"},"tool_use_id":"toolu_1"}
            """);
        Assert.Equal(("abc123", "/repo", true), (call.Session, call.Directory, call.Before));
        Assert.Equal([new HookEdit("/repo/src/A.cs", "b")], call.Edits);
    }

    [Theory]
    [InlineData("Write", """{"file_path":"/repo/a.cs","content":"x"}""")]
    [InlineData("MultiEdit", """{"file_path":"/repo/a.cs","edits":[{"old_string":"y","new_string":"x"}]}""")]
    [InlineData("NotebookEdit", """{"notebook_path":"/repo/a.cs","new_source":"x"}""")]
    [InlineData("SomeFutureEdit", """{"path":"/repo/a.cs","content":"x"}""")]
    public void What_writes_a_path_is_an_edit(string tool, string input) =>
        Assert.Equal([new HookEdit("/repo/a.cs", "x")], Read("claude-code", "PreToolUse", $$$"""{"tool_name":"{{{tool}}}","tool_input":{{{input}}}}""").Edits);

    [Theory]
    [InlineData("Read")]
    [InlineData("Grep")]
    public void Reading_is_not_evaluated(string tool)
    {
        var call = Read("claude-code", "PreToolUse", $$$"""{"tool_name":"{{{tool}}}","tool_input":{"file_path":"/repo/a.cs"}}""");
        Assert.Empty(call.Edits);
        Assert.Null(call.Tool);
    }

    [Fact]
    public void Claude_Code_runs_a_line_of_shell()
    {
        var call = Read("claude-code", "PreToolUse", """{"tool_name":"Bash","tool_input":{"command":"dotnet test && echo x > a.txt"}}""");
        Assert.Equal(["dotnet test", "echo x"], call.Tool!.Commands!);
        Assert.Equal([new HookEdit("a.txt")], call.Edits);
    }

    [Theory]
    [InlineData("WebFetch", """{"url":"https://docs.acme.example/a","prompt":"x"}""", "WebFetch", "docs.acme.example")]
    [InlineData("WebSearch", """{"query":"x"}""", "WebSearch", null)]
    [InlineData("mcp__github__merge", "{}", "mcp__github__merge", null)]
    public void Other_tools_go_by_their_names(string tool, string input, string name, string? host)
    {
        var resource = Read("claude-code", "PreToolUse", $$$"""{"tool_name":"{{{tool}}}","tool_input":{{{input}}}}""").Tool!;
        Assert.Equal((name, host), (resource.Name, resource.Host));
    }

    [Fact]
    public void Claude_Code_is_denied() =>
        Assert.Equal(
            """{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}""",
            Write("claude-code", "PreToolUse", HookDecision.Deny));

    [Fact]
    public void Codex_patches_files()
    {
        var call = Read("codex", "PreToolUse", """
            {"session_id":"s1","turn_id":"t1","cwd":"/repo","hook_event_name":"PreToolUse","tool_name":"apply_patch",
             "tool_input":{"command":"*** Begin Patch\n*** Update File: src/A.cs\n*** Move to: src/B.cs\n@@\n-a\n+b\n*** Add File: src/C.cs\n+c\n*** Delete File: src/D.cs\n*** End Patch"}}
            """);
        Assert.Equal(
            [new HookEdit("src/A.cs", null, FileAct.Delete), new("src/B.cs", "b\n", FileAct.Add), new("src/C.cs", "c\n", FileAct.Add), new("src/D.cs", null, FileAct.Delete)],
            call.Edits);
    }

    [Fact]
    public void Codex_knows_no_ask_so_that_it_is_denied() => Assert.Contains("\"deny\"", Write("codex", "PreToolUse", HookDecision.Ask), StringComparison.Ordinal);

    [Fact]
    public void Gemini_writes_a_file()
    {
        var call = Read("gemini", "BeforeTool", """
            {"session_id":"s1","cwd":"/repo","hook_event_name":"BeforeTool","timestamp":"2026-11-24T08:00:00Z",
             "tool_name":"write_file","tool_input":{"file_path":"src/A.cs","content":"x"}}
            """);
        Assert.Equal([new HookEdit("src/A.cs", "x")], call.Edits);
        Assert.Equal("""{"decision":"deny","reason":"no"}""", Write("gemini", "BeforeTool", HookDecision.Deny));
        Assert.Equal("{}", Write("gemini", "BeforeTool", HookDecision.None));
    }

    [Theory]
    [InlineData("claude-code", "PreToolUse", """{"tool_name":"mcp__my-db__query","tool_input":{}}""")]
    [InlineData("codex", "PreToolUse", """{"tool_name":"mcp__my_db__query","tool_input":{}}""")]
    [InlineData("gemini", "BeforeTool", """{"tool_name":"mcp_my-db_query","tool_input":{},"mcp_context":{"server_name":"my-db","tool_name":"query"}}""")]
    [InlineData("gemini", "BeforeTool", """{"tool_name":"mcp_my-db_query","tool_input":{}}""")]
    [InlineData("copilot", "preToolUse", """{"toolName":"my-db-query","toolArgs":{}}""")]
    public void An_MCP_tool_is_the_same_to_a_rule_in_every_client(string agent, string name, string input)
    {
        var tool = Read(agent, name, input).Tool!;
        Assert.True(Rule("mcp__my-db__*").Matches(tool, MatchMode.Exact));
        Assert.True(Rule("mcp__my-db__query").Matches(tool, MatchMode.Generous));
        Assert.False(Rule("mcp__my-db__drop").Matches(tool, MatchMode.Generous));
        Assert.False(Rule("mcp__docs__*").Matches(tool, MatchMode.Generous));
    }

    [Theory]
    [InlineData("claude-code", "PreToolUse", """{"tool_name":"mcp__files__write_file","tool_input":{"path":"src/A.cs","content":"x"}}""", true)]
    [InlineData("claude-code", "PreToolUse", """{"tool_name":"mcp__files__read_file","tool_input":{"path":"src/A.cs"}}""", false)]
    [InlineData("copilot", "preToolUse", """{"toolName":"files-write_file","toolArgs":{"path":"src/A.cs","content":"x"}}""", true)]
    [InlineData("copilot", "preToolUse", """{"toolName":"files-read_file","toolArgs":{"path":"src/A.cs"}}""", false)]
    public void A_path_that_an_MCP_tool_is_given_is_an_edit_unless_it_only_reads(string agent, string name, string input, bool isEdit) =>
        Assert.Equal(isEdit ? ["src/A.cs"] : [], Read(agent, name, input).Edits.Select(edit => edit.Path));

    [Theory]
    [InlineData("gemini", "BeforeTool", """{"cwd":"/repo","tool_name":"run_shell_command","tool_input":{"command":"ls","dir_path":"src"}}""", "/repo/src")]
    [InlineData("codex", "PreToolUse", """{"cwd":"/repo","tool_name":"exec_command","tool_input":{"cmd":"ls","workdir":"/other"}}""", "/other")]
    [InlineData("gemini", "BeforeTool", """{"cwd":"/repo","tool_name":"run_shell_command","tool_input":{"command":"ls"}}""", "/repo")]
    public void A_command_runs_where_the_call_says(string agent, string name, string input, string folder) =>
        Assert.Equal(folder, Read(agent, name, input).Directory);

    [Theory]
    [InlineData("Monitor", """{"command":"rm a"}""", "rm a")]
    [InlineData("PowerShell", """{"command":"rm a"}""", "rm a")]
    public void A_tool_that_runs_a_command_is_a_shell(string tool, string input, string command) =>
        Assert.Equal([command], Read("claude-code", "PreToolUse", $$$"""{"tool_name":"{{{tool}}}","tool_input":{{{input}}}}""").Tool!.Commands!);

    [Theory]
    [InlineData("""{"cron":"0 9 * * *","prompt":"x","durable":true}""", ".claude/scheduled_tasks.json")]
    [InlineData("""{"cron":"0 9 * * *","prompt":"x","durable":false}""")]
    [InlineData("""{"cron":"0 9 * * *","prompt":"x"}""")]
    public void A_schedule_that_outlives_the_session_is_an_edit(string input, params string[] files) =>
        Assert.Equal(files, Read("claude-code", "PreToolUse", $$$"""{"tool_name":"CronCreate","tool_input":{{{input}}}}""").Edits.Select(edit => edit.Path));

    [Fact]
    public void Copilot_gives_its_arguments_as_text()
    {
        var call = Read("copilot", "preToolUse", """{"timestamp":1704614600000,"cwd":"/repo","toolName":"bash","toolArgs":"{\"command\":\"rm -rf dist\",\"description\":\"Clean\"}"}""");
        Assert.Equal(["rm -rf dist"], call.Tool!.Commands!);
        Assert.Equal("""{"permissionDecision":"deny","permissionDecisionReason":"no"}""", Write("copilot", "preToolUse", HookDecision.Deny));
    }

    [Fact]
    public void Copilot_gives_its_arguments_as_an_object() =>
        Assert.Equal(
            [new HookEdit("/repo/a.cs", "x")],
            Read("copilot", "preToolUse", """{"cwd":"/repo","toolName":"create","toolArgs":{"path":"/repo/a.cs","file_text":"x"}}""").Edits);

    [Fact]
    public void Cursor_asks_before_a_shell_command()
    {
        var call = Read("cursor", "beforeShellExecution", """{"hook_event_name":"beforeShellExecution","conversation_id":"c1","workspace_roots":["/repo"],"command":"npm install","cwd":""}""");
        Assert.Equal(("c1", "/repo"), (call.Session, call.Directory));
        Assert.Equal(["npm install"], call.Tool!.Commands!);
        Assert.Equal("""{"permission":"deny","user_message":"no","agent_message":"no"}""", Write("cursor", "beforeShellExecution", HookDecision.Deny));
    }

    [Fact]
    public void Cursor_tells_of_an_edit()
    {
        var call = Read("cursor", "afterFileEdit", """{"conversation_id":"c1","workspace_roots":["/repo"],"file_path":"/repo/a.ts","edits":[{"old_string":"1","new_string":"2"}]}""");
        Assert.False(call.Before);
        Assert.Equal([new HookEdit("/repo/a.ts", "2")], call.Edits);
    }

    [Theory]
    [InlineData("claude-code")]
    [InlineData("codex")]
    [InlineData("copilot")]
    public void Where_nothing_is_evaluated_nothing_is_said(string agent) => Assert.Null(Write(agent, "PreToolUse", HookDecision.None));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"tool_name":"Bash","tool_input":{}}""")]
    public void An_input_that_is_not_understood_is_an_error(string input) =>
        Assert.ThrowsAny<Exception>(() => Read("claude-code", "PreToolUse", input));

    private static Pattern Rule(string text) => PatternSyntax.Parse(PatternLanguage.Tools, text).Pattern!;

    private static HookCall Read(string agent, string name, string input)
    {
        var protocol = Of(agent);
        using var document = JsonDocument.Parse(input);
        return ToolTable.Of(protocol.Read(document.RootElement, name), protocol.Before.Contains(name));
    }

    private static string? Write(string agent, string name, HookDecision decision) => Of(agent).Write(new HookAnswer(decision, "no"), name);

    private static HookProtocol Of(string agent) => HookProtocols.All.Single(protocol => protocol.Agent == agent);
}
