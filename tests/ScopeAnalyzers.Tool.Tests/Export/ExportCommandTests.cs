using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Export;

public class ExportCommandTests
{
    [Fact]
    public void The_settings_are_the_output_and_the_rest_is_told_beside_it()
    {
        using var shop = GitFolder.Shop();
        var invoked = shop.Run("export", "claude-code");
        Assert.Equal(0, invoked.ExitCode);
        using var json = JsonDocument.Parse(invoked.Out);
        Assert.Contains("Edit(/src/Web/**/*.cs)", json.RootElement.GetProperty("permissions").GetProperty("allow").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Contains("scopes.web.namespaces.use.deny: the build and 'check' evaluate it", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_are_written_and_what_differs_is_not_overwritten_unasked()
    {
        using var shop = GitFolder.Shop();
        var written = shop.Run("export", "codex", "--write");
        Assert.Equal((0, ".codex/config.toml\n.codex/rules/agent-scope.rules\n"), (written.ExitCode, written.Out));
        Assert.Equal(0, shop.Run("export", "codex", "--write").ExitCode);
        var config = Path.Combine(shop.Root, ".codex", "config.toml");
        File.WriteAllText(config, "mine = true\n");
        var refused = shop.Run("export", "codex", "--write");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("give --force to overwrite it", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine = true\n", File.ReadAllText(config));
        Assert.Equal(0, shop.Run("export", "codex", "--write", "--force").ExitCode);
        Assert.Contains("sandbox_mode", File.ReadAllText(config), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_a_command_line_are_no_file()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("agent-scope.json", """{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["**"] } } } } }""");
        shop.Commit("Anyone");
        var invoked = shop.Run("export", "copilot", "--write");
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("leave out --write", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_that_may_do_nothing_gets_no_settings_and_is_1()
    {
        using var shop = GitFolder.Shop();
        var invoked = shop.Run("export", "gemini");
        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains("gemini may do nothing, by agents.", invoked.Error, StringComparison.Ordinal);
    }
}
