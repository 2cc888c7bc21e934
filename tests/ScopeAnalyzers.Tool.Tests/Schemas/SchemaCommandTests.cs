using NJsonSchema;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Results.Requests;

namespace ScopeAnalyzers.Tool.Tests.Schemas;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void It_prints_the_manifests_schema_or_the_one_that_is_named()
    {
        Assert.Equal(Repository.Read("src/ScopeAnalyzers.Review/schema/agent-scope.schema.json"), Invoked.With(folder, ["schema"]).Out);
        Assert.Contains("#/definitions/task", Invoked.With(folder, ["schema", "task"]).Out, StringComparison.Ordinal);
        Assert.Equal(2, Invoked.With(folder, ["schema", "grant"]).ExitCode);
    }

    [Fact]
    public async Task What_it_writes_needs_no_network()
    {
        var written = Invoked.With(folder, ["schema", "--write", "schemas"]);

        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        Assert.Equal(
            ["agent-scope.request.schema.json", "agent-scope.schema.json", "agent-scope.task.schema.json"],
            Directory.GetFiles(Path.Combine(folder, "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var task = await Written("task");
        Assert.Empty(task.Validate("""{ "agent": "codex", "grants": [{ "files": ["a.txt"], "because": "x", "expires": "2027-01-01T00:00:00Z" }] }"""));
        Assert.NotEmpty(task.Validate("""{ "agents": "codex" }"""));
    }

    [Theory]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "a.txt" }""")]
    [InlineData("""{ "task": "", "agent": "codex", "kind": "files", "id": "a.txt", "rule": "x", "because": "" }""")]
    [InlineData("""{ "agent": "codex", "asks": [{ "kind": "files", "id": "a.txt" }, { "kind": "packages", "id": "A", "rule": "x" }] }""")]
    [InlineData("""{ "agent": "codex", "asks": [] }""")]
    [InlineData("""{ "agent": "codex" }""")]
    [InlineData("""{ "kind": "files", "id": "a.txt" }""")]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "" }""")]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "a.txt", "asks": [{ "kind": "files", "id": "b.txt" }] }""")]
    [InlineData("""{ "agent": "codex", "asks": [{ "kind": "files" }] }""")]
    [InlineData("""{ "agent": "codex", "kind": "files", "id": "a.txt", "for": "x" }""")]
    [InlineData("""{ "agent": "No Agent", "kind": "files", "id": "a.txt" }""")]
    public async Task A_request_is_of_its_schema_exactly_if_it_is_read(string request)
    {
        _ = Invoked.With(folder, ["schema", "--write", "schemas"]);
        var isRead = RequestReader.Read(new ManifestText("request.json", System.Text.Encoding.UTF8.GetBytes(request)), out _) is not null;

        Assert.Equal(isRead, (await Written("request")).Validate(request).Count == 0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<JsonSchema> Written(string of) => JsonSchema.FromFileAsync(Path.Combine(folder, "schemas", $"agent-scope.{of}.schema.json"));
}
