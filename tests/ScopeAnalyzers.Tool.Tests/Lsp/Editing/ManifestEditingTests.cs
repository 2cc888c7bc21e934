using ScopeAnalyzers.Tool.Lsp.Editing;

namespace ScopeAnalyzers.Tool.Tests.Lsp.Editing;

/// <summary>What may be written where <c>|</c> stands, and what is there means.</summary>
public sealed class ManifestEditingTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/Web/**"] } }, "jobs": { "files": { "allow": ["src/Jobs/**"] } } },
          "agents": { "codex": { "scope": "web" } },
          "capabilities": { "mail": ["T:Shop.Mailer"] }
        }
        """;

    private readonly GitFolder folder = GitFolder.Empty();

    public ManifestEditingTests()
    {
        folder.Write("src/Web/Page.cs", "namespace Shop.Web;\n");
        folder.Write("src/Web/Email/Mail.cs", "namespace Shop.Web.Email\n{\n}\n");
        folder.Write("src/Web/Web.csproj", "<Project><ItemGroup><PackageReference Include=\"Serilog\" Version=\"4.0.0\" /></ItemGroup></Project>\n");
        folder.Write("src/Jobs/Job.cs", "namespace Shop.Jobs;\n");
        folder.Write("readme.md", "\n");
        folder.Commit("Begin");
    }

    [Theory]
    [InlineData("""{ "|" }""", "version", "mode", "scopes", "agents")]
    [InlineData("""{ "version": 1, | }""", "mode", "scopes")]
    [InlineData("""{ "agents": { "codex": { "sc|""", "scope", "identity")]
    [InlineData("""{ "agents": { "codex": { "scope": { "files": { "|": [] } } } } }""", "allow", "deny")]
    [InlineData("""{ "ceiling": { // a comment with "quotes" and {""" + "\n\"|\" } }", "files", "apis", "packages")]
    public void Members_are_those_of_the_schema(string text, params string[] expected) =>
        Assert.Superset(expected.ToHashSet(), Suggested(text).ToHashSet());

    [Fact]
    public void A_member_that_is_there_is_not_offered_again() =>
        Assert.DoesNotContain("version", Suggested("""{ "version": 1, "|" }"""));

    [Theory]
    [InlineData("""{ "mode": "|" }""", "enforce", "warn", "audit")]
    [InlineData("""{ "ceiling": { "capabilities": { "deny": ["|"] } } }""", "network", "process", "mail")]
    [InlineData("""{ "ceiling": { "capabilities": { "deny": [{ "match": "|" }] } } }""", "network", "mail")]
    [InlineData("""{ "agents": { "|" } }""", "claude-code", "codex")]
    [InlineData("""{ "tasks": { "T-1": { "agent": "|" } } }""", "claude-code", "codex")]
    [InlineData("""{ "agents": { "codex": { "scope": "|" } } }""", "web", "jobs")]
    [InlineData("""{ "agents": { "codex": { "scope": ["web", "|"] } } }""", "web", "jobs")]
    [InlineData("""{ "ceiling": { "packages": { "allow": ["|"] } } }""", "Serilog")]
    [InlineData("""{ "ceiling": { "namespaces": { "use": { "deny": ["|"] } } } }""", "Shop.Web", "Shop.Web.Email", "Shop.Jobs")]
    [InlineData("""{ "ceiling": { "apis": { "deny": ["|"] } } }""", "N:Shop.Web.**")]
    public void Values_are_those_of_the_schema_the_manifest_and_the_repository(string text, params string[] expected) =>
        Assert.Superset(expected.ToHashSet(), Suggested(text).ToHashSet());

    [Theory]
    [InlineData("|", "src/**", "readme.md")]
    [InlineData("src/|", "src/Web/**", "src/Jobs/**")]
    [InlineData("src/Web/P|", "src/Web/Page.cs", "src/Web/Email/**", "src/Web/Web.csproj")]
    public void Paths_are_those_of_the_folder_that_was_typed_so_far(string typed, params string[] expected) =>
        Assert.Equal(expected.Order(), Suggested($$"""{ "ceiling": { "files": { "allow": ["{{typed}}"] } } }""").Order());

    [Theory]
    [InlineData("""{ "ceiling": { "files": { "allow": ["src/W|eb/**"] } } }""", "Matches 3 of 5 tracked files now.")]
    [InlineData("""{ "ceiling": { "packages": { "allow": ["Ser|*"] } } }""", "Matches 1 of 1 referenced packages now.")]
    [InlineData("""{ "ceiling": { "capabilities": { "deny": ["netw|ork"] } } }""", "Talks to other machines.")]
    [InlineData("""{ "ceil|ing": { } }""", "Bounds every agent")]
    [InlineData("""{ "mode": "wa|rn" }""", "A violation is a warning.")]
    public void A_word_says_what_it_means_here(string text, string expected) =>
        Assert.Contains(expected, Editing(text, out var place).MeaningAt(place)!.Value.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void A_gap_means_nothing()
    {
        Assert.Null(Editing("{ | }", out var place).MeaningAt(place));
    }

    [Fact]
    public void The_name_of_a_scope_leads_to_where_it_is_declared()
    {
        var word = Editing("""{ "agents": { "codex": { "scope": ["jo|bs"] } } }""".Replace("jo|bs", "jobs|", StringComparison.Ordinal), out var place).DeclarationAt(place);

        Assert.Equal("\"jobs\"", Manifest[word!.Start..word.End]);
    }

    [Fact]
    public void A_task_and_a_request_have_their_own_members()
    {
        Assert.Contains("grants", Suggested("""{ "|" }""", ".agent-scope/tasks/T-1.json"));
        Assert.Contains("because", Suggested("""{ "|" }""", ".agent-scope/requests/a.json"));
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Suggested(string text, string path = "agent-scope.json") =>
        Editing(text, out var place, path).SuggestionsAt(place).Suggestions.Select(each => each.Text);

    private ManifestEditing Editing(string text, out int place, string path = "agent-scope.json")
    {
        place = text.IndexOf('|', StringComparison.Ordinal);
        return new ManifestEditing(text.Remove(place, 1), SchemaWalk.Of(path)!, Manifest, new RepositoryNames(folder.Root));
    }
}
