using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

/// <summary>Nothing is reported in what the SDK's own templates make, under a scope that lets in what they use.</summary>
public class TemplateTests
{
    private const string Manifest = """
        {
          "version": 1,
          "scopes": {
            "templates": {
              "files": { "allow": ["src/**"] },
              "namespaces": { "declare": { "allow": ["Made.**", "<global>"] }, "use": { "allow": ["System.**", "Microsoft.**", "Xunit.**", "Made.**", "<global>"] } },
              "apis": { "allow": ["N:System.**", "N:Microsoft.**", "N:Xunit.**", "N:Made.**", "N:<global>"] },
              "capabilities": { "allow": ["console", "nondeterminism"] },
              "packages": { "allow": ["Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.OpenApi", "Microsoft.NET.Test.Sdk", "xunit", "xunit.*", "coverlet.collector"] }
            }
          },
          "agents": { "claude-code": { "scope": "templates" } }
        }
        """;

    private static readonly string[] Templates = ["console", "classlib", "webapi", "worker", "xunit"];

    [Fact]
    public async Task What_an_agent_makes_of_a_template_is_in_scope()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.Write("Directory.Build.props", $"""
            <Project>
              <ItemGroup>
                <PackageReference Include="ScopeAnalyzers" Version="{repository.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        foreach (var template in Templates)
            await Command.Succeed(repository.Root, "dotnet", ["new", template, "--output", $"src/{template}", "--name", $"Made.{template}", "--no-restore"]);
        await repository.Commit("Make one of each template" + Repository.ByClaude);
        await Command.Succeed(repository.Root, "dotnet", ["new", "sln", "--name", "Made", "--output", "../solution"]);
        await Command.Succeed(repository.Root, "dotnet", ["sln", "../solution", "add", .. Templates.Select(template => $"src/{template}")]);

        var build = await repository.Dotnet("build", "../solution");

        Assert.Empty(build.Errors);
        Assert.DoesNotContain(build.Warnings, warning => warning.Code.StartsWith("SCOPE", StringComparison.Ordinal));
        Assert.Equal(Templates.Length, build.Tasks.Count(task => task.Name == "DemandReceipt"));
    }
}
