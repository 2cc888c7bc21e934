using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

/// <summary>An agent works on a Razor component of a web project.</summary>
public class PageTests
{
    private const string Counter = "src/Web/Counter.razor";

    [Fact]
    public async Task A_page_is_evaluated_by_what_its_code_uses_at_the_pages_own_lines()
    {
        await using var repository = await Repository.Create();
        repository.Write("src/Web/Web.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ScopeAnalyzers" Version="{repository.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        repository.Write("src/Web/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();");
        repository.Write(Counter, "<p>@count</p>\n@code {\n    private int count;\n    private void Up() { count++; }\n}");
        repository.Write("agent-scope.json", """
            {
              "version": 1,
              "agents": { "claude-code": { "scope": {
                "files": { "allow": ["**"] },
                "apis": { "deny": [{ "match": "P:System.DateTime.Now" }] }
              } } }
            }
            """);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");

        repository.Write(Counter, "<p>@count</p>\n@code {\n    private int count;\n    private void Up() { count += 2; }\n}");
        await repository.Commit("Count by two" + Repository.ByClaude);
        var inScope = await repository.Dotnet("build", "src/Web");
        var again = await repository.Dotnet("build", "src/Web");

        repository.Write(Counter, "<p>@count</p>\n<p>@System.DateTime.Now</p>\n@code {\n    private int count;\n    private void Up() { count += 2; }\n}");
        var outOfScope = await repository.Dotnet(new Dictionary<string, string> { ["AGENT_SCOPE_AGENT"] = "claude-code" }, "build", "src/Web");

        Assert.Empty(inScope.Errors);
        Assert.Equal((0, 0), (again.ExitCode, again.Compiles));
        var error = Assert.Single(outOfScope.Errors);
        Assert.Equal(new LoggedDiagnostic(Counter, 2, 21, "SCOPE301"), error);
    }
}
