using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Receipts;

/// <summary>
/// Whatever command builds, the analyzer evaluates: one solution of a library, a program and its tests, on a branch where an agent's page
/// leaves its scope and on one where it does not.
/// </summary>
public sealed class WaysToBuildTests(WaysToBuildTests.Prepared prepared) : IClassFixture<WaysToBuildTests.Prepared>
{
    private static readonly LoggedDiagnostic OutOfScope = new("src/Web/Page.cs", 3, 94, "SCOPE301");

    [Theory]
    [InlineData("build", "-m:2", "-graph")]
    [InlineData("build", "--no-restore", "--no-incremental", "--configuration", "Release")]
    [InlineData("build", "src/Web", "-p:BuildingInsideVisualStudio=true", "-p:IsImplicitlyTriggeredBuild=true")]
    [InlineData("build", "src/App", "-p:ErrorLog=mine.sarif%2cversion=2.1")]
    [InlineData("msbuild", "-t:Rebuild")]
    [InlineData("publish", "src/App")]
    [InlineData("pack", "src/Web")]
    [InlineData("run", "--project", "src/App")]
    [InlineData("test")]
    public async Task Code_out_of_scope_fails(params string[] how)
    {
        await prepared.Repository.Git("switch", "--quiet", "out-of-scope");

        var build = await prepared.Repository.Dotnet(how);

        Assert.Equal([OutOfScope], build.Errors.Where(error => error.Code.StartsWith("SCOPE", StringComparison.Ordinal)));
        Assert.NotEqual(0, build.ExitCode);
    }

    [Theory]
    [InlineData("publish", "src/App")]
    [InlineData("pack", "src/Web")]
    [InlineData("run", "--project", "src/App")]
    [InlineData("test")]
    public async Task Code_in_scope_passes(params string[] how)
    {
        await prepared.Repository.Git("switch", "--quiet", "in-scope");

        var build = await prepared.Repository.Dotnet(how);

        Assert.Empty(build.Errors);
        Assert.Equal(0, build.ExitCode);
    }

    [Fact]
    public async Task Code_in_scope_is_compiled_once_and_not_again_with_nothing_to_do()
    {
        await prepared.Repository.Git("switch", "--quiet", "in-scope");
        await prepared.Repository.Dotnet("build");

        var again = await prepared.Repository.Dotnet("build", "--no-restore", "-m:2");

        Assert.Equal((0, 0), (again.ExitCode, again.Compiles));
    }

    [Fact]
    public async Task A_build_that_waits_for_changes_tells_it()
    {
        await prepared.Repository.Git("switch", "--quiet", "out-of-scope");

        Assert.Contains("SCOPE301", await prepared.Repository.DotnetUntil("SCOPE301", "watch", "--non-interactive", "--project", "src/Web", "build"), StringComparison.Ordinal);
    }

    /// <summary>The repository, restored.</summary>
    public sealed class Prepared : IAsyncLifetime
    {
        internal Repository Repository { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Repository = await Repository.Create();
            Repository.Write("agent-scope.json", """
                { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/Web/**"] }, "apis": { "deny": ["M:System.Diagnostics.Process.Start"] } } } } }
                """);
            Repository.WriteLibrary("src/Web/Web.csproj");
            Repository.WriteLibrary("src/App/App.csproj", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Web/Web.csproj\" />");
            Repository.Write("src/App/Program.cs", "System.Console.WriteLine(Shop.Web.Page.Title);");
            Repository.WriteLibrary("tests/Web.Tests/Web.Tests.csproj", items: """
                <ProjectReference Include="../../src/Web/Web.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                """);
            Repository.Write("tests/Web.Tests/PageTests.cs", "public class PageTests { [Xunit.Fact] public void Has_a_title() => Xunit.Assert.Equal(\"Shop\", Shop.Web.Page.Title); }");
            Repository.Write("src/Web/Page.cs", Page("Title => \"Shop\""));
            Repository.Write("Shop.slnx", """
                <Solution>
                  <Project Path="src/Web/Web.csproj" />
                  <Project Path="src/App/App.csproj" />
                  <Project Path="tests/Web.Tests/Web.Tests.csproj" />
                </Solution>
                """);
            await Repository.Commit("Begin");
            await Repository.Git("switch", "--quiet", "--create", "in-scope");
            Repository.Write("src/Web/Page.cs", Page("Title => \"Sh\" + \"op\""));
            await Repository.Commit("Say the title" + Repository.ByClaude);
            await Repository.Git("switch", "--quiet", "--create", "out-of-scope");
            Repository.Write("src/Web/Page.cs", Page("Title => \"Shop\" + System.Diagnostics.Process.Start(\"x\")"));
            await Repository.Commit("Start the title" + Repository.ByClaude);
            await Repository.Dotnet("restore");
        }

        public async Task DisposeAsync() => await Repository.DisposeAsync();

        private static string Page(string property) => $"namespace Shop.Web;\n\npublic static class Page {{ public static string {property}; }}\n";
    }
}
