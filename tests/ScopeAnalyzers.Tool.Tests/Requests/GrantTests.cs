using System.Text.Json;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Tests.Requests;

public sealed class GrantTests : IDisposable
{
    private const string Manifest = """
        { "version": 1,
          "ceiling": { "files": { "deny": ["**/*.pfx"] } },
          "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] }, "apis": { "allow": ["N:Shop.**"] }, "namespaces": { "use": { "allow": ["Shop.**"] } } } } },
          "tasks": { "INLINE-1": { "agent": "codex", "expires": "2026-12-24T00:00:00Z" } } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public GrantTests() => File.WriteAllText(Path.Combine(folder, "agent-scope.json"), Manifest);

    [Fact]
    public void What_the_editor_drafted_becomes_a_task_file_that_lets_it_in()
    {
        Draft("SHOP-412", Kind.Files, "build/pack.sh");

        var granted = Run("grant", "SHOP-412", "--because", "the script packs the new project");

        Assert.Equal((0, ""), (granted.ExitCode, granted.Error));
        Assert.Contains("git add .agent-scope/tasks/SHOP-412.json", granted.Out, StringComparison.Ordinal);
        Assert.Equal(
            """
            {
              "agent": "codex",
              "grants": [
                {
                  "files": ["build/pack.sh"],
                  "because": "the script packs the new project",
                  "expires": "2026-12-01T08:00:00Z"
                }
              ]
            }

            """,
            TaskFile("SHOP-412"));
        Assert.Equal(0, Explain("SHOP-412", "build/pack.sh").ExitCode);
        Assert.Equal(1, Explain("SHOP-412", "build/other.sh").ExitCode);
        Assert.Equal(1, Run("explain", "--manifest", "agent-scope.json", "--agent", "codex", "build/pack.sh").ExitCode);
    }

    [Theory]
    [InlineData(Kind.Apis, "M:System.Console.Beep", "M:System.Console.Beep")]
    [InlineData(Kind.Use, "System.Net.Http", "use:System.Net.Http")]
    [InlineData(Kind.Build, "src/A/A.csproj", "build:src/A/A.csproj")]
    public void Every_kind_is_granted_as_a_grant_writes_it(Kind kind, string id, string resource)
    {
        Draft("SHOP-412", kind, id, "it is needed");

        Assert.Equal(0, Run("grant", "SHOP-412").ExitCode);
        Assert.Equal(0, Explain("SHOP-412", resource).ExitCode);
    }

    [Fact]
    public void A_second_grant_is_put_beside_the_first_and_a_persons_words_stay()
    {
        Write(".agent-scope/tasks/SHOP-412.json", """
            {
              // what SHOP-412 needs
              "agent": ["codex"],
              "grants": [
                { "files": ["a.txt"], "because": "first", "expires": "2026-12-24T00:00:00Z" }, // Alice's
              ],
              "expires": "2026-12-24T00:00:00Z",
            }
            """);
        Draft("SHOP-412", Kind.Files, "b.txt", "second");

        Assert.Equal(0, Run("grant", "SHOP-412", "--approved-by", "alice@acme.example", "--expires", "2026-12-02T00:00:00Z").ExitCode);

        Assert.Equal("""
            {
              // what SHOP-412 needs
              "agent": ["codex"],
              "grants": [
                { "files": ["a.txt"], "because": "first", "expires": "2026-12-24T00:00:00Z" },
                {
                  "files": ["b.txt"],
                  "because": "second",
                  "approvedBy": "alice@acme.example",
                  "expires": "2026-12-02T00:00:00Z"
                }, // Alice's
              ],
              "expires": "2026-12-24T00:00:00Z",
            }
            """, TaskFile("SHOP-412"));
        Assert.Equal(0, Explain("SHOP-412", "a.txt").ExitCode);
        Assert.Equal(0, Explain("SHOP-412", "b.txt").ExitCode);
    }

    [Theory]
    [InlineData("""{ "agent": "codex", "narrow": { "files": { "allow": ["src/**"] } } }""")]
    [InlineData("""{ "agent": "codex", "grants": [] }""")]
    [InlineData("""{ "grants": [ ], "agent": "codex", }""")]
    public void A_task_without_a_grant_gets_its_first(string task)
    {
        Write(".agent-scope/tasks/SHOP-412.json", task);
        Draft("SHOP-412", Kind.Files, "b.txt", "needed");

        Assert.Equal((0, ""), (Run("grant", "SHOP-412").ExitCode, Run("grant", "SHOP-412").Out));
        Assert.Equal(0, Explain("SHOP-412", "b.txt").ExitCode);
    }

    [Theory]
    [InlineData(2, "empty 'because'", "SHOP-412", "b.txt", "", new string[0])]
    [InlineData(2, "empty 'because'", "SHOP-412", "b.txt", "needed", new[] { "--because", " " })]
    [InlineData(2, "names no task", null, "b.txt", "needed", new string[0])]
    [InlineData(2, "there is nothing to grant", "SHOP-412", "src/A.cs", "needed", new string[0])]
    [InlineData(1, "no grant lets 'key.pfx' in, by ceiling.files.deny[0]", "SHOP-412", "key.pfx", "needed", new string[0])]
    [InlineData(2, "is a pattern", "SHOP-412", "build/**", "needed", new string[0])]
    [InlineData(2, "end before it begins", "SHOP-412", "b.txt", "needed", new[] { "--expires", "2026-11-24T07:00:00Z" })]
    [InlineData(2, "add this to its 'grants'", "INLINE-1", "b.txt", "needed", new string[0])]
    public void What_is_not_to_be_granted_is_refused_and_nothing_is_written(int exitCode, string reason, string? task, string id,
        string because, string[] more)
    {
        var name = Draft(task, Kind.Files, id, because);

        var refused = Run(["grant", name, .. more]);

        Assert.Equal((exitCode, ""), (refused.ExitCode, refused.Out));
        Assert.Contains(reason, refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, ".agent-scope", "tasks")));
    }

    [Fact]
    public void A_task_that_is_over_grants_nothing()
    {
        Write(".agent-scope/tasks/SHOP-412.json", """{ "agent": "codex", "expires": "2026-11-01T00:00:00Z" }""");
        Draft("SHOP-412", Kind.Files, "b.txt", "needed");

        var refused = Run("grant", "SHOP-412");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("tasks.SHOP-412.expires", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "agent": "codex", "kind": "file", "id": "b.txt" }""", "request.json(1,29)", "did you mean 'files'?")]
    [InlineData("""{ "agent": "codex", "kind": "files" }""", "request.json(1,1)", "must have the member 'id'")]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "b.txt", "task": "../../x" }""", "request.json(1,61)", "not a valid name")]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "b\u202Etxt" }""", "request.json(1,44)", "does not read as it is")]
    [InlineData("""{ "agent": "codex", "kind": "apis", "id": "b.txt", "because": "x", "task": "T" }""", "", "nothing of the kind 'apis'")]
    [InlineData("{", "request.json", "not valid")]
    public void A_request_that_is_not_valid_is_told_at_its_place(string request, string place, string message)
    {
        Write("request.json", request);
        var refused = Run("grant", "request.json");
        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Contains(place, refused.Error, StringComparison.Ordinal);
        Assert.Contains(message, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_names_the_file()
    {
        Draft("SHOP-412", Kind.Files, "b.txt", "needed");
        using var json = JsonDocument.Parse(Run("grant", "SHOP-412", "--format", "json").Out);
        Assert.Equal(
            ("agent-scope/grant-1", ".agent-scope/tasks/SHOP-412.json", "2026-12-01T08:00:00Z"),
            (json.RootElement.GetProperty("schema").GetString(), json.RootElement.GetProperty("file").GetString(),
                json.RootElement.GetProperty("expires").GetString()));
    }

    [Theory]
    [InlineData("There is no request 'NONE-1'", "NONE-1")]
    public void A_request_that_is_not_there_is_told(string message, string name) =>
        Assert.Contains(message, Run("grant", name).Error, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A request as the editor's code fix writes it.</summary>
    private string Draft(string? task, Kind kind, string id, string because = "")
    {
        var request = GrantRequest.For("codex", task, new GrantSubject(kind, id), ["agents.codex.scope.files.allow"]) with { Because = because };
        Write($"{GrantRequest.Folder}/{request.FileName(1)}", request.ToJson());
        return Path.GetFileNameWithoutExtension(request.FileName(1));
    }

    private Invoked Run(params string[] arguments) => Invoked.With(folder, arguments);

    private Invoked Explain(string task, string resource) => Run("explain", "--manifest", "agent-scope.json", "--agent", "codex", "--task", task, resource);

    private string TaskFile(string task) => File.ReadAllText(Path.Combine(folder, ".agent-scope", "tasks", task + ".json"));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }
}
