using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Compile;

/// <summary>
/// The command as it is installed, on a repository with the package: what is packed beside it is what loads the projects.
/// </summary>
public class PackedCommandTests
{
    [Fact]
    public async Task It_evaluates_what_code_uses_though_the_build_took_the_analyzer_away()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", """
            { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**/*.cs"] }, "apis": { "deny": ["T:System.Diagnostics.Process"] } } } } }
            """);
        repository.WriteLibrary("src/Web/Web.csproj");
        repository.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Silence" BeforeTargets="CoreCompile">
                <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
              </Target>
            </Project>
            """);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page\n{\n    public static void Open() => System.Diagnostics.Process.Start(\"x\");\n}");
        await repository.Commit("Open the page" + Repository.ByClaude);
        await repository.Dotnet("restore", "src/Web");
        var command = await Install(repository);

        Assert.Equal(0, (await Command.Run(repository.Root, command, ["check"])).ExitCode);
        var (exitCode, output) = await Command.Run(repository.Root, command, ["check", "--compile", "--format", "github"]);

        Assert.Contains("::error file=src/Web/Page.cs,line=3,col=53,title=SCOPE301::", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    private static async Task<string> Install(Repository repository)
    {
        var folder = Path.Combine(repository.Root, "..", "tools");
        await Command.Succeed(
            repository.Root,
            "dotnet",
            ["tool", "install", "ScopeAnalyzers.Tool", "--version", repository.Version, "--tool-path", folder],
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(repository.Root, "..", "packages") });
        return Path.Combine(folder, "agent-scope");
    }
}
