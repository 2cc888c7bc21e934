using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Locks;

public sealed class LockFindingTests : IDisposable
{
    private const string Lock = "src/Web/packages.lock.json";

    private const string Manifest = """
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/Web/*.csproj", "src/New/*.csproj", "paket.dependencies"] }, "packages": { "allow": ["Shop.*"] }, "projects": { "allow": ["src/Contracts/*.csproj"] } } },
          "agents": { "codex": { "scope": "web" } }
        }
        """;

    private const string NUnit = """{ "type": "Direct", "requested": "[4.2.2, )", "resolved": "4.2.2", "contentHash": "nunit" }""";

    private readonly TestRepository repository = new();

    public LockFindingTests()
    {
        repository.Write("agent-scope.json", Manifest)
            .Write("Directory.Build.props", Project("<PackageReference Include=\"Shared.Analyzer\" Version=\"1.0\" />"))
            .Write("src/Web/Web.csproj", Project("<PackageReference Include=\"NUnit\" Version=\"4.2.2\" />"))
            .Write("src/Contracts/Contracts.csproj", Project("<PackageReference Include=\"Json\" Version=\"1.0\" />"))
            .Write(Lock, Locked(("NUnit", NUnit)))
            .Write("paket.dependencies", "source https://packages.example\nnuget FSharp.Core\n")
            .Write("paket.lock", "NUGET\n  remote: https://packages.example\n    FSharp.Core (8.0)\n")
            .Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void What_an_allowed_reference_brings_is_in_scope_though_the_file_is_protected()
    {
        Refer("<PackageReference Include=\"NUnit\" Version=\"4.2.2\" /><PackageReference Include=\"Shop.Mail\" Version=\"1.0\" />");
        Pin(("NUnit", NUnit), ("Shop.Mail", Direct("1.0", "Mime", "Sockets")), ("Mime", Transitive("2.0", "Sockets")), ("Sockets", Transitive("3.0")));

        Assert.Empty(Found());
    }

    [Fact]
    public void What_no_reference_accounts_for_is_not()
    {
        Pin(("NUnit", NUnit), ("Evil.Package", Transitive("1.0")));

        Assert.Equal([$"SCOPE401 {Lock} 5 codex may not pin the package 'Evil.Package'"], Found());
    }

    [Fact]
    public void A_reference_that_is_out_of_scope_is_found_where_it_stands_and_what_follows_it_not_again()
    {
        Refer("<PackageReference Include=\"NUnit\" Version=\"4.2.2\" /><PackageReference Include=\"Evil.Package\" Version=\"1.0\" />");
        Pin(("NUnit", NUnit), ("Evil.Package", Direct("1.0", "Evil.Part")), ("Evil.Part", Transitive("1.0")));

        Assert.Equal(["SCOPE401 src/Web/Web.csproj 1 codex may not add the package 'Evil.Package'"], Found());
    }

    [Theory]
    [InlineData("5.0.0", "other")]
    [InlineData("4.2.1", "older")]
    public void A_version_that_no_reference_asks_for_anew_is_not(string version, string hash)
    {
        Pin(("NUnit", NUnit.Replace("\"resolved\": \"4.2.2\"", $"\"resolved\": \"{version}\"").Replace("\"nunit\"", $"\"{hash}\"")));

        Assert.Equal([$"SCOPE401 {Lock} 4 codex may not pin otherwise the package 'NUnit'"], Found());
    }

    [Fact]
    public void The_same_version_with_another_content_is_not_whatever_the_scope_allows()
    {
        repository.Git("switch", "-q", "main");
        repository.Write(Lock, Locked(("Shop.Mail", Direct("1.0", "Mime")), ("Mime", Transitive("2.0")))).Commit("pin");
        repository.Git("switch", "-q", "work");
        repository.Git("merge", "-q", "main");
        Pin(("Shop.Mail", Direct("1.0", "Mime").Replace("1.0 hash", "another")), ("Mime", Transitive("2.0")));

        Assert.Equal([$"SCOPE401 {Lock} 4 codex may not change the content of the package 'Shop.Mail'"], Found());
    }

    [Fact]
    public void What_needs_something_else_in_the_same_version_is_another_content()
    {
        repository.Git("switch", "-q", "main");
        repository.Write(Lock, Locked(("Shop.Mail", Direct("1.0")))).Commit("pin");
        repository.Git("switch", "-q", "work");
        repository.Git("merge", "-q", "main");
        Pin(("Shop.Mail", Direct("1.0", "Evil.Package")), ("Evil.Package", Transitive("1.0")));

        Assert.Equal([$"SCOPE401 {Lock} 4 codex may not change the content of the package 'Shop.Mail'"], Found());
    }

    [Fact]
    public void A_project_that_is_referred_to_brings_what_its_own_file_names()
    {
        Refer("<PackageReference Include=\"NUnit\" Version=\"4.2.2\" /><ProjectReference Include=\"../Contracts/Contracts.csproj\" />");
        Pin(("NUnit", NUnit), ("Json", Transitive("1.0")), ("contracts", """{ "type": "Project", "dependencies": { "Json": "[1.0, )" } }"""));

        Assert.Empty(Found());
    }

    [Fact]
    public void And_nothing_else()
    {
        Pin(("NUnit", NUnit), ("Evil.Package", Transitive("1.0")), ("contracts", """{ "type": "Project", "dependencies": { "Evil.Package": "[1.0, )" } }"""));

        Assert.Equal([$"SCOPE401 {Lock} 5 codex may not pin the package 'Evil.Package'"], Found());
    }

    [Fact]
    public void The_lock_file_of_a_new_project_follows_the_references_of_all()
    {
        repository.Write("src/New/New.csproj", Project("<PackageReference Include=\"Shop.Mail\" Version=\"1.0\" />"))
            .Write("src/New/packages.lock.json", Locked(("Shared.Analyzer", Direct("1.0")), ("Shop.Mail", Direct("1.0"))));

        Assert.Empty(Found());
    }

    [Fact]
    public void A_framework_added_to_a_platform_has_what_the_framework_has()
    {
        Refer("<PackageReference Include=\"NUnit\" Version=\"4.2.2\" /><PackageReference Include=\"Shop.Mail\" Version=\"1.0\" />");
        repository.Write(Lock, Locked(("NUnit", NUnit), ("Shop.Mail", Direct("1.0", "Native"))).Replace("\n  }\n", $",\n    \"net10.0/linux-x64\": {{\n      \"Native\": {Transitive("1.0")}\n    }}\n  }}\n"));

        Assert.Empty(Found());
    }

    [Fact]
    public void A_lock_file_goes_with_its_project_and_not_alone()
    {
        repository.Delete(Lock);
        Assert.Equal([$"SCOPE102 {Lock} 1 codex may not delete '{Lock}'"], Found());

        repository.Delete("src/Web/Web.csproj");
        Assert.Empty(Found("more"));
    }

    [Fact]
    public void One_that_is_no_JSON_cannot_be_evaluated()
    {
        repository.Write(Lock, "{");

        Assert.StartsWith("SCOPE403", Assert.Single(Found()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_keeps_lock_files_out_stands()
    {
        repository.Git("switch", "-q", "main");
        repository.Write("agent-scope.json", Manifest.Replace("\"paket.dependencies\"]", "\"paket.dependencies\"], \"deny\": [\"**/packages.lock.json\"]")).Commit("keep out");
        repository.Git("switch", "-q", "-c", "other");
        Pin(("NUnit", NUnit), ("Shop.Mail", Direct("1.0")));

        Assert.Equal([$"SCOPE101 {Lock} 4 codex may not change '{Lock}'"], Found());
    }

    [Fact]
    public void Paket_pins_what_an_allowed_reference_brings()
    {
        repository.Write("paket.dependencies", "source https://packages.example\nnuget FSharp.Core\nnuget Shop.Mail\n")
            .Write("paket.lock", "NUGET\n  remote: https://packages.example\n    FSharp.Core (8.0)\n    Mime (2.0)\n    Shop.Mail (1.0)\n      Mime (>= 2.0)\n");

        Assert.Empty(Found());
    }

    [Fact]
    public void And_nothing_else_from_nowhere_else()
    {
        repository.Write("paket.lock", "NUGET\n  remote: https://packages.example\n    FSharp.Core (8.0)\n    Evil.Package (2.0)\n  remote: https://evil.example\n");

        Assert.Equal(
            ["SCOPE401 paket.lock 4 codex may not pin the package 'Evil.Package'", "SCOPE403 paket.lock 5 codex may not add the source of packages 'NUGET: remote: https://evil.example'"],
            Found());
    }

    public void Dispose() => repository.Dispose();

    private static string Project(string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>\n";

    private static string Direct(string version, params string[] needs) => Entry("Direct", version, needs);

    private static string Transitive(string version, params string[] needs) => Entry("Transitive", version, needs);

    private static string Entry(string type, string version, string[] needs) =>
        $$"""{ "type": "{{type}}", "resolved": "{{version}}", "contentHash": "{{version}} hash", "dependencies": { {{string.Join(", ", needs.Select(id => $"\"{id}\": \"1.0\""))}} } }""";

    /// <summary>A lock file with one entry a line, from line 4.</summary>
    private static string Locked(params (string Id, string Entry)[] entries) =>
        $"{{\n  \"version\": 1, \"dependencies\": {{\n    \"net10.0\": {{\n{string.Join(",\n", entries.Select(entry => $"      \"{entry.Id}\": {entry.Entry}"))}\n    }}\n  }}\n}}\n";

    private void Refer(string items) => repository.Write("src/Web/Web.csproj", Project(items));

    private void Pin(params (string Id, string Entry)[] entries) => repository.Write(Lock, Locked(entries));

    private IEnumerable<string> Found(string message = "change")
    {
        repository.Commit(message, TestRepository.Codex);
        return repository.Check().Findings.Select(finding =>
            $"{finding.Id} {finding.File} {finding.Line} {finding.Message[..(finding.Message.IndexOf("': ", StringComparison.Ordinal) + 1)]}");
    }
}
