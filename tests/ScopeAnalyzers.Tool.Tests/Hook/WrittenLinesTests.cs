using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>Which lines an edit is recorded with: those that it changed, however little of them, and no others.</summary>
public sealed class WrittenLinesTests : IDisposable
{
    private const string Path = "src/Web/Rates.cs";

    private readonly GitFolder shop = GitFolder.Empty();

    public WrittenLinesTests()
    {
        shop.Write("agent-scope.json", """{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["**"] } } } } }""");
        shop.Write(Path, "class Rates\n{\n    int first = 1;\n    int second = 1;\n}\n");
        shop.Commit("Begin");
    }

    [Theory]
    [InlineData("claude-code", "PreToolUse", "PostToolUse", """{"session_id":"s1","tool_name":"Edit","tool_input":{"file_path":"src/Web/Rates.cs","old_string":"second = 1","new_string":"second = 2"}}""")]
    [InlineData("gemini", "BeforeTool", "AfterTool", """{"session_id":"s1","tool_name":"replace","tool_input":{"file_path":"src/Web/Rates.cs","old_string":"second = 1","new_string":"second = 2"}}""")]
    [InlineData("copilot", "preToolUse", "postToolUse", """{"sessionId":"s1","toolName":"edit","toolArgs":{"path":"src/Web/Rates.cs","old_str":"second = 1","new_str":"second = 2"}}""")]
    public void An_edit_within_a_line_wrote_that_line(string agent, string before, string after, string input)
    {
        Hook(agent, before, input);
        Replace("second = 1", "second = 2");
        Hook(agent, after, input);
        Assert.Equal([HashOf("int second = 2;")], Recorded());
    }

    [Fact]
    public void An_edit_that_only_takes_a_part_of_a_line_away_wrote_that_line()
    {
        const string Input = """{"session_id":"s1","tool_name":"replace","tool_input":{"file_path":"src/Web/Rates.cs","old_string":" = 1;\n}","new_string":";\n}"}}""";
        Hook("gemini", "BeforeTool", Input);
        Replace("second = 1", "second");
        Hook("gemini", "AfterTool", Input);
        Assert.Equal([HashOf("int second;")], Recorded());
    }

    [Fact]
    public void The_patch_of_Claude_Code_says_which_lines()
    {
        Replace("second = 1", "second = 2");
        Hook("claude-code", "PostToolUse", """
            {"session_id":"s1","tool_name":"Edit","tool_input":{"file_path":"src/Web/Rates.cs","old_string":"1","new_string":"2"},
             "tool_response":{"filePath":"src/Web/Rates.cs","structuredPatch":[{"oldStart":3,"oldLines":2,"newStart":3,"newLines":2,
               "lines":["     int first = 1;","-    int second = 1;","+    int second = 2;"," }"]}]}}
            """);
        Assert.Equal([HashOf("int second = 2;")], Recorded());
    }

    [Fact]
    public void Where_nothing_was_kept_the_lines_that_hold_the_text_are_taken()
    {
        Replace("second = 1", "second = 2");
        Hook("gemini", "AfterTool", """{"session_id":"s1","tool_name":"replace","tool_input":{"file_path":"src/Web/Rates.cs","old_string":"second = 1","new_string":"second = 2"}}""");
        Assert.Equal([HashOf("int second = 2;")], Recorded());
    }

    [Fact]
    public void A_file_that_is_written_whole_is_charged_by_what_is_new_in_it()
    {
        const string Input = """{"session_id":"s1","tool_name":"write_file","tool_input":{"file_path":"src/Web/Rates.cs","content":"class Rates\n{\n    int first = 1;\n    int third = 3;\n}\n"}}""";
        Hook("gemini", "BeforeTool", Input);
        Replace("second = 1", "third = 3");
        Hook("gemini", "AfterTool", Input);
        Assert.Equal([HashOf("int third = 3;")], Recorded());
    }

    [Fact]
    public void A_redirection_that_appends_wrote_what_it_appended()
    {
        const string Input = """{"session_id":"s1","tool_name":"Bash","tool_input":{"command":"echo '// end' >> src/Web/Rates.cs"}}""";
        Hook("claude-code", "PreToolUse", Input);
        File.AppendAllText(System.IO.Path.Combine(shop.Root, Path), "// end\n");
        Hook("claude-code", "PostToolUse", Input);
        Assert.Equal([HashOf("// end")], Recorded());
    }

    [Fact]
    public void An_edit_within_a_line_counts_in_a_check_of_the_working_tree()
    {
        const string Input = """{"session_id":"s1","tool_name":"replace","tool_input":{"file_path":"src/Web/Rates.cs","old_string":"second = 1","new_string":"second = 2"}}""";
        Hook("gemini", "BeforeTool", Input);
        Replace("second = 1", "second = 2");
        Hook("gemini", "AfterTool", Input);

        var json = shop.Run("check", "--worktree", "--format", "json").Out;
        Assert.Contains("\"gemini\"", json, StringComparison.Ordinal);
        Assert.Contains("\"session\"", json, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private static uint HashOf(string line) => LineHash.Of(line, 0, line.Length);

    private void Replace(string from, string to) =>
        shop.Write(Path, File.ReadAllText(System.IO.Path.Combine(shop.Root, Path)).Replace(from, to, StringComparison.Ordinal));

    private void Hook(string agent, string name, string input) =>
        Assert.Equal(0, Invoked.With(shop.Root, ["hook", agent, name], input).ExitCode);

    private IReadOnlyList<uint> Recorded() =>
        Assert.IsType<SessionEdit>(Assert.Single(new SessionStore(System.IO.Path.Combine(shop.Root, ".git")).Read(out _))).Lines;
}
