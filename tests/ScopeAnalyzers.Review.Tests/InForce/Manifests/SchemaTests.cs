using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;
using ManifestText = ScopeAnalyzers.Review.InForce.Manifests.Json.ManifestText;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>
/// The JSON Schema and the reader: what the reader accepts the schema accepts, and these refusals agree (manifest.md, "When the manifest
/// has an error").
/// </summary>
public class SchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", "agent-scope.schema.json"));

    private static readonly JsonObject Root = JsonNode.Parse(SchemaText)!.AsObject();

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(SchemaText));

    // Where one shape of the reader is several definitions: the lists and rules of each kind.
    private static readonly Dictionary<string, string[]> Definitions = new()
    {
        ["lists"] =
        [
            "fileLists", "namespaceLists", "apiLists", "projectLists", "buildLists", "toolLists", "environmentLists",
        ],
        ["inFilesRule"] = ["namespaceRule", "apiRule", "capabilityRule", "packageRule", "projectRule", "buildRule"],
        ["rule"] = ["toolRule", "environmentRule"],
    };

    public static TheoryData<string> ShapeNames => [.. Shapes.All.Select(shape => shape.Name)];

    public static TheoryData<string> CorpusManifests =>
        [.. Corpus["manifests"]!.AsObject().Select(member => member.Value!["manifest"]!.ToJsonString())];

    private static JsonNode Corpus { get; } =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Decisions", "decisions.json")))!;

    [Theory]
    [MemberData(nameof(ShapeNames))]
    public void The_schema_knows_the_members_that_the_reader_knows_and_is_closed(string name)
    {
        var shape = Shapes.All.Single(candidate => candidate.Name == name);
        foreach (var definition in Definitions.GetValueOrDefault(name, [name]))
        {
            var node = definition == "manifest" ? Root : Root["definitions"]![definition]!;

            Assert.Equal(shape.Members.Order(), node["properties"]!.AsObject().Select(member => member.Key).Order());
            Assert.False(node["additionalProperties"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void Every_definition_says_what_it_is_for()
    {
        foreach (var (name, definition) in Root["definitions"]!.AsObject())
            Assert.True(definition!["description"] is not null, name);
    }

    [Fact]
    public void Every_pattern_says_in_an_editor_what_to_write() => Assert.All(
        Nodes(Root).Where(node => node["pattern"] is JsonValue),
        node => Assert.False(string.IsNullOrEmpty((string?)node["patternErrorMessage"]), node.ToJsonString()));

    [Fact]
    public void Every_value_of_a_list_of_values_says_what_it_means() => Assert.All(
        Nodes(Root).Where(node => node["enum"] is JsonArray),
        node => Assert.Equal(node["enum"]!.AsArray().Count, node["enumDescriptions"]?.AsArray().Count));

    [Fact]
    public void The_schema_completes_the_capabilities_that_ship() => Assert.Equal(
        CapabilityMap.Names.Order(),
        Root["definitions"]!["capabilityName"]!["anyOf"]![0]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()).Order());

    [Theory]
    [MemberData(nameof(CorpusManifests))]
    public async Task A_manifest_of_the_corpus_is_valid(string manifest) => Assert.Empty((await Schema.Value).Validate(manifest));

    [Fact]
    public async Task The_manifests_of_the_documentation_are_valid()
    {
        var schema = await Schema.Value;
        foreach (var example in DocumentedManifest.Of("manifest.md").Concat(DocumentedManifest.Of("recipes.md")))
            Assert.Empty(schema.Validate(example.Json));
    }

    [Fact]
    public async Task The_sample_names_the_schema_and_is_valid_by_it()
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "Shop", "agent-scope.json"));

        Assert.Contains($"\"$schema\": \"{Root["$id"]}\"", sample);
        Assert.Empty((await Schema.Value).Validate(sample));
        Assert.Empty(ManifestTests.Failing(Manifests.Read(sample).Manifest!));
    }

    [Fact]
    public async Task The_forms_that_the_reader_accepts_are_valid()
    {
        const string manifest = """
            {
              "$schema": "https://acme.example/agent-scope.schema.json", "version": 1.0, "base": ["origin/main"], "unattributed": "*",
              "humans": { "emails": ["alice@acme.example"], "signers": [".agent-scope/people"] },
              "ceiling": { "limits": { "filesPerTask": 20.0, "linesPerTask": { "max": 1e3 } }, "commits": { "history": "each" } },
              "scopes": { "web": { "files": { "allow": ["**", "src/", { "match": "*.md", "acts": ["add"], "id": "md" }] },
                "apis": { "deny": [{ "match": "N:System.Net.**", "in": ["src/**"] }] }, "capabilities": { "deny": ["mail"] },
                "tools": { "allow": ["WebFetch(domain:*.acme.example)", "mcp__docs__*"] },
                "namespaces": { "declare": { "allow": ["<global>"] }, "use": { "deny": ["**"] } } } },
              "agents": { "*": { "scope": ["web"] }, "bot": { "mode": "audit", "scope": { "files": { "allow": [] } },
                "repositories": ["gitlab.acme.example/team/sub/shop"], "expires": "2027-01-01t00:00:00.123456789-05:00",
                "identity": { "trailers": ["Agent-Id: acme bot"] } } },
              "capabilities": { "mail": ["N:MailKit.**"] },
              "tasks": { "T-1": { "agent": ["bot"], "grants": [
                { "namespaces": { "use": ["System"] }, "because": "b", "expires": "2027-01-01T00:00:00Z" }] } },
              "tests": [{ "agent": ["bot"], "tool": "Bash(dotnet test)", "expect": "indeterminate", "by": "scopes.web.tools.allow" }]
            }
            """;

        Assert.Empty(Manifests.Read(manifest).Errors);
        Assert.Empty((await Schema.Value).Validate(manifest));
    }

    [Fact]
    public async Task What_the_reader_accepts_the_schema_accepts()
    {
        var schema = await Schema.Value;
        MutatedManifest.Of(most: 2).Sample(
            bytes => ManifestReader.Read(new ManifestText("agent-scope.json", bytes), []).Manifest is null
                || schema.Validate(Encoding.UTF8.GetString(bytes)).Count == 0,
            iter: 5_000);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 2 }")]
    [InlineData("{ \"version\": \"1\" }")]
    [InlineData("{ \"version\": 1, \"mode\": \"Warn\" }")]
    [InlineData("{ \"version\": 1, \"base\": \"main\" }")]
    [InlineData("{ \"version\": 1, \"base\": [\"--all\"] }")]
    [InlineData("{ \"version\": 1, \"scope\": {} }")]
    [InlineData("{ \"version\": 1, \"unattributed\": false }")]
    [InlineData("{ \"version\": 1, \"scopes\": { \"a.b\": {} } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"Claude\": { \"scope\": {} } } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"bot\": {} } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"bot\": { \"scope\": { \"files\": { \"deny\": [] } } } } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"bot\": { \"scope\": {} } } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"bot\": { \"scope\": [] } } }")]
    [InlineData("{ \"version\": 1, \"agents\": { \"*\": { \"scope\": { \"files\": { \"allow\": [] } }, \"identity\": {} } } }")]
    [InlineData("{ \"version\": 1, \"humans\": { \"emails\": [\"alice\"] } }")]
    [InlineData("{ \"version\": 1, \"environments\": { \"prod\": {} } }")]
    [InlineData("{ \"version\": 1, \"protected\": [{ \"match\": \"a\" }] }")]
    [InlineData("{ \"version\": 1, \"protected\": [\"/a\"] }")]
    [InlineData("{ \"version\": 1, \"capabilities\": { \"mail\": [\"MailKit\"] } }")]
    [InlineData("{ \"version\": 1, \"tasks\": { \"T-1\": {} } }")]
    [InlineData("{ \"version\": 1, \"tests\": [{}] }")]
    public async Task These_manifests_both_refuse(string manifest)
    {
        Assert.NotEmpty(Manifests.Read(manifest).Errors);
        Assert.NotEmpty((await Schema.Value).Validate(manifest));
    }

    [Theory]
    [InlineData("\"file\": {}")]
    [InlineData("\"files\": {}")]
    [InlineData("\"files\": { \"Allow\": [] }")]
    [InlineData("\"files\": { \"allow\": \"a\" }")]
    [InlineData("\"files\": { \"allow\": [1] }")]
    [InlineData("\"files\": { \"allow\": [\"src/[ab]\"] }")]
    [InlineData("\"files\": { \"allow\": [{}] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"a\", \"acts\": [\"rename\"] }] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"a\", \"in\": [\"b\"] }] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"a\", \"except\": \"b\" }] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"a\", \"because\": \"\" }] }")]
    [InlineData("\"files\": { \"allow\": [{ \"match\": \"a\", \"id\": \"a b\" }] }")]
    [InlineData("\"namespaces\": {}")]
    [InlineData("\"namespaces\": { \"use\": { \"deny\": [\"N:Shop\"] } }")]
    [InlineData("\"apis\": { \"deny\": [\"System.IO.File\"] }")]
    [InlineData("\"capabilities\": { \"deny\": [\"*\"] }")]
    [InlineData("\"packages\": { \"deny\": [\"Shop/Web\"] }")]
    [InlineData("\"tools\": { \"deny\": [\"Edit(src/**)\"] }")]
    [InlineData("\"limits\": { \"filesPerCommit\": -1 }")]
    [InlineData("\"limits\": { \"filesPerCommit\": 0.5 }")]
    [InlineData("\"limits\": { \"filesPerCommit\": {} }")]
    [InlineData("\"commits\": { \"merges\": 0 }")]
    [InlineData("\"commits\": { \"history\": true }")]
    public async Task These_scopes_both_refuse(string members)
    {
        var manifest = Marked.Scope(members);

        Assert.NotEmpty(Manifests.Read(manifest).Errors);
        Assert.NotEmpty((await Schema.Value).Validate(manifest));
    }

    [Theory]
    [InlineData("\"narrow\": \"web\"")]
    [InlineData("\"expires\": \"2026-12-01T00:00:00\"")]
    [InlineData("\"expires\": \"2026-12-01T00:00:00Z\", \"grants\": [{ \"files\": [\"a\"] }]")]
    [InlineData("\"expires\": \"2026-12-01T00:00:00Z\", \"grants\": [{ \"because\": \"b\" }]")]
    [InlineData("\"expires\": \"2026-12-01T00:00:00Z\", \"grants\": [{ \"because\": \"b\", \"namespaces\": {} }]")]
    public async Task These_tasks_both_refuse(string members)
    {
        var manifest = Marked.Task(members);

        Assert.NotEmpty(Manifests.Read(manifest).Errors);
        Assert.NotEmpty((await Schema.Value).Validate(manifest));
    }

    [Theory]
    [InlineData("\"expect\": \"deny\"")]
    [InlineData("\"file\": \"a\"")]
    [InlineData("\"use\": \"A\", \"api\": \"T:A.B\", \"expect\": \"deny\"")]
    [InlineData("\"file\": \"a\", \"host\": \"a.b\", \"expect\": \"deny\"")]
    [InlineData("\"file\": \"a\", \"act\": \"rename\", \"expect\": \"deny\"")]
    [InlineData("\"file\": \"a\", \"expect\": \"denied\"")]
    [InlineData("\"file\": \"a\", \"expect\": \"deny\", \"by\": 7")]
    public async Task These_tests_both_refuse(string members)
    {
        var manifest = Marked.Test(members);

        Assert.NotEmpty(Manifests.Read(manifest).Errors);
        Assert.NotEmpty((await Schema.Value).Validate(manifest));
    }

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Nodes),
        _ => [],
    };
}
