using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings;

/// <summary>What a check says of agents' C# in a project that does not get the package.</summary>
public sealed class UncoveredSourceTests : IDisposable
{
    private const string Rules = """, "apis": { "deny": ["T:System.Console"] }""";

    private const string With = """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="ScopeAnalyzers" Version="1.0.0" /></ItemGroup></Project>""";

    private const string Without = """<Project Sdk="Microsoft.NET.Sdk" />""";

    private readonly TestRepository repository = new();

    [Fact]
    public void A_project_without_the_package_beside_one_that_has_it_is_named()
    {
        Begin(Rules, With, Without);

        var note = Assert.Single(repository.Check().Findings);

        Assert.Equal(("SCOPE406", Level.Message, "src/Billing/Billing.csproj"), (note.Id, note.Level, note.File));
        Assert.Contains("no build evaluates what its C# uses ('src/Billing/A/Invoice.cs')", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", With, Without)]
    [InlineData(Rules, Without, Without)]
    [InlineData(Rules, With, With)]
    public void Nothing_is_said_without_rules_about_code_or_where_no_project_or_each_has_the_package(
        string rules, string web, string billing)
    {
        Begin(rules, web, billing);

        Assert.Empty(repository.Check().Findings);
    }

    [Fact]
    public void The_package_for_all_projects_counts()
    {
        Begin(Rules, With, Without, ("Directory.Build.props", With.Replace(" Sdk=\"Microsoft.NET.Sdk\"", "", StringComparison.Ordinal)));

        Assert.Empty(repository.Check().Findings);
    }

    [Fact]
    public void A_project_that_loses_the_package_is_not_told_as_one_that_never_had_it()
    {
        Begin(Rules, With, With);
        repository.Write("src/Billing/Billing.csproj", Without).Commit("lose it", TestRepository.Claude);

        Assert.DoesNotContain(repository.Check().Findings, finding => finding.Level == Level.Message);
    }

    public void Dispose() => repository.Dispose();

    private void Begin(string rules, string web, string billing, params (string Path, string Text)[] more)
    {
        repository.Write("agent-scope.json", $$"""{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] }{{rules}} } } } }""")
            .Write("src/Web/Web.csproj", web).Write("src/Billing/Billing.csproj", billing);
        foreach (var (path, text) in more)
            repository.Write(path, text);
        repository.Commit("base");
        repository.Branch("work");
        repository.Write("src/Billing/A/Invoice.cs", "class Invoice;\n").Commit("change", TestRepository.Claude);
    }
}
