using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects;

public sealed class ProjectFindingTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "agents": {
            "codex": {
              "scope": {
                "files": { "allow": ["**"], "deny": ["src/Auth/**", { "match": "tests/**", "acts": ["delete"] }] },
                "packages": { "allow": ["Shop.*", { "match": "xunit.*", "in": ["tests/**"], "notIn": ["tests/Old/**"] }] },
                "projects": { "allow": ["src/Contracts/Contracts.csproj"] },
                "build": { "allow": ["LangVersion", { "match": "InternalsVisibleTo", "in": ["src/**"] }], "deny": ["DefineConstants"] },
                "namespaces": { "use": { "deny": ["Shop.Billing.**"] } }
              }
            },
            "claude-code": { "scope": { "files": { "allow": ["**"] } } }
          },
          "tasks": {
            "T-1": { "agent": "codex", "expires": "2026-12-01T00:00:00Z", "grants": [{ "build": ["src/Web/Web.csproj"], "because": "a constant" }] }
          }
        }
        """;

    private const string Web = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <NoWarn>CS1591</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Shop.Mail" Version="1.0.0" />
          </ItemGroup>
        </Project>

        """;

    private readonly TestRepository repository = new();

    public ProjectFindingTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("src/Web/Web.csproj", Web).Write("tests/Web.Tests/Web.Tests.csproj", Web)
            .Write("Shop.slnx", "<Solution>\n  <Project Path=\"tests/Web.Tests/Web.Tests.csproj\" />\n</Solution>\n").Commit("base");
        repository.Branch("work");
    }

    [Theory]
    [InlineData("<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.4\" />", "SCOPE401 7,5 codex may not add the package 'Newtonsoft.Json'", "packages Newtonsoft.Json")]
    [InlineData("<ProjectReference Include=\"../Billing/Billing.csproj\" />", "SCOPE402 7,5 codex may not add the reference to the project '../Billing/Billing.csproj'", "projects src/Billing/Billing.csproj")]
    [InlineData("<ProjectReference Include=\"../../../Other.csproj\" />", "SCOPE402 7,5 codex may not add the reference to the project '../../../Other.csproj'", "")]
    [InlineData("<Analyzer Include=\"x.dll\" />", "SCOPE403 7,5 codex may not add the Analyzer item 'x.dll'", "build src/Web/Web.csproj")]
    [InlineData("<Compile Include=\"../Auth/Login.cs\" />", "SCOPE101 7,5 codex may not add the Compile item '../Auth/Login.cs'", "")]
    [InlineData("<Using Include=\"Shop.Billing.Ledger\" />", "SCOPE202 7,5 codex may not add the global using of 'Shop.Billing.Ledger'", "")]
    [InlineData("<PackageReference Remove=\"ScopeAnalyzers\" />", "SCOPE601 7,5 codex may not add the 'Remove' of the package 'ScopeAnalyzers'", "")]
    public void What_an_agent_adds_out_of_scope_is_found_where_it_stands(string item, string expected, string grant)
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("  </ItemGroup>", $"    {item}\n  </ItemGroup>")).Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.StartsWith(expected, $"{finding.Id} {finding.Line},{finding.Column} {finding.Message}");
        Assert.Equal(grant, string.Join(", ", finding.Grants.Select(subject => $"{subject.KindName} {subject.Id}")));
    }

    [Theory]
    [InlineData("Aspire.AppHost.Sdk/13.4.0", 0)]
    [InlineData("Aspire.AppHost.Sdk/13.5.0", 1)]
    [InlineData("Acme.Sdk/1.0.0", 1)]
    public void A_new_project_may_name_the_Sdk_that_another_of_the_base_names_in_the_same_version(string sdk, int findings)
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write("src/Host/Host.csproj", "<Project Sdk=\"Aspire.AppHost.Sdk/13.4.0\" />\n").Commit("a person's");
        repository.Git("switch", "--quiet", "--create", "more");
        repository.Write("src/More/More.csproj", $"<Project Sdk=\"{sdk}\" />\n").Commit("change", TestRepository.Codex);

        Assert.Equal(findings, repository.Review().Findings.Count(finding => finding.Id == "SCOPE403"));
    }

    [Theory]
    [InlineData("src/Web/Web.csproj", 1)]
    [InlineData("tests/Web.Tests/Web.Tests.csproj", 0)]
    [InlineData("tests/Old/Old.csproj", 1)]
    public void A_rule_about_packages_applies_to_the_projects_that_it_names(string project, int findings)
    {
        repository.Write(project, Web).Commit("a person's");
        repository.Write(project, Web.Replace("Shop.Mail", "xunit.assert")).Commit("change", TestRepository.Codex);

        Assert.Equal(findings, repository.Review().Findings.Count(finding => finding.Id == "SCOPE401"));
    }

    [Theory]
    [InlineData("<PropertyGroup><LangVersion>12</LangVersion></PropertyGroup>", "")]
    [InlineData("<PropertyGroup><langversion>12</langversion></PropertyGroup>", "built-in:build")]
    [InlineData("<PropertyGroup><LangVersion>$([System.IO.File]::ReadAllText('a'))</LangVersion></PropertyGroup>", "built-in:build")]
    [InlineData("<PropertyGroup><LangVersion Condition=\"Exists('a')\">12</LangVersion></PropertyGroup>", "built-in:build")]
    [InlineData("<PropertyGroup><WarningLevel>0</WarningLevel></PropertyGroup>", "built-in:build")]
    [InlineData("<PropertyGroup><defineConstants>A</defineConstants></PropertyGroup>", "agents.codex.scope.build.deny[0]")]
    [InlineData("<ItemGroup><InternalsVisibleTo Include=\"Tests\" Key=\"1\" /></ItemGroup>", "")]
    [InlineData("<ItemGroup><InternalsVisibleTo Include=\"@(Any)\" /></ItemGroup>", "built-in:build")]
    [InlineData("<Target Name=\"LangVersion\" />", "built-in:build")]
    [InlineData("<Import Project=\"LangVersion\" />", "built-in:build")]
    public void A_scope_permits_properties_and_items_by_name(string element, string by)
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("</Project>", $"  {element}\n</Project>")).Commit("change", TestRepository.Codex);

        Assert.Equal(by, string.Join(" ", repository.Review().Findings.SelectMany(finding => finding.By).Distinct()));
    }

    [Fact]
    public void A_permission_of_a_scope_applies_in_the_projects_that_it_names_and_not_to_a_protected_file()
    {
        repository.Write("tests/Web.Tests/Web.Tests.csproj", Web.Replace("<PackageReference", "<InternalsVisibleTo Include=\"A\" />\n    <PackageReference"))
            .Write("src/Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <LangVersion>12</LangVersion>\n  </PropertyGroup>\n</Project>\n")
            .Commit("change", TestRepository.Codex);

        Assert.Equal(["SCOPE102", "SCOPE403"], repository.Review().Findings.Select(finding => finding.Id).Order());
    }

    [Fact]
    public void A_protected_file_is_one_finding_which_tells_what_changed_inside()
    {
        var lines = string.Concat(Enumerable.Range(1, 7).Select(number => $"    <Lib{number}Version>1.0</Lib{number}Version>\n"));
        repository.Write("Directory.Build.props", $"<Project>\n  <PropertyGroup>\n{lines}  </PropertyGroup>\n</Project>\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal("SCOPE102", finding.Id);
        Assert.Contains(
            "codex may not add 'Directory.Build.props' (property Lib1Version, property Lib2Version, property Lib3Version, "
            + "property Lib4Version, property Lib5Version and 2 more): it steers the build of every project.",
            finding.Message);
    }

    [Fact]
    public void What_no_grant_lifts_is_a_finding_of_its_own_in_a_protected_file_too()
    {
        repository.Write("Directory.Build.props", "<Project>\n  <ItemGroup>\n    <PackageReference Remove=\"ScopeAnalyzers\" />\n  </ItemGroup>\n</Project>\n").Commit("change", TestRepository.Codex);

        Assert.Equal(["SCOPE102", "SCOPE601"], repository.Review().Findings.Select(finding => finding.Id).Order());
    }

    [Theory]
    [InlineData("<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.4\" />", "package", "Newtonsoft.Json", "add", null)]
    [InlineData("<ProjectReference Include=\"../Billing/Billing.csproj\" />", "project", "src/Billing/Billing.csproj", "add", null)]
    [InlineData("<ProjectReference Include=\"../../../Other.csproj\" />", "project", "../../../Other.csproj", "add", null)]
    [InlineData("<Analyzer Include=\"x.dll\" />", "build", "src/Web/Web.csproj", "add", "Analyzer item 'x.dll'")]
    [InlineData("<Compile Include=\"../Auth/Login.cs\" />", "file", "src/Auth/Login.cs", "add", null)]
    [InlineData("<Using Include=\"Shop.Billing.Ledger\" />", "namespace", "Shop.Billing.Ledger", "use", null)]
    [InlineData("<PackageReference Remove=\"ScopeAnalyzers\" />", "package", "ScopeAnalyzers", "add", null)]
    public void A_finding_names_its_resource(string item, string kind, string id, string act, string? part)
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("  </ItemGroup>", $"    {item}\n  </ItemGroup>")).Commit("change", TestRepository.Codex);

        Assert.Equal(new ResourceName(kind, id, act, part), Assert.Single(repository.Review().Findings).Resource);
    }

    [Theory]
    [InlineData("<PackageReference Include=\"Shop.Contracts\" Version=\"1.0.0\" />")]
    [InlineData("<ProjectReference Include=\"../Contracts/Contracts.csproj\" />")]
    [InlineData("<Compile Include=\"../Shared/Money.cs\" Link=\"Money.cs\" />")]
    [InlineData("<EmbeddedResource Include=\"Texts.resx\" />")]
    public void What_it_adds_in_scope_is_not_stopped(string item)
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("  </ItemGroup>", $"    {item}\n  </ItemGroup>")).Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void What_a_person_changed_in_the_same_file_is_the_persons()
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("CS1591", "CS1591;CA2000")).Commit("change");
        repository.Write("src/Web/Web.csproj", Web.Replace("CS1591", "CS1591;CA2000").Replace("1.0.0", "1.1.0")).Commit("update", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void What_is_gone_is_of_each_agent_that_touched_the_file()
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("    <NoWarn>CS1591</NoWarn>\n", "")).Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.StartsWith("SCOPE403 1 codex may not remove the property 'NoWarn'", $"{finding.Id} {finding.Line} {finding.Message}");
    }

    [Fact]
    public void Each_agent_is_evaluated_by_its_own_scope()
    {
        var json = Web.Replace("  </ItemGroup>", "    <PackageReference Include=\"Newtonsoft.Json\" />\n  </ItemGroup>");
        repository.Write("src/Web/Web.csproj", json).Commit("one", TestRepository.Claude);
        repository.Write("src/Web/Web.csproj", json.Replace("  </ItemGroup>", "    <PackageReference Include=\"Dapper\" />\n  </ItemGroup>")).Commit("two", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("codex", 8), (finding.Agent, finding.Line));
    }

    [Fact]
    public void A_grant_lifts_what_it_names()
    {
        repository.Write("src/Web/Web.csproj", Web.Replace("CS1591", "CS1591;CA2000")).Commit("change\n\nTask: T-1", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void What_is_not_committed_is_evaluated_too()
    {
        repository.Write("README.md", "Hello\n").Commit("a person's");
        repository.Write("src/Web/Web.csproj", Web.Replace("CS1591", "CS1591;CA2000"));

        var finding = Assert.Single(repository.Review(environment: ("AGENT_SCOPE_AGENT", "codex")).Findings);

        Assert.Equal(("SCOPE403", 3, null), (finding.Id, finding.Line, finding.Commit));
    }

    [Fact]
    public void A_project_that_moves_in_its_folder_is_what_it_was()
    {
        repository.Git("mv", "src/Web/Web.csproj", "src/Web/Site.csproj");
        repository.Commit("rename", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_test_project_taken_out_of_the_solution_is_as_good_as_deleted()
    {
        repository.Write("Shop.slnx", "<Solution>\n</Solution>\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.StartsWith("SCOPE101 codex may not remove the project of the solution 'tests/Web.Tests/Web.Tests.csproj'", $"{finding.Id} {finding.Message}");
    }

    [Theory]
    [InlineData("src/Web/New.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n")]
    [InlineData("tools/report.cs", "#:property Nullable=enable\nConsole.WriteLine();\n")]
    public void A_new_project_in_a_repository_without_the_package_needs_none(string path, string text)
    {
        repository.Write(path, text).Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Theory]
    [InlineData("old/Web/New.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n")]
    [InlineData("old/report.cs", "#:property Nullable=enable\nConsole.WriteLine();\n")]
    public void Where_projects_get_the_package_a_new_one_that_does_not_is_found(string path, string text)
    {
        const string reference = "<Project><ItemGroup><PackageReference Include=\"ScopeAnalyzers\" Version=\"1.0.0\" /></ItemGroup></Project>\n";
        repository.Git("switch", "--quiet", "main");
        repository.Write("src/Directory.Build.props", reference).Commit("check");
        repository.Git("switch", "--quiet", "work");
        repository.Git("reset", "--quiet", "--hard", "main");
        repository.Write(path, text).Write(path.Replace("old", "src"), text).Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.StartsWith($"SCOPE406 codex may not add '{path}'", $"{finding.Id} {finding.Message}");
        Assert.Contains("dd a PackageReference to ScopeAnalyzers", finding.Message);
    }

    [Theory]
    [InlineData("Module.vb", "Module M\nEnd Module\n", "Visual Basic")]
    [InlineData("data/model.txt", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "a pointer to a file that git does not hold")]
    public void Code_that_no_observer_evaluates_is_named_by_no_pattern_about_everything(string path, string text, string what)
    {
        repository.Write(path, text).Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.StartsWith($"SCOPE105 codex may not add '{path}'", $"{finding.Id} {finding.Message}");
        Assert.Contains($"it carries {what}, which is not evaluated", finding.Message);
    }

    [Theory]
    [InlineData("**/*.vb")]
    [InlineData("src/**")]
    public void A_folder_or_an_extension_names_it(string pattern)
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", Manifest.Replace("\"allow\": [\"**\"]", $"\"allow\": [\"**\", \"{pattern}\"]")).Commit("name it");
        repository.Git("switch", "--quiet", "work");
        repository.Git("reset", "--quiet", "--hard", "main");
        repository.Write("src/Module.vb", "Module M\nEnd Module\n").Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_project_that_is_no_utf8_cannot_be_evaluated_and_is_said_to_be_so()
    {
        File.WriteAllText(Path.Combine(repository.Root, "src/Web/Web.csproj"), Web, System.Text.Encoding.Unicode);
        repository.Commit("change", TestRepository.Codex);

        Assert.Contains(repository.Review().Findings,
            finding => finding.Id == "SCOPE403" && finding.Message.Contains("it is not UTF-8", StringComparison.Ordinal));
    }

    public void Dispose() => repository.Dispose();
}
