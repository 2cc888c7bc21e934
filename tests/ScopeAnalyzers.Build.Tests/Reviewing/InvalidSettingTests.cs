using System.Diagnostics;
using ScopeAnalyzers.Build.Reviewing;

namespace ScopeAnalyzers.Build.Tests.Reviewing;

/// <summary>The task as MSBuild runs it, with a setting that is not valid.</summary>
public sealed class InvalidSettingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public InvalidSettingTests()
    {
        folder.Write("agent-scope.json", """{ "version": 1, "agents": {} }""");
        Git("init", "-q", "-b", "main");
        Git("add", "-A");
        Git("-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "-q", "-m", "Begin");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Clock", "tomorrow", "SCOPE601: AgentScopeClock is 'tomorrow', which is not a valid time, since it is not year-month-dayThour:minute:second; write it as 2026-11-24T08:00:00Z")]
    [InlineData("Base", "nope", "SCOPE003: AgentScopeBase is 'nope', which does not resolve; run: git fetch origin nope")]
    [InlineData("Manifest", "no.json", "SCOPE601: AgentScopeManifest is 'no.json', which cannot be read: ")]
    [InlineData("DecisionLog", "agent-scope.json", "SCOPE601: AgentScopeLog is '")]
    [InlineData("Sarif", "agent-scope.json", "SCOPE601: AgentScopeSarif is '")]
    public void A_setting_that_is_not_valid_is_an_error_of_its_property_and_no_failure_of_the_checker(string parameter, string value,
        string error)
    {
        var (exitCode, output) = Build($"""{parameter}="{value}" """);

        Assert.True(exitCode == 1, output);
        Assert.Contains($"{folder.Path} : error {error}", output, StringComparison.Ordinal);
        Assert.DoesNotContain("SCOPE009", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Valid_settings_pass()
    {
        var (exitCode, output) = Build("""Clock="2026-11-01T08:00:00z" Base="main" Manifest="agent-scope.json" DecisionLog="log" Sarif="log" """);

        Assert.True(exitCode == 0, output);
    }

    private (int ExitCode, string Output) Build(string parameters)
    {
        var project = folder.Write("Review.proj", $"""
            <Project>
              <UsingTask TaskName="{typeof(ReviewChange).FullName}" AssemblyFile="{typeof(ReviewChange).Assembly.Location}" />
              <Target Name="Review">
                <ReviewChange Repository="{folder.Path}" {parameters} />
              </Target>
            </Project>
            """);
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", "-nodeReuse:false"]) { RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name == "CI" || name.StartsWith("GIT", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
