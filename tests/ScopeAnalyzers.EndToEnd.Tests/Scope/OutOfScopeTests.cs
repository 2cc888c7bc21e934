using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

public class OutOfScopeTests
{
    private const string Manifest = """
        {
          "version": 1,
          "scopes": {
            "web": {
              "files": { "allow": ["src/Web/**"] },
              "apis": { "deny": ["M:System.Diagnostics.Process.Start"] }
            }
          },
          "agents": { "claude-code": { "scope": "web" } }
        }
        """;

    [Fact]
    public async Task A_commit_that_leaves_its_scope_fails_the_build_at_its_lines()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.WriteLibrary("src/Web/Web.csproj");
        repository.Write("src/Web/Page.cs", """
            namespace Shop.Web;

            public static class Page
            {
                public static string Title => "Shop";
            }
            """);
        repository.Write("src/Billing/Rates.json", "{}");
        await repository.Commit("Begin");

        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", """
            namespace Shop.Web;

            public static class Page
            {
                public static string Title => "Shop";

                public static void Open() => System.Diagnostics.Process.Start("browser");
            }
            """);
        repository.Write("src/Billing/Rates.json", "{ \"vat\": 0 }");
        await repository.Commit("Open the page" + Repository.ByClaude);

        var build = await repository.Dotnet("build", "src/Web");

        Assert.Equal(
            [
                new LoggedDiagnostic("src/Billing/Rates.json", 1, 1, "SCOPE101"),
                new LoggedDiagnostic("src/Web/Page.cs", 7, 61, "SCOPE301"),
            ],
            build.Errors);
        Assert.NotEqual(0, build.ExitCode);
    }

    [Fact]
    public async Task The_same_code_by_a_person_is_not_evaluated()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.WriteLibrary("src/Web/Web.csproj");
        await repository.Commit("Begin");

        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", """
            namespace Shop.Web;

            public static class Page
            {
                public static void Open() => System.Diagnostics.Process.Start("browser");
            }
            """);
        repository.Write("src/Billing/Rates.json", "{}");
        await repository.Commit("Open the page");

        var build = await repository.Dotnet("build", "src/Web");

        Assert.Empty(build.Errors);
        Assert.Empty(build.Warnings);
        Assert.Equal(0, build.ExitCode);
    }

    [Fact]
    public async Task A_repository_without_a_manifest_is_told_so_once_and_builds()
    {
        await using var repository = await Repository.Create();
        repository.WriteLibrary("src/Web/Web.csproj", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        repository.Write("src/Web/Page.cs", "namespace Shop.Web;");
        await repository.Commit("Begin" + Repository.ByClaude);

        var build = await repository.Dotnet("build", "src/Web");

        Assert.Empty(build.Errors);
        Assert.Single(build.Messages, message => message.Contains("there is no agent-scope.json", StringComparison.Ordinal));
    }
}
