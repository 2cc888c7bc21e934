using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Tests;

public class SettingsTests
{
    [Fact]
    public void The_name_of_each_setting_begins_as_the_packages_properties_do() =>
        Assert.All(Settings.Names.Concat(Enum.GetValues<Setting>().Select(Settings.NameOf)),
            name => Assert.StartsWith(Settings.Prefix, name, StringComparison.Ordinal));

    [Fact]
    public void A_setting_that_the_build_was_started_with_is_no_projects() =>
        Assert.Empty(Settings.SetByProject(
            name => name == "AgentScopeBase" ? "origin/main" : "",
            name => name == "AgentScopeBase" ? "origin/main" : null));

    [Fact]
    public void A_setting_that_nobody_gave_is_the_projects() =>
        Assert.Equal(["AgentScopeBase"], Settings.SetByProject(name => name == "AgentScopeBase" ? "HEAD" : "", _ => null));

    [Fact]
    public void A_setting_that_a_project_overwrites_or_empties_is_the_projects() =>
        Assert.Equal(
            ["AgentScopeAgent", "AgentScopeClock"],
            Settings.SetByProject(
                name => name switch { "AgentScopeAgent" => "nobody", _ => "" },
                name => name switch { "AgentScopeAgent" => "codex", "AgentScopeClock" => "2026-11-24T08:00:00Z", _ => null }));

    [Theory]
    [InlineData("2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T09:00:00+01:00")]
    [InlineData("2026-11-24T08:00:00.000Z")]
    [InlineData("2026-11-24t08:00:00z")]
    public void A_clock_is_read_as_rfc_3339(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), Settings.Clock(text));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-11-24")]
    [InlineData("11/24/2026 08:00:00")]
    [InlineData("2026-11-24T08:00:00")]
    public void Any_other_clock_is_refused_as_a_setting(string text) =>
        Assert.Equal(Setting.Clock, Assert.Throws<InvalidSettingException>(() => Settings.Clock(text)).Setting);

    [Fact]
    public void Each_setting_of_a_review_is_the_property_of_its_name() =>
        Assert.Equal(
            [.. Settings.Names.Except(["AgentScopeAgent", "AgentScopeTask"]), "AgentScopeLog", "AgentScopeSarif"],
            Enum.GetValues<Setting>().Select(Settings.NameOf));
}
