namespace ScopeAnalyzers.Tool.Tests.Report;

public class ReportCommandTests
{
    [Fact]
    public void The_file_is_written_and_the_exit_code_is_that_of_check()
    {
        using var shop = GitFolder.Shop();
        var file = Path.Combine(shop.Root, "agent-scope-report.html");
        var invoked = shop.Run("report");
        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Error));
        Assert.Equal($"{file}\n\n✗ out of scope: 2 errors, 0 warnings\n", string.Join('\n', invoked.Out.Split('\n').Select(line => line.TrimEnd())));
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void In_scope_is_0()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "-c", "alone", "HEAD~1");
        Assert.Equal(0, shop.Run("report", "--output", "out/report.html").ExitCode);
        Assert.True(File.Exists(Path.Combine(shop.Root, "out", "report.html")));
    }

    [Fact]
    public void Uncommitted_work_is_shown_where_it_is_asked_for()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("src/Web/Pages.cs", "// mine\n");
        Assert.DoesNotContain("// mine", shop.Run("report", "--output", "-", "--agent", "codex").Out, StringComparison.Ordinal);
        var invoked = shop.Run("report", "--output", "-", "--agent", "codex", "--worktree");
        Assert.Equal(1, invoked.ExitCode);
        Assert.Contains("// mine", invoked.Out, StringComparison.Ordinal);
        Assert.Contains("not committed", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_link_of_the_repository_leads_to_is_not_overwritten()
    {
        using var shop = GitFolder.Shop();
        var elsewhere = Path.Combine(shop.Root, "mine.txt");
        File.WriteAllText(elsewhere, "mine");
        File.CreateSymbolicLink(Path.Combine(shop.Root, "agent-scope-report.html"), elsewhere);
        var invoked = shop.Run("report");
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("give another file after --output", invoked.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(elsewhere));
    }

    [Fact]
    public void The_same_change_gives_the_same_report()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(shop.Run("report", "--output", "-").Out, shop.Run("report", "--output", "-").Out);
    }
}
