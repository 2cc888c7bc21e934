using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

public class OnceTests
{
    [Theory]
    [InlineData("-m:1")]
    [InlineData("-m:2")]
    [InlineData("-m:2", "-graph")]
    public async Task A_solution_is_reviewed_once_and_each_finding_said_once(params string[] how)
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", """
            { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/Web/**"] } } } } }
            """);
        repository.WriteLibrary("src/Contracts/Contracts.csproj", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>");
        repository.WriteLibrary("src/Web/Web.csproj", items: "<ProjectReference Include=\"../Contracts/Contracts.csproj\" />");
        repository.WriteLibrary("src/Jobs/Jobs.csproj", items: "<ProjectReference Include=\"../Contracts/Contracts.csproj\" />");
        repository.Write("Shop.slnx", """
            <Solution>
              <Project Path="src/Contracts/Contracts.csproj" />
              <Project Path="src/Web/Web.csproj" />
              <Project Path="src/Jobs/Jobs.csproj" />
            </Solution>
            """);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Contracts/Money.cs", "namespace Shop { public sealed class Money { } }");
        repository.Write("src/Jobs/Night.cs", "namespace Shop.Jobs;\n\npublic sealed class Night { }");
        await repository.Commit("Add money and the night" + Repository.ByClaude);

        var build = await repository.Dotnet(["build", "Shop.slnx", .. how]);

        Assert.Equal([new LoggedDiagnostic("src/Contracts/Money.cs", 1, 1, "SCOPE101"), new LoggedDiagnostic("src/Jobs/Night.cs", 1, 1, "SCOPE101")], build.Errors);
        Assert.Equal((1, 4), (build.Reviews, build.Compiles)); // one build shows all: compilation went on
        Assert.NotEqual(0, build.ExitCode);
    }
}
