using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Programs;

/// <summary>Programs that others will run: that a file may be changed does not let them in (SCOPE404).</summary>
public sealed class ProgramFindingTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "agents": {
            "codex": {
              "scope": {
                "files": { "allow": ["**"] },
                "packages": { "allow": ["Shop.*"] },
                "tools": { "deny": ["mcp__mail__*"] }
              }
            }
          },
          "unprotected": [".mcp.json", ".config/dotnet-tools.json"],
          "tasks": {
            "T-1": { "agent": "codex", "expires": "2026-12-01T00:00:00Z", "grants": [{ "build": ["**/package.json", ".mcp.json", ".config/dotnet-tools.json"], "because": "new tools" }] }
          }
        }
        """;

    private const string Package = "{\n  \"scripts\": {\n    \"build\": \"vite build\"\n  }\n}\n";

    private readonly TestRepository repository = new();

    public ProgramFindingTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("web/package.json", Package).Write("lefthook.yml", "pre-commit:\n  commands:\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void A_package_script_is_found_where_it_stands_with_the_grant_to_ask_for()
    {
        repository.Write("web/package.json", Package.Replace("build\"\n", "build\",\n    \"test\": \"vitest\"\n")).Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE404", 4, 5), (finding.Id, finding.Line, finding.Column));
        Assert.StartsWith("codex may not add the package script 'test': it can run code, or change what is compiled, when the project is built.", finding.Message);
        Assert.Equal([new GrantSubject(Kind.Build, "web/package.json")], finding.Grants);
    }

    [Fact]
    public void A_persons_script_beside_the_agents_line_is_the_persons()
    {
        repository.Write("web/package.json", Package.Replace("vite build", "vite build --minify")).Commit("person");
        repository.Write("web/package.json", Package.Replace("vite build", "vite build --minify").Replace("{\n  \"s", "{\n  \"name\": \"web\",\n  \"s")).Commit("agent", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_grant_of_the_files_programs_lets_them_in()
    {
        repository.Write("web/package.json", Package.Replace("vite build", "vite")).Commit("change\n\nTask: T-1", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Theory]
    [InlineData(".config/dotnet-tools.json", """{ "tools": { "shiny": { "version": "1.0.0" } } }""", "agents.codex.scope.packages.allow")]
    [InlineData(".mcp.json", """{ "mcpServers": { "mail": { "command": "npx" } } }""", "agents.codex.scope.tools.deny[0]")]
    public void With_the_grant_the_rules_about_what_it_is_still_hold(string path, string text, string by)
    {
        repository.Write(path, text).Commit("change\n\nTask: T-1", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE404", by), (finding.Id, Assert.Single(finding.By)));
    }

    [Fact]
    public void A_hook_is_a_program_as_a_whole()
    {
        repository.Write("lefthook.yml", "pre-commit:\n  commands:\n    x:\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings, finding => finding.Id == "SCOPE404");

        Assert.StartsWith("SCOPE404 3 codex may not change the script hooks 'lefthook.yml'", $"{finding.Id} {finding.Line} {finding.Message}");
    }

    [Fact]
    public void A_script_that_moves_to_where_hooks_are_becomes_one()
    {
        repository.Write("tools/check.yml", "pre-commit:\n").Commit("a script");
        repository.Git("mv", "tools/check.yml", "web/lefthook.yml");
        repository.Commit("move", TestRepository.Codex);

        Assert.Single(repository.Review().Findings, finding => finding.Id == "SCOPE404");
    }

    [Theory]
    [InlineData("web/lefthook.yml", "SCOPE404")]
    [InlineData("src/Web.csproj", "SCOPE403")]
    public void A_link_under_such_a_name_cannot_be_evaluated(string path, string id)
    {
        repository.Write("notes.txt", "text\n").Commit("person");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(repository.Root, path))!);
        File.CreateSymbolicLink(Path.Combine(repository.Root, path), "../notes.txt");
        repository.Commit("link", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings, finding => finding.Id == id);

        Assert.Contains("it is a link", finding.Message);
    }

    public void Dispose() => repository.Dispose();
}
