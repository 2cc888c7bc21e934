using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Session;

/// <summary>Whoever does what <c>docs/sessions.md</c> says gets from a task to a merged change, and back.</summary>
public sealed class SessionPageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("agent-scope-");

    [Fact]
    public void The_commands_of_the_page_lead_from_a_task_to_a_merged_change_and_back()
    {
        var page = Snippet.Blocks("docs/sessions.md");
        var shop = folder.CreateSubdirectory("shop").FullName;
        var programs = folder.CreateSubdirectory("programs").FullName;
        File.WriteAllText(Path.Combine(shop, "agent-scope.json"), page.Single(block => block.Kind == "json").Text);
        SessionProcess.Program(programs, "codex", """
            test -z "$AGENT_SCOPE_BRIEF" || cat "$AGENT_SCOPE_BRIEF"
            mkdir -p src/Web && echo "class $AGENT_SCOPE_SESSION;" | tr - _ >> src/Web/Page.cs && git add src && git commit --quiet -m "Add the page"
            """);

        var (code, output) = SessionProcess.Run(shop, programs, "git init --quiet --initial-branch=main\ngit config user.name Grace\ngit config user.email grace@acme.example\n"
            + string.Concat(page.Where(block => block.Kind == "sh run").Select(block => block.Text))
            + "git log -1 --format='merged: %cn, %(trailers:key=Task,valueonly)' main\nagent-scope session list\n");

        Assert.True(code == 0, output);
        Assert.Contains("known by signature, identity", output, StringComparison.Ordinal);
        Assert.Contains("in scope", output, StringComparison.Ordinal);
        Assert.Contains("merged: Codex, SHOP-412", output, StringComparison.Ordinal);
        Assert.Contains("was taken back: 1 commit", output, StringComparison.Ordinal);
        Assert.Contains("You are the agent `codex`, and your task is `SHOP-412`", output, StringComparison.Ordinal);
        Assert.Equal(["ended", "aborted", "open"], output.TrimEnd().Split('\n')[^3..].Select(line => line.Split("  ")[1]));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
