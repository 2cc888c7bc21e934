using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings.Texts;

/// <summary>Environments outside the scope, in what agents write (SCOPE405).</summary>
public sealed class EnvironmentTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "agents": { "codex": { "scope": { "files": { "allow": ["**"] }, "environments": { "deny": ["production"] } } } },
          "environments": {
            "production": { "hosts": ["*.prod.acme.example", "acme-db"], "files": ["**/appsettings.Production.json"] },
            "staging": { "hosts": ["staging.acme.example"] }
          }
        }
        """;

    private readonly TestRepository repository = new();

    public EnvironmentTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("src/Orders.cs", "class Orders\n{\n}\n").Commit("base");
        repository.Branch("work");
    }

    [Theory]
    [InlineData("const string Orders = \"https://orders.prod.acme.example/v1\";", "orders.prod.acme.example", 32)]
    [InlineData("orders.eu.PROD.acme.example.", "orders.eu.PROD.acme.example", 1)]
    [InlineData("psql --host=acme-db:5432", "acme-db", 13)]
    [InlineData("user@orders.prod.acme.example,", "orders.prod.acme.example", 6)]
    [InlineData("连接orders.prod.acme.example的", "orders.prod.acme.example", 3)]
    [InlineData("\"first\\nacme-db\"", "acme-db", 9)]
    [InlineData("\"https:\\u002F\\u002Facme-db\"", "acme-db", 20)]
    [InlineData("url=https%3A%2F%2Facme-db%2F", "acme-db", 19)]
    public void A_host_is_found_where_it_stands(string line, string host, int column)
    {
        repository.Write("notes.txt", $"first\n{line}\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE405", "notes.txt", 2, column), (finding.Id, finding.File, finding.Line, finding.Column));
        Assert.StartsWith($"codex may not name the host '{host}': a rule denies it.", finding.Message);
    }

    [Theory]
    [InlineData("https://prod.acme.example")]
    [InlineData("https://orders.prod.acme.example.evil.example")]
    [InlineData("https://prod-acme.example")]
    [InlineData("acme-db2 my-acme-db acme-dbs acme_db")]
    [InlineData("https://staging.acme.example")]
    public void Another_host_is_not_the_environments(string line)
    {
        repository.Write("notes.txt", line + "\n").Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_host_that_a_person_wrote_beside_the_agents_lines_is_the_persons()
    {
        repository.Write("src/Orders.cs", "class Orders\n{\n    // acme-db\n}\n").Commit("person");
        repository.Write("src/Orders.cs", "class Orders\n{\n    // acme-db\n    int count;\n}\n").Commit("agent", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_host_is_told_once_for_a_file_with_the_lines_where_it_stands()
    {
        repository.Write("notes.txt", "acme-db\nacme-db acme-db\n\nacme-db\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(1, finding.Line);
        Assert.Contains("Also in lines: 2, 4.", finding.Message);
    }

    [Fact]
    public void A_host_in_a_text_that_is_no_utf8_is_of_each_agent_that_touched_it()
    {
        File.WriteAllText(Path.Combine(repository.Root, "notes.txt"), "first\nacme-db\n", System.Text.Encoding.Unicode);
        repository.Commit("change", TestRepository.Codex);

        Assert.Equal("SCOPE405", Assert.Single(repository.Review().Findings).Id);
    }

    [Fact]
    public void A_file_of_the_environments_settings_is_evaluated_by_its_name()
    {
        repository.Write("src/appsettings.production.json", "{}\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE405", "src/appsettings.production.json"), (finding.Id, finding.File));
    }

    [Fact]
    public void A_mention_of_the_settings_file_is_none_of_the_environment()
    {
        repository.Write("notes.txt", "see appsettings.Production.json\n").Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_text_that_is_larger_than_may_be_read_does_not_pass()
    {
        using (var file = File.Create(Path.Combine(repository.Root, "dump.csv")))
            file.SetLength((32 << 20) + 1);
        repository.Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings, finding => finding.File == "dump.csv");

        Assert.Equal(("SCOPE004", Outcome.Indeterminate), (finding.Id, finding.Outcome));
    }

    [Fact]
    public void An_editor_shows_the_mention_too()
    {
        repository.Write("src/Orders.cs", "class Orders\n{\n    // acme-db\n}\n").Commit("agent", TestRepository.Codex);

        var file = Assert.Single(Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/Orders.cs")]).Files);

        Assert.Equal(("SCOPE405", 3), (Assert.Single(file.Findings).Id, file.Findings[0].Line));
    }

    public void Dispose() => repository.Dispose();
}
