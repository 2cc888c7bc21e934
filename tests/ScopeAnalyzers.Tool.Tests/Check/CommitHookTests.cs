namespace ScopeAnalyzers.Tool.Tests.Check;

/// <summary>Git's own hooks, as docs/hooks.md writes them, with the command as it was built.</summary>
public sealed class CommitHookTests : IDisposable
{
    private const string ByClaude = "Change\n\nCo-authored-by: Claude <noreply@anthropic.com>";

    private readonly GitFolder shop = GitFolder.Shop();

    [Fact]
    public void A_commit_out_of_scope_is_not_made()
    {
        Hook("commit-msg", "check --staged --message \"$1\"");
        shop.Write("src/Billing/New.cs", "// 1\n");
        shop.Git("add", "src/Billing/New.cs");

        var stopped = Assert.Throws<InvalidOperationException>(() => shop.Git("commit", "-q", "-m", ByClaude));

        Assert.Contains("claude-code may not add 'src/Billing/New.cs'", stopped.Message, StringComparison.Ordinal);
        shop.Git("commit", "-q", "-m", "A person's");
    }

    [Fact]
    public void The_index_of_a_commit_of_all_is_the_one_that_is_evaluated()
    {
        Hook("commit-msg", "check --staged --message \"$1\"");
        shop.Write("src/Billing/InvoiceBook.cs", "// 1\n");

        var stopped = Assert.Throws<InvalidOperationException>(() => shop.Git("commit", "-q", "-a", "-m", ByClaude));

        Assert.Contains("claude-code may not change 'src/Billing/InvoiceBook.cs'", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_message_is_written_an_agent_is_known_by_its_own_mark()
    {
        Hook("pre-commit", "check --staged --agent claude-code");
        shop.Write("src/Billing/InvoiceBook.cs", "// 1\n");

        Assert.Throws<InvalidOperationException>(() => shop.Git("commit", "-q", "-a", "-m", "Change"));

        shop.Git("checkout", "-q", "src/Billing/InvoiceBook.cs");
        shop.Write("src/Web/Pages.cs", "// 1\n");
        shop.Git("commit", "-q", "-a", "-m", "Change");
    }

    public void Dispose() => shop.Dispose();

    private void Hook(string name, string arguments)
    {
        var file = Path.Combine(shop.Root, ".git", "hooks", name);
        var command = Path.Combine(AppContext.BaseDirectory, "agent-scope.dll");
        File.WriteAllText(file, $"#!/bin/sh\nexec dotnet \"{command}\" {arguments} >&2\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
