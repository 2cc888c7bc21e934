using System.Text.Json.Nodes;

namespace ScopeAnalyzers.Tool.Tests.Lsp;

/// <summary>The real command, asked over the wire as an editor asks.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/Web/**"] } } },
          "agents": { "codex": { "scope": "web" } },
          "tasks": { "T-1": { "agent": "codex", "expires": "2036-01-01T00:00:00Z" } }
        }
        """;

    private readonly GitFolder folder = GitFolder.Empty();

    public LanguageServerTests()
    {
        folder.Write("agent-scope.json", Manifest);
        folder.Write("src/Web/Page.md", "a\n");
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
    }

    private string ManifestFile => Path.Combine(folder.Root, "agent-scope.json");

    private string Config => Path.Combine(folder.Root, "deploy", "prod é.yml");

    [Fact]
    public async Task A_file_out_of_scope_is_marked_when_it_is_committed_and_no_more_when_it_is_put_back()
    {
        await using var client = await Client.Open(folder.Root);
        WriteConfig();
        folder.Commit("Deploy", "Codex <codex@openai.com>");

        var marked = await client.Diagnostics(Config, found => found.Count > 0);

        Assert.StartsWith("1: SCOPE101 codex may not add 'deploy/prod é.yml': no rule allows it.", Assert.Single(marked), StringComparison.Ordinal);
        folder.Git("reset", "-q", "--hard", "HEAD^");
        Assert.Empty(await client.Diagnostics(Config, found => found.Count == 0));
        Assert.Equal(0, await client.Leave());
    }

    [Fact]
    public async Task Csharp_is_left_to_the_analyzer_unless_it_is_asked_for()
    {
        folder.Write("src/Jobs/Job.cs", "class Job;\n");
        WriteConfig();
        folder.Commit("Work", "Codex <codex@openai.com>");
        await using var client = await Client.Open(folder.Root);
        await using var asking = await Client.Open(folder.Root, new JsonObject { ["code"] = true });
        var code = Path.Combine(folder.Root, "src", "Jobs", "Job.cs");

        await client.Diagnostics(Config, found => found.Count > 0);
        Assert.NotEmpty(await asking.Diagnostics(code, found => found.Count > 0));
        await Assert.ThrowsAsync<TimeoutException>(() => client.Diagnostics(code, _ => true).WaitAsync(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_manifest_is_corrected_while_it_is_written()
    {
        await using var client = await Client.Open(folder.Root);
        await Write(client, ManifestFile, Manifest);
        Assert.Empty(await client.Diagnostics(ManifestFile, found => found.Count == 0));

        await Change(client, ManifestFile, Manifest.Replace("\"scope\": \"web\"", "\"scoep\": \"web\"", StringComparison.Ordinal));
        var wrong = await client.Diagnostics(ManifestFile, found => found.Count > 0);

        Assert.Contains(wrong, each => each.StartsWith("4: SCOPE001", StringComparison.Ordinal) && each.Contains("scoep", StringComparison.Ordinal));
        await Change(client, ManifestFile, Manifest);
        Assert.Empty(await client.Diagnostics(ManifestFile, found => found.Count == 0));
        await Change(client, ManifestFile, "{ \"version\": 1,");
        Assert.Single(await client.Diagnostics(ManifestFile, found => found.Count > 0));
    }

    [Fact]
    public async Task It_completes_says_what_is_meant_and_leads_to_a_scope()
    {
        await using var client = await Client.Open(folder.Root);
        await Write(client, ManifestFile, Manifest);

        var completion = await client.Ask("textDocument/completion", At(ManifestFile, 2, 47));
        var folders = completion!["items"]!.AsArray().Single(item => (string?)item!["label"] == "src/**")!;
        Assert.Equal("\"src/**\"", (string?)folders["textEdit"]!["newText"]);
        var hover = await client.Ask("textDocument/hover", At(ManifestFile, 2, 52));
        Assert.Contains("Matches 1 of 2 tracked files now.", (string?)hover!["contents"]!["value"], StringComparison.Ordinal);
        var definition = await client.Ask("textDocument/definition", At(ManifestFile, 3, 36));
        Assert.Equal((2, new Uri(ManifestFile).AbsoluteUri), ((int)definition!["range"]!["start"]!["line"]!, (string?)definition["uri"]));
        Assert.Null(await client.Ask("textDocument/hover", At(Path.Combine(folder.Root, "src/Web/Page.md"), 0, 0)));
    }

    [Fact]
    public async Task A_finding_leads_to_a_request_and_the_request_to_a_grant()
    {
        WriteConfig();
        folder.Commit("Deploy\n\nTask: T-1", "Codex <codex@openai.com>");
        await using var client = await Client.Open(folder.Root);
        await client.Diagnostics(Config, found => found.Count > 0);

        var action = Assert.Single((await Actions(client, Config, "agent-scope"))!.AsArray())!;
        Assert.Equal("Draft a request for what this change needs", (string?)action["title"]);
        await client.Ask("workspace/executeCommand", action["command"]!.DeepClone());
        var request = Assert.Single(Directory.GetFiles(Path.Combine(folder.Root, ".agent-scope", "requests")));
        var grant = Assert.Single((await Actions(client, request, null))!.AsArray())!;
        await client.Ask("workspace/executeCommand", new JsonObject { ["command"] = (string?)grant["command"]!["command"], ["arguments"] = grant["command"]!["arguments"]!.DeepClone() });

        Assert.True(client.Messages.Count == 2, string.Join("\n---\n", client.Messages));
        Assert.Contains(".agent-scope/requests/", client.Messages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_does_not_know_is_an_error_and_never_its_end()
    {
        await using var client = await Client.Open(folder.Root);

        Assert.NotNull((await client.Ask("textDocument/rename", new JsonObject()))!["error"]);
        Assert.NotNull((await client.Ask("workspace/executeCommand", new JsonObject { ["command"] = "rm" }))!["error"]);
        Assert.NotNull((await client.Ask("textDocument/hover", new JsonObject { ["textDocument"] = 3 }))!["error"]);
        Assert.Null(
            await client.Ask("textDocument/hover", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "untitled:1" }, ["position"] = new JsonObject { ["line"] = 9, ["character"] = 9 } }));
        Assert.Equal(0, await client.Leave());
    }

    [Fact]
    public async Task Where_there_is_no_repository_it_serves_and_says_nothing()
    {
        var place = Directory.CreateTempSubdirectory("agent-scope-lsp").FullName;
        await using var client = await Client.Open(place);
        Assert.Null(await client.Ask("textDocument/completion", At(Path.Combine(place, "agent-scope.json"), 0, 0)));
        Assert.Equal(3, await client.Vanish());
        Directory.Delete(place);
    }

    public void Dispose() => folder.Dispose();

    private void WriteConfig() => folder.Write("deploy/prod é.yml", "a: b\n");

    private static Task Write(Client client, string file, string text) => client.Tell("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri, ["languageId"] = "json", ["version"] = 1, ["text"] = text },
    });

    private static Task Change(Client client, string file, string text) => client.Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri, ["version"] = 2 },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    private static JsonObject At(string file, int line, int character) => new()
    {
        ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri },
        ["position"] = new JsonObject { ["line"] = line, ["character"] = character },
    };

    private static Task<JsonNode?> Actions(Client client, string file, string? source)
    {
        JsonObject Place() => new() { ["line"] = 0, ["character"] = 0 };
        JsonObject Range() => new() { ["start"] = Place(), ["end"] = Place() };
        var diagnostics = source is null ? new JsonArray() : new JsonArray(new JsonObject { ["range"] = Range(), ["source"] = source, ["message"] = "" });
        return client.Ask("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = new Uri(file).AbsoluteUri },
            ["range"] = Range(),
            ["context"] = new JsonObject { ["diagnostics"] = diagnostics },
        });
    }
}
