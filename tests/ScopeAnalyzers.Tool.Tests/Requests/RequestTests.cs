namespace ScopeAnalyzers.Tool.Tests.Requests;

public sealed class RequestTests : IDisposable
{
    private const string Manifest = """
        { "version": 1,
          "ceiling": { "files": { "deny": ["**/*.pfx"] } },
          "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] }, "packages": { "allow": [] } } } },
          "tasks": { "T-1": { "agent": "codex", "expires": "2030-01-01T00:00:00Z" } } }
        """;

    private readonly GitFolder folder = GitFolder.Empty();

    public RequestTests()
    {
        folder.Write("agent-scope.json", Manifest);
        folder.Write(".agent-scope/tasks/T-2.json", """{ "agent": "codex", "grants": [] }""");
        folder.Write("src/A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n");
        folder.Commit("Begin");
        folder.Git("checkout", "-q", "-b", "work");
    }

    [Fact]
    public void One_request_asks_for_all_that_a_grant_can_let_in_and_one_grant_lets_it_in()
    {
        folder.Write("docs/a.md", "a\n");
        folder.Write("src/A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    <PackageReference Include=\"Acme\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n");
        folder.Commit("Work\n\nTask: T-2", "codex <codex@openai.com>");

        var asked = folder.Run("request", "--because", "the page shows it");

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.StartsWith(".agent-scope/requests/T-2.json asks for 2 grants for codex:\n", asked.Out, StringComparison.Ordinal);
        Assert.EndsWith("A person grants it: agent-scope grant T-2\n", asked.Out, StringComparison.Ordinal);
        var granted = folder.Run("grant", "T-2");
        Assert.Equal((0, ""), (granted.ExitCode, granted.Error));
        Assert.Contains("Task: T-2", granted.Out, StringComparison.Ordinal);
        folder.Commit("Grant it");
        Assert.Equal(0, folder.Run("check", "--manifest", "agent-scope.json").ExitCode);
    }

    [Fact]
    public void What_no_grant_lifts_is_left_and_told()
    {
        folder.Write("src/key.pfx", "k\n");
        folder.Write("docs/a.md", "a\n");
        folder.Commit("Work", "codex <codex@openai.com>");

        var asked = folder.Run("request");

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("asks for 1 grant for codex:\n  files 'docs/a.md' [agents.codex.scope.files.allow]\nWrite in its \"because\"", asked.Out, StringComparison.Ordinal);
        Assert.Contains("agent-scope grant codex --task TASK\nNo grant lifts 1 other finding: undo them, or have a person decide.\n  src/key.pfx(1): SCOPE101", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_request_asks_for_already_is_not_asked_for_twice_and_a_persons_request_stays()
    {
        folder.Write("docs/a.md", "a\n");
        folder.Commit("Work", "codex <codex@openai.com>");
        _ = folder.Run("request", "--because", "first");
        folder.Commit("Ask", "codex <codex@openai.com>");

        Assert.Contains("codex.json, which is there already, asks for 1 grant", folder.Run("request").Out, StringComparison.Ordinal);
        folder.Write("docs/b.md", "b\n");
        folder.Commit("More", "codex <codex@openai.com>");
        Assert.StartsWith(".agent-scope/requests/codex-2.json asks for 2 grants", folder.Run("request").Out, StringComparison.Ordinal);
        Assert.Contains("first", File.ReadAllText(Path.Combine(folder.Root, ".agent-scope/requests/codex.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_named_is_asked_for_before_it_is_written()
    {
        var asked = folder.Run("request", "--agent", "codex", "--task", "T-1", "docs/a.md", "src/B.cs", "package:Acme");

        Assert.Equal(0, asked.ExitCode);
        Assert.StartsWith(".agent-scope/requests/T-1.json asks for 2 grants for codex:\n  files 'docs/a.md' ", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_is_in_scope_nothing_is_asked_for()
    {
        folder.Write("src/B.cs", "class B;\n");
        folder.Commit("Work", "codex <codex@openai.com>");

        var asked = folder.Run("request");

        Assert.Equal((0, "Nothing is out of scope, and nothing was asked for.\n"), (asked.ExitCode, asked.Out));
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".agent-scope", "requests")));
    }

    [Fact]
    public void Whoever_names_what_to_ask_for_says_for_whom() =>
        Assert.Equal((2, "For whom? Give --agent, once.\n"), (folder.Run("request", "docs/a.md").ExitCode, folder.Run("request", "docs/a.md").Error));

    public void Dispose() => folder.Dispose();
}
