using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>
/// What an editor asks again and again, of a project to which nothing happened, is answered without git; what compiles never is.
/// </summary>
public class UnchangedTests
{
    private static readonly string[] DesignTime =
        ["build", "src/Web", "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"];

    [Fact]
    public async Task A_design_time_build_asks_git_where_something_changed_and_a_real_one_always()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] } } } } }""");
        repository.WriteLibrary("src/Web/Web.csproj");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page;");
        await repository.Commit("Add the page" + Repository.ByClaude);
        await repository.Dotnet("restore", "src/Web");

        Age(repository);
        Assert.Equal(1, (await repository.Dotnet(DesignTime)).Reviews);
        var slice = Slice(repository);
        Assert.Contains("src/Web/Page.cs", slice, StringComparison.Ordinal);
        Assert.Equal(0, (await repository.Dotnet(DesignTime)).Reviews);
        Assert.Equal(slice, Slice(repository));

        repository.Write("src/Web/Page.cs", "// mine\npublic static class Page;");
        Assert.Equal(1, (await repository.Dotnet(DesignTime)).Reviews);
        Assert.NotEqual(slice, Slice(repository));
        Age(repository);
        await repository.Dotnet(DesignTime);
        Assert.Equal(0, (await repository.Dotnet(DesignTime)).Reviews);
        Assert.Equal(1, (await repository.Dotnet("build", "src/Web", "--no-restore")).Reviews);
    }

    [Fact]
    public async Task What_is_out_of_scope_is_no_error_of_a_project_that_an_editor_loads_and_one_in_CI()
    {
        await using var repository = await AgentsBranch.Create();

        var loaded = await repository.Dotnet(DesignTime);
        var inCI = await repository.Dotnet(new Dictionary<string, string> { ["CI"] = "true" }, DesignTime);

        Assert.Empty(loaded.Errors);
        Assert.Equal(0, loaded.ExitCode);
        Assert.Contains("src/Web/Outside.cs", Slice(repository), StringComparison.Ordinal);
        Assert.Contains(inCI.Errors, error => error is { Code: "SCOPE101", File: "src/Web/Outside.cs" });
    }

    private static string Slice(Repository repository) => File.ReadAllText(Path.Combine(repository.Root, "src/Web/obj/Debug/net10.0/agent-scope.effective"));

    /// <summary>Lets all there is be an hour old: what was just written is never taken for unchanged.</summary>
    private static void Age(Repository repository)
    {
        foreach (var entry in new DirectoryInfo(repository.Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories))
            entry.LastWriteTimeUtc -= TimeSpan.FromHours(1);
    }
}
