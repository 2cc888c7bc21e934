namespace ScopeAnalyzers.EndToEnd.Tests;

/// <summary>What keeps the analyzer from judging an agent's code fails the build, and what is good stays good.</summary>
public class ReceiptTests
{
    private static readonly Said NotJudged = new("src/Web/Web.csproj", 0, 0, "SCOPE601");

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    public async Task Analyzers_switched_off_on_the_command_line(string argument)
    {
        await using var repository = await WithAgentsPage();

        Assert.Equal([NotJudged], (await repository.Dotnet("build", "src/Web", argument)).Errors);
    }

    [Theory]
    [InlineData("""<Target Name="Quiet" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""")]
    [InlineData("""<Target Name="Quiet" BeforeTargets="Csc;CoreCompile" AfterTargets="_ComputeSkipAnalyzers"><PropertyGroup><_SkipAnalyzers>true</_SkipAnalyzers></PropertyGroup></Target>""")]
    [InlineData("""<PropertyGroup><CompilerResponseFile>$(MSBuildThisFileDirectory)quiet.rsp</CompilerResponseFile></PropertyGroup>""")]
    public async Task Analyzers_taken_away_by_a_persons_build_file(string buildLogic)
    {
        await using var repository = await WithAgentsPage();
        repository.Write("Directory.Build.targets", $"<Project>{buildLogic}</Project>");
        repository.Write("quiet.rsp", "/skipanalyzers+");

        Assert.Equal([NotJudged], (await repository.Dotnet("build", "src/Web")).Errors);
    }

    [Fact]
    public async Task Once_the_cause_is_gone_the_next_build_is_green()
    {
        await using var repository = await WithAgentsPage();

        var off = await repository.Dotnet("build", "src/Web", "-p:RunAnalyzers=false");
        var stillOff = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");
        var on = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal([NotJudged], off.Errors);
        Assert.Equal([NotJudged], stillOff.Errors);
        Assert.Empty(on.Errors);
        Assert.Equal(0, on.ExitCode);
    }

    [Fact]
    public async Task An_editors_implicit_build_judges_all_the_same()
    {
        await using var repository = await WithAgentsPage();

        Assert.Equal(0, (await repository.Dotnet("build", "src/Web", "-p:IsImplicitlyTriggeredBuild=true")).ExitCode);
    }

    [Theory]
    [InlineData("judged.sarif")]
    [InlineData("judged.sarif,version=2.1")]
    public async Task A_users_own_error_log_keeps_working(string errorLog)
    {
        await using var repository = await WithAgentsPage();

        var build = await repository.Dotnet("build", "src/Web", $"-p:ErrorLog=\"{errorLog}\"");

        Assert.Empty(build.Errors);
        Assert.True(File.Exists(Path.Combine(repository.Root, "src/Web/judged.sarif")));
    }

    [Fact]
    public async Task A_project_that_no_agent_touched_is_asked_for_no_receipt()
    {
        await using var repository = await WithAgentsPage();
        repository.WriteLibrary("src/Jobs/Jobs.csproj");
        repository.Write("src/Jobs/Night.cs", "public sealed class Night { }");

        var build = await repository.Dotnet("build", "src/Jobs", "-p:RunAnalyzers=false");

        Assert.Empty(build.Errors);
        Assert.DoesNotContain("DemandReceipt", build.Tasks);
        Assert.Empty(Directory.GetFiles(repository.Root, "agent-scope.sarif", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_setting_of_the_checker_in_a_project_file_is_an_error()
    {
        await using var repository = await WithAgentsPage();
        repository.Write("Directory.Build.props", "<Project><PropertyGroup><AgentScopeBase>HEAD</AgentScopeBase></PropertyGroup></Project>");

        Assert.Equal([NotJudged], (await repository.Dotnet("build", "src/Web")).Errors);
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
