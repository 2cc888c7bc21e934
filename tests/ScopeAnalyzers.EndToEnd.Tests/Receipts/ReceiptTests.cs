using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Receipts;

/// <summary>What keeps the analyzer from evaluating an agent's code fails the build, and what is good stays good.</summary>
public class ReceiptTests
{
    private static readonly LoggedDiagnostic NotEvaluated = new("src/Web/Web.csproj", 0, 0, "SCOPE601");

    [Fact]
    public async Task Once_the_cause_is_gone_the_next_build_is_green()
    {
        await using var repository = await WithAgentsPage();

        var off = await repository.Dotnet("build", "src/Web", "-p:RunAnalyzers=false");
        var stillOff = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");
        var on = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal([NotEvaluated], off.Errors);
        Assert.Equal([NotEvaluated], stillOff.Errors);
        Assert.Empty(on.Errors);
        Assert.Equal(0, on.ExitCode);
    }

    [Fact]
    public async Task A_project_that_no_agent_touched_is_asked_for_no_receipt()
    {
        await using var repository = await WithAgentsPage();
        repository.WriteLibrary("src/Jobs/Jobs.csproj");
        repository.Write("src/Jobs/Night.cs", "public sealed class Night { }");

        var build = await repository.Dotnet("build", "src/Jobs", "-p:RunAnalyzers=false");

        Assert.Empty(build.Errors);
        Assert.DoesNotContain(build.Tasks, task => task.Name == "DemandReceipt");
        Assert.Empty(Directory.GetFiles(repository.Root, "agent-scope.sarif", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_setting_of_the_checker_on_the_command_line_or_in_the_environment_is_not()
    {
        await using var repository = await WithAgentsPage();

        Assert.Equal(0, (await repository.Dotnet("build", "src/Web", "-p:AgentScopeBase=main")).ExitCode);
        Assert.Equal(0, (await repository.Dotnet(new Dictionary<string, string> { ["AgentScopeBase"] = "main" }, "build", "src/Web")).ExitCode);
    }

    private static async Task<Repository> WithAgentsPage()
    {
        var repository = await Repository.Create();
        repository.Write("agent-scope.json", """
            { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] } } } } }
            """);
        repository.WriteLibrary("src/Web/Web.csproj");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page { }");
        await repository.Commit("Add the page" + Repository.ByClaude);
        return repository;
    }
}
