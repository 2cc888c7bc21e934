using System.Text.Json;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>A commit is evaluated before the line that makes it runs, as the agent's own, whatever git hooks and marks there are.</summary>
public sealed class CommitsAheadTests : IDisposable
{
    private readonly GitFolder shop = GitFolder.Empty();

    public CommitsAheadTests()
    {
        shop.Write("agent-scope.json", """
            { "version": 1,
              "scopes": { "web": { "files": { "allow": ["src/Web/**"] }, "limits": { "filesPerCommit": 2 } } },
              "agents": { "gemini": { "scope": "web" }, "codex": { "scope": { "files": { "allow": ["src/Web/**"] } }, "mode": "warn" } } }
            """);
        shop.Write("src/Web/A.cs", "class A;\n");
        shop.Write("src/Billing/B.cs", "class B;\n");
        shop.Commit("Begin");
        shop.Git("switch", "-q", "-c", "work");
        shop.Write("src/Web/A.cs", "class A2;\n");
        shop.Write("src/Billing/B.cs", "class B2;\n");
    }

    [Theory]
    [InlineData("git commit -am x", "may not change 'src/Billing/B.cs'")]
    [InlineData("git add -A && git commit -m x", "may not change 'src/Billing/B.cs'")]
    [InlineData("git add . && git commit -m x", "may not change 'src/Billing/B.cs'")]
    [InlineData("git add src/*/*.cs; git commit -m x", "may not change 'src/Billing/B.cs'")]
    [InlineData("cd src && git add Billing && git commit --no-verify -m x", "may not change 'src/Billing/B.cs'")]
    [InlineData("git -C src commit -m x Billing/B.cs", "may not change 'src/Billing/B.cs'")]
    [InlineData("git -c core.hooksPath= commit -am x", "may not change 'src/Billing/B.cs'")]
    [InlineData("git rm -q --cached src/Web/A.cs && git commit -am x", "may not change 'src/Billing/B.cs'")]
    public void A_commit_out_of_scope_is_denied_before_it_is_made(string line, string part)
    {
        var answer = Hook("gemini", "BeforeTool", line);
        Assert.Contains("\"deny\"", answer, StringComparison.Ordinal);
        Assert.Contains(part, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git add src/Web && git commit -m x")]
    [InlineData("git commit -m x src/Web/A.cs")]
    [InlineData("git commit --dry-run -am x")]
    [InlineData("git add -A")]
    [InlineData("git log --grep commit")]
    public void Another_line_passes(string line) => Assert.Equal("{}", Hook("gemini", "BeforeTool", line));

    [Fact]
    public void A_limit_of_commits_counts()
    {
        shop.Write("src/Web/C.cs", "class C;\n");
        shop.Write("src/Web/D.cs", "class D;\n");
        Assert.Contains("This commit would be out of scope.", Hook("gemini", "BeforeTool", "git add src/Web && git commit -m x"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_staged_before_is_part_of_it()
    {
        shop.Git("add", "src/Billing/B.cs");
        Assert.Contains("may not change 'src/Billing/B.cs'", Hook("gemini", "BeforeTool", "git commit -m x"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_stays_as_it_is()
    {
        Hook("gemini", "BeforeTool", "git add -A && git commit -m x");
        Assert.Equal("", shop.Git("diff", "--cached", "--name-only"));
        Assert.Empty(Directory.GetFiles(Path.Combine(shop.Root, ".git"), "agent-scope-index*"));
    }

    [Fact]
    public void A_commit_without_a_mark_is_the_agents_whatever_wrote_its_lines()
    {
        const string Line = "git add src/Web && git commit -m x";
        shop.Write("src/Web/A.cs", "class A2\n{\n    int made = 1;\n}\n");
        Hook("gemini", "BeforeTool", Line);
        shop.Git("add", "src/Web");
        shop.Git("commit", "-q", "-m", "x");
        Hook("gemini", "AfterTool", Line);

        Assert.Contains("gemini", shop.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_that_was_not_made_records_nothing()
    {
        Hook("gemini", "BeforeTool", "git commit -m x src/Web/A.cs");
        Hook("gemini", "AfterTool", "git commit -m x src/Web/A.cs");
        Assert.Empty(new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _));
    }

    public void Dispose() => shop.Dispose();

    private string Hook(string agent, string name, string line)
    {
        var invoked = Invoked.With(shop.Root, ["hook", agent, name],
            JsonSerializer.Serialize(new { session_id = "s1", cwd = shop.Root, tool_name = "run_shell_command", tool_input = new { command = line } }));
        Assert.Equal("", invoked.Error);
        return invoked.Out.Trim();
    }
}
