using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Hook;

/// <summary>
/// A change of Claude Code's settings in the middle of a session, which the client takes over at once unless a hook blocks it.
/// </summary>
public sealed class SettingsChangeTests : IDisposable
{
    private const string WithHook = """{ "hooks": { "PreToolUse": [{ "hooks": [{ "type": "command", "command": "agent-scope hook claude-code PreToolUse" }] }] } }""";

    private readonly GitFolder shop = GitFolder.Shop();

    public SettingsChangeTests()
    {
        shop.Write(".claude/settings.json", WithHook);
        shop.Commit("Hooks");
    }

    [Theory]
    [InlineData(".claude/settings.local.json", """{ "disableAllHooks": true }""", "switches all hooks off")]
    [InlineData(".claude/settings.json", """{ "hooks": {} }""", "no longer calls agent-scope")]
    public void A_change_that_switches_the_hook_off_is_blocked(string path, string text, string part)
    {
        shop.Write(path, text);
        var invoked = Changed(shop, path);
        using var json = JsonDocument.Parse(invoked.Out);
        Assert.Equal("block", json.RootElement.GetProperty("decision").GetString());
        Assert.Contains(part, json.RootElement.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_with_the_hook_that_are_deleted_are_blocked()
    {
        File.Delete(Path.Combine(shop.Root, ".claude/settings.json"));
        Assert.Contains("no longer calls agent-scope", Changed(shop, ".claude/settings.json").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".claude/settings.local.json", """{ "permissions": { "allow": ["Bash(ls *)"] } }""")]
    [InlineData(".claude/settings.json", WithHook)]
    public void Another_change_takes_effect(string path, string text)
    {
        shop.Write(path, text);
        Assert.Equal((0, "", ""), Changed(shop, path) is var invoked ? (invoked.ExitCode, invoked.Out, invoked.Error) : default);
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_blocked()
    {
        shop.Write(".claude/settings.local.json", "{");
        Assert.Equal(2, Changed(shop, ".claude/settings.local.json").ExitCode);
    }

    [Fact]
    public void Without_a_manifest_every_change_takes_effect()
    {
        using var folder = GitFolder.Empty();
        folder.Write(".claude/settings.local.json", """{ "disableAllHooks": true }""");
        Assert.Equal("", Changed(folder, ".claude/settings.local.json").Out);
    }

    public void Dispose() => shop.Dispose();

    private static Invoked Changed(GitFolder folder, string path)
    {
        var file = Path.Combine(folder.Root, path);
        var input = new { session_id = "s1", cwd = folder.Root, hook_event_name = "ConfigChange", source = "local_settings", file_path = file };
        return Invoked.With(folder.Root, ["hook", "claude-code", "ConfigChange"], JsonSerializer.Serialize(input));
    }
}
