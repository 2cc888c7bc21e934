using System.Text.Json;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>Lines of shell before they run, in a repository: by the files that they write there, and by <c>tools</c>.</summary>
public sealed class ShellHookTests : IDisposable
{
    private readonly GitFolder shop = GitFolder.Empty();

    public ShellHookTests()
    {
        shop.Write("agent-scope.json", """
            { "version": 1,
              "scopes": {
                "web": { "files": { "allow": ["src/Web/**"] } },
                "tools": { "files": { "allow": ["src/Web/**"] }, "tools": { "allow": ["Bash(dotnet test *)"], "deny": ["Bash(git log *)"] } },
                "all": { "files": { "allow": ["**"] } }
              },
              "agents": { "claude-code": { "scope": "web" }, "codex": { "scope": "tools" }, "gemini": { "scope": "web" }, "copilot": { "scope": "all" } } }
            """);
        shop.Write(".gitignore", "bin/\n*.log\n");
        shop.Write("src/Web/A.cs", "class A;\n");
        shop.Write("src/Web/B.cs", "class B;\n");
        shop.Write("src/Billing/C.cs", "class C;\n");
        shop.Write("src/Billing/D.cs", "class D;\n");
        shop.Write("src/Web/Web.csproj", "<Project />\n");
        shop.Commit("Begin");
        shop.Write("src/Web/New.cs", "class New;\n");
        shop.Write("bin/a.dll", "a");
        shop.Write("build.log", "a");
    }

    [Theory]
    [InlineData("cat > src/Billing/New.cs <<'EOF'\nclass X;\nEOF", "may not add 'src/Billing/New.cs'")]
    [InlineData("sed -i s/C/X/ src/Billing/C.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("sed -i s/C/X/ src/*/*.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("cd src/Billing && echo x > C.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("cd src/Billing; echo x > C.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("cd nowhere; echo x > C.cs", "may not add 'C.cs'")]
    [InlineData("rm -rf src/Billing", "may not delete 'src/Billing/C.cs'")]
    [InlineData("rm -rf .", "may not delete 'src/Billing/C.cs'")]
    [InlineData("mv src/Web/A.cs src/Billing/", "may not add 'src/Billing/A.cs'")]
    [InlineData("cp src/Web/A.cs src/Billing/C.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("cp -r src/Web/A.cs src/Billing", "may not add 'src/Billing/A.cs'")]
    [InlineData("git checkout HEAD~0 -- src/Billing", "may not change 'src/Billing/C.cs'")]
    [InlineData("git -C src restore Billing/C.cs", "may not change 'src/Billing/C.cs'")]
    [InlineData("git rm -q src/Billing/C.cs", "may not delete 'src/Billing/C.cs'")]
    [InlineData("echo x > .git/hooks/pre-commit", "it is in git's own directory")]
    [InlineData("echo '{\"disableAllHooks\":true}' > .claude/settings.local.json", "may not add '.claude/settings.local.json'")]
    [InlineData("rm -rf .git", "it is in git's own directory")]
    [InlineData("dotnet new gitignore --force", "may not change '.gitignore'")]
    [InlineData("dotnet sln add src/Web", "")]
    [InlineData("patch -p1 <<'EOF'\n--- a/src/Billing/C.cs\n+++ b/src/Billing/C.cs\n@@ -1 +1 @@\n-class C;\n+class X;\nEOF", "may not change 'src/Billing/C.cs'")]
    [InlineData("git apply <<'EOF'\ndiff --git a/src/Web/A.cs b/src/Billing/A.cs\nrename from src/Web/A.cs\nrename to src/Billing/A.cs\nEOF", "may not add 'src/Billing/A.cs'")]
    public void A_command_is_evaluated_by_the_files_that_it_writes(string line, string part)
    {
        var (decision, reason) = Hook("claude-code", line);
        Assert.Equal(part.Length == 0 ? "" : "deny", decision);
        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat > src/Web/C.cs <<'EOF'\nclass X;\nEOF")]
    [InlineData("sed -i s/A/X/ src/Web/*.cs")]
    [InlineData("cd src/Web; echo x > A.cs")]
    [InlineData("cd src/Web && sed -i s/A/X/ A.cs && cd - && dotnet build")]
    [InlineData("rm -rf bin build.log")]
    [InlineData("rm -f src/Web/B.cs missing.cs")]
    [InlineData("git clean -fd src/Web")]
    [InlineData("find src/Web -name '*.cs' -exec sed -i s/A/B/ {} +")]
    [InlineData("git checkout main")]
    [InlineData("git add -A && git commit -m \"$(cat <<'EOF'\nAdd a page\n\n> quoted\nEOF\n)\"")]
    [InlineData("for f in src/Web/*.cs; do wc -l \"$f\"; done")]
    [InlineData("dotnet test 2>&1 | tail -5")]
    [InlineData("cp src/Web/A.cs /tmp/")]
    public void A_line_that_stays_in_scope_passes_without_a_word(string line) => Assert.Equal(("", ""), Hook("claude-code", line));

    [Theory]
    [InlineData("git stash", "Which files 'git stash' writes is not said")]
    [InlineData("grep -rl C src | xargs sed -i s/C/X/", "Which files 'sed' writes is not said")]
    [InlineData("dotnet format", "Which files 'dotnet format' writes is not said")]
    [InlineData("eval \"$X\"", "The line cannot be split at what runs is not said: eval")]
    [InlineData("cd \"$D\" && echo x > C.cs", "it goes to a folder that the line does not say")]
    public void What_a_line_writes_and_does_not_say_is_asked_about(string line, string part)
    {
        var (decision, reason) = Hook("claude-code", line);
        Assert.Equal("ask", decision);
        Assert.Contains(part, reason, StringComparison.Ordinal);
        Assert.Equal("deny", Hook("gemini", line).Decision);
    }

    [Fact]
    public void An_agent_that_may_change_every_file_there_is_not_asked_which() =>
        Assert.Equal(("", ""), Hook("copilot", "cd src && find . -exec sed -i s/a/b/ {} +"));

    [Theory]
    [InlineData("dotnet test --no-build | tee src/Web/out.txt", "'Bash(tee src/Web/out.txt)'")]
    [InlineData("dotnet test x && /usr/bin/curl https://a.example", "'Bash(/usr/bin/curl https://a.example)'")]
    public void Of_a_pipeline_the_part_that_is_not_allowed_is_named(string line, string part)
    {
        var (decision, reason) = Hook("codex", line);
        Assert.Equal("deny", decision);
        Assert.Contains(part, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Bash(dotnet test", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cd src && ls -la | tail -5")]
    [InlineData("git diff --stat; git status --short")]
    [InlineData("dotnet test x 2>&1 | grep -A3 Failed | head -20")]
    public void With_an_allow_list_reading_stays_free(string line) => Assert.NotEqual("deny", Hook("codex", line).Decision);

    [Fact]
    public void Reading_that_a_rule_denies_is_denied() => Assert.Equal("deny", Hook("codex", "cd src && git log --oneline").Decision);

    [Fact]
    public void Of_a_line_that_cannot_be_split_the_cause_is_said() =>
        Assert.Contains("The line cannot be split at a substitution: $(rm x).", Hook("codex", "echo $(rm x)").Reason, StringComparison.Ordinal);

    [Fact]
    public void What_a_command_changed_and_deleted_is_recorded()
    {
        const string Line = "sed -i s/A/X/ src/Web/*.cs && rm src/Web/New.cs";
        Hook("claude-code", Line);
        shop.Write("src/Web/A.cs", "class X;\n");
        File.Delete(Path.Combine(shop.Root, "src/Web/New.cs"));
        Hook("claude-code", Line, "PostToolUse");

        var edits = new SessionStore(Path.Combine(shop.Root, ".git")).Read(out _).OfType<SessionEdit>().ToDictionary(edit => edit.Path);
        Assert.Equal(["src/Web/A.cs", "src/Web/New.cs"], edits.Keys.Order());
        Assert.Equal((1, 0), (edits["src/Web/A.cs"].Lines.Count, edits["src/Web/New.cs"].Lines.Count));
    }

    public void Dispose() => shop.Dispose();

    private (string Decision, string Reason) Hook(string agent, string line, string name = "PreToolUse")
    {
        name = agent switch { "gemini" => "BeforeTool", "copilot" => "preToolUse", _ => name };
        var arguments = new Dictionary<string, string> { ["command"] = line };
        var input = agent == "copilot"
            ? JsonSerializer.Serialize(new { sessionId = "s1", cwd = shop.Root, toolName = "bash", toolArgs = arguments })
            : JsonSerializer.Serialize(new { session_id = "s1", cwd = shop.Root, tool_name = agent == "gemini" ? "run_shell_command" : "Bash", tool_input = arguments });
        var invoked = Invoked.With(shop.Root, ["hook", agent, name], input);
        Assert.Equal("", invoked.Error);
        if (invoked.Out.Trim() is "" or "{}")
            return ("", "");
        using var json = JsonDocument.Parse(invoked.Out);
        var answer = json.RootElement.TryGetProperty("hookSpecificOutput", out var specific) ? specific : json.RootElement;
        return agent == "gemini"
            ? (answer.GetProperty("decision").GetString()!, answer.GetProperty("reason").GetString()!)
            : (answer.GetProperty("permissionDecision").GetString()!, answer.GetProperty("permissionDecisionReason").GetString()!);
    }
}
