using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>What each verb says to people, on a narrow terminal and on a wide one.</summary>
public sealed partial class TextTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/Web/**/*.cs", "src/Wbe/**"], "deny": ["src/Web/Auth/**"] } } },
          "agents": { "claude-code": { "scope": "web" }, "codex": { "scope": { "files": { "allow": ["docs/**/*.md"] } } } },
          "tasks": {
            "SHOP-412": { "agent": "claude-code", "expires": "2026-12-01T00:00:00Z", "narrow": { "files": { "allow": ["src/Web/Email/**"] } } },
            "SHOP-500": { "agent": ["claude-code", "codex"], "expires": "2026-11-01T00:00:00Z" }
          },
          "tests": [
            { "agent": "claude-code", "file": "src/Web/Auth/Login.cs", "expect": "allow" },
            { "agent": "codex", "file": "docs/a.md", "expect": "allow", "by": ["agents.codex.scope.files.deny[0]"] },
            { "agent": "codex", "file": "docs/a.md", "expect": "allow" }
          ]
        }
        """;

    private readonly GitFolder folder = GitFolder.Empty();

    public TextTests()
    {
        folder.Write("agent-scope.json", Manifest);
        folder.Write("src/Web/Pages.cs", "namespace Shop.Web;\n");
        folder.Write("docs/a.md", "a\n");
        folder.Write(".agent-scope/requests/SHOP-600.json", """{ "task": "SHOP-600", "agent": "claude-code", "kind": "files", "id": "src/Mail/Letter.cs", "because": "the letter has a new paragraph" }""");
        folder.Write("any.json", """{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["**"] }, "tools": { "allow": ["Bash(dotnet test *)"] } } } } }""");
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
        folder.Write("docs/b.md", "b\n");
        folder.Commit("Write b", "Codex <codex@openai.com>");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void Who(int width) => Golden.Is($"who-{width}.txt", Text(width, "who", "src/Web/Email/OptIn.cs"));

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void Test(int width) => Golden.Is($"test-{width}.txt", Text(width, "test"));

    [Fact]
    public void Grant_refused() => IsTheSameAtAnyWidth("grant-refused.txt", "grant", "SHOP-600", "--task", "SHOP-412");

    [Fact]
    public void Init() => IsTheSameAtAnyWidth("init.txt", "init");

    [Fact]
    public void Grant() => IsTheSameAtAnyWidth("grant.txt", "grant", "SHOP-600");

    [Fact]
    public void Report() => IsTheSameAtAnyWidth("report.txt", "report");

    [Fact]
    public void Brief() => IsTheSameAtAnyWidth("brief.txt", "brief", "--task", "SHOP-412");

    [Fact]
    public void Export() => IsTheSameAtAnyWidth("export.txt", "export", "copilot", "--manifest", "any.json");

    public void Dispose() => folder.Dispose();

    private void IsTheSameAtAnyWidth(string golden, params string[] arguments)
    {
        var narrow = Text(80, arguments);
        folder.Git("clean", "-fdq");
        Assert.Equal(narrow, Text(160, arguments));
        Golden.Is(golden, narrow);
    }

    private string Text(int width, params string[] arguments)
    {
        var invoked = Invoked.With(folder.Root, arguments, width: width);

        // A commit's name is of its time.
        var lines = $"{invoked.Out}{invoked.Error}".Replace(folder.Root, "/repo", StringComparison.Ordinal).Split('\n')
            .Select(line => line.TrimEnd());
        return Commit().Replace(string.Join('\n', lines), "0000000");
    }

    [GeneratedRegex(@"\b[0-9a-f]{7}\b")]
    private static partial Regex Commit();
}
