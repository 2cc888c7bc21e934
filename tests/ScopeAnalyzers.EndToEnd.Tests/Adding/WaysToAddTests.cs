using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Adding;

/// <summary>Each way to add the package to a project ends in the same errors.</summary>
public class WaysToAddTests
{
    private const string Manifest = """
        { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] }, "apis": { "deny": ["M:System.IO.File.Exists"] } } } } }
        """;

    private const string Page = """
        namespace Shop.Web
        {
            public static class Page
            {
                public static bool Exists() => System.IO.File.Exists("page.html");
            }
        }
        """;

    [Theory]
    [InlineData("<TargetFramework>net472</TargetFramework>", 1)]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", 1)]
    [InlineData("<TargetFramework>net8.0</TargetFramework>", 1)]
    [InlineData("<TargetFrameworks>net472;netstandard2.0;net8.0;net10.0</TargetFrameworks>", 4)]
    public async Task By_a_package_reference_in_a_project(string frameworks, int compilations)
    {
        await using var repository = await Repository.Create();
        repository.WriteLibrary("src/Web/Web.csproj", frameworks);

        var build = await BuildAgentsPage(repository, "src/Web");

        // The analyzer speaks once for each compilation: what a symbol is may differ between frameworks.
        Assert.Equal(Enumerable.Repeat(new LoggedDiagnostic("src/Web/Page.cs", 5, 55, "SCOPE301"), compilations), build.Errors);
    }

    [Fact]
    public async Task By_a_global_package_reference()
    {
        await using var repository = await Repository.Create();
        repository.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <GlobalPackageReference Include="ScopeAnalyzers" Version="{repository.Version}" />
              </ItemGroup>
            </Project>
            """);
        repository.Write("src/Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);

        var build = await BuildAgentsPage(repository, "src/Web");

        Assert.Equal([new LoggedDiagnostic("src/Web/Page.cs", 5, 55, "SCOPE301")], build.Errors);
    }

    [Fact]
    public async Task By_directory_build_props()
    {
        await using var repository = await Repository.Create();
        repository.Write("Directory.Build.props", $"""
            <Project>
              <ItemGroup>
                <PackageReference Include="ScopeAnalyzers" Version="{repository.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        repository.Write("src/Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
              </PropertyGroup>
            </Project>
            """);

        var build = await BuildAgentsPage(repository, "src/Web");

        Assert.Equal(Enumerable.Repeat(new LoggedDiagnostic("src/Web/Page.cs", 5, 55, "SCOPE301"), 2), build.Errors);
    }

    [Fact]
    public async Task By_inheritance_from_a_referenced_project()
    {
        await using var repository = await Repository.Create();
        repository.Write("src/Contracts/Contracts.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ScopeAnalyzers" Version="{repository.Version}" />
              </ItemGroup>
            </Project>
            """);
        repository.Write("src/Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Contracts/Contracts.csproj" />
              </ItemGroup>
            </Project>
            """);

        var build = await BuildAgentsPage(repository, "src/Web");

        Assert.Equal([new LoggedDiagnostic("src/Web/Page.cs", 5, 55, "SCOPE301")], build.Errors);
    }

    private static async Task<BuildResult> BuildAgentsPage(Repository repository, string project)
    {
        repository.Write("agent-scope.json", Manifest);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", Page);
        await repository.Commit("Add the page" + Repository.ByClaude);
        return await repository.Dotnet("build", project);
    }
}
