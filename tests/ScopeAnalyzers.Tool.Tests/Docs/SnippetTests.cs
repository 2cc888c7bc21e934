using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using System.Xml.Linq;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.Schemas;
using YamlDotNet.RepresentationModel;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>Whatever code a page shows is what it says: each block by the kind that its fence names.</summary>
public partial class SnippetTests
{
    private static readonly Dictionary<string, Action<Snippet>> Kinds = new(StringComparer.Ordinal)
    {
        ["json"] = IsManifest,
        ["jsonc"] = IsManifest,
        ["json hooks"] = IsHooks,
        ["json servers"] = IsServers,
        ["json schemas"] = IsSchemas,
        ["json output"] = IsOutput,
        ["json request"] = IsRequest,
        ["jsonc agent"] = IsKnownAgent,
        ["jsonc tools"] = snippet => Parse(snippet),
        // DrivenTests compares each line.
        ["console"] = snippet => Assert.Equal("docs/rounds.md", snippet.Page),
        ["csharp"] = IsRuleExample,
        ["diff"] = IsOfTheShop,
        ["lua"] = StartsTheServer,
        ["elisp"] = StartsTheServer,
        ["toml"] = snippet => Tomlyn.TomlSerializer.Deserialize<Tomlyn.Model.TomlTable>(snippet.Text),
        ["sh"] = IsScript,
        ["sh run"] = IsScript,
        ["text"] = IsOutputOrProse,
        ["xml"] = snippet => XDocument.Parse($"<Project>{snippet.Text}</Project>"),
        ["yaml"] = IsPipeline,
    };

    public static TheoryData<string> All => [.. Pages.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_block_is_what_its_fence_says(string page) => Assert.All(Snippet.Blocks(page), snippet =>
    {
        Assert.True(Kinds.TryGetValue(snippet.Kind, out var check), $"{snippet}: '{snippet.Kind}' is not among the kinds that SnippetTests knows: name one, or add one with its check");
        check!(snippet);
    });

    [Theory]
    [MemberData(nameof(All))]
    public void Every_call_of_the_command_in_a_line_of_text_is_one_that_it_takes(string page) => Assert.All(Snippet.Inlines(page), code =>
        Assert.True(CommandLines.ProblemInText(code.Text) is null, $"{code}: {code.Text}: {CommandLines.ProblemInText(code.Text)}"));

    /// <summary>A manifest is read and its own tests hold, but where the page is about one that is not, or do not.</summary>
    private static void IsManifest(Snippet snippet)
    {
        var reading = ManifestSnippet.Read(snippet);
        if (snippet is { Page: "docs/rules/SCOPE001.md", Heading: "Violation" })
        {
            Assert.NotEmpty(reading.Errors);
            return;
        }

        Assert.Empty(reading.Errors.Select(error => $"{snippet}: {error.Place}: {error.Message}"));
        Assert.Equal(snippet is { Page: "docs/rules/SCOPE006.md", Heading: "Violation" }, ManifestTests.Failing(reading.Manifest!).Any());
    }

    /// <summary>The settings of an editor in a language of its own name the command as it is called.</summary>
    private static void StartsTheServer(Snippet snippet) => Assert.Matches("""['"]agent-scope['"],? ['"]lsp['"]""", snippet.Text);

    private static void IsHooks(Snippet snippet)
    {
        var commands = Command().Matches(snippet.Text).Select(match => match.Groups[1].Value).ToList();

        Parse(snippet);
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Null(CommandLines.Problem(command.Split(' '))));
    }

    /// <summary>An editor's mapping of files to the schemas that the command writes.</summary>
    private static void IsSchemas(Snippet snippet) => Assert.All(
        Parse(snippet)["json.schemas"]!.AsArray(),
        schema => Assert.Contains(ShippedSchema.All, shipped =>
            $"./{shipped.File}" == schema!["url"]!.GetValue<string>() && shipped.Of == schema["fileMatch"]![0]!.GetValue<string>()));

    private static void IsServers(Snippet snippet)
    {
        var servers = Parse(snippet)["mcpServers"]!.AsObject();

        Assert.NotEmpty(servers);
        Assert.All(servers, server => Assert.Null(CommandLines.Problem(
            [server.Value!["command"]!.GetValue<string>(), .. server.Value["args"]!.AsArray().Select(word => word!.GetValue<string>())])));
    }

    private static void IsOutput(Snippet snippet) =>
        Assert.StartsWith("agent-scope/", Parse(snippet)["schema"]?.GetValue<string>(), StringComparison.Ordinal);

    private static void IsRequest(Snippet snippet)
    {
        var request = RequestReader.Read(new ManifestText("request.json", Encoding.UTF8.GetBytes(snippet.Text)), out var errors);

        Assert.Empty(errors);
        Assert.Equal(request!.ToJson(), snippet.Text);
    }

    /// <summary>Its members are those that the list of known agents has.</summary>
    private static void IsKnownAgent(Snippet snippet)
    {
        var known = Pages.Read("src/ScopeAnalyzers.Review/Authors/Agents/known-agents.json");

        Assert.All(Members(Parse(snippet)), member => Assert.Contains($"\"{member}\":", known, StringComparison.Ordinal));
    }

    /// <summary>The analyzer's tests compile and evaluate the examples of the rules' pages; none stands elsewhere.</summary>
    private static void IsRuleExample(Snippet snippet)
    {
        Assert.StartsWith("docs/rules/SCOPE", snippet.Page, StringComparison.Ordinal);
        Assert.True(snippet.Heading is "Violation" or "In scope", $"{snippet}: under another heading no test compiles it");
    }

    /// <summary>What a change takes away is there, in the sample.</summary>
    private static void IsOfTheShop(Snippet snippet)
    {
        var lines = snippet.Text.Split('\n');
        var file = Pages.Read("samples/Shop/" + lines.Single(line => line.StartsWith("--- a/", StringComparison.Ordinal))["--- a/".Length..]);

        Assert.All(lines.Where(line => line.StartsWith('-') && !line.StartsWith("---", StringComparison.Ordinal)),
            line => Assert.Contains(line[1..], file, StringComparison.Ordinal));
    }

    private static void IsScript(Snippet snippet) =>
        Assert.All(CommandLines.Of(snippet),
            words =>
                Assert.True(CommandLines.Problem(words) is null, $"{snippet}: {string.Join(' ', words)}: {CommandLines.Problem(words)}"));

    private static void IsOutputOrProse(Snippet snippet) => Assert.All(
        snippet.Text.Split('\n').Where(line => ErrorOfScope().IsMatch(line)), line => Assert.Matches(Violation(), line));

    private static void IsPipeline(Snippet snippet)
    {
        new YamlStream().Load(new StringReader(snippet.Text));
        Assert.All(
            PipelineCommand().Matches(snippet.Text).Select(match => match.Groups[1].Value.Trim()),
            line => Assert.Null(CommandLines.Problem(["agent-scope", .. line.Replace("\"", "", StringComparison.Ordinal).Split(' ')])));
    }

    private static JsonNode Parse(Snippet snippet) =>
        JsonNode.Parse(snippet.Text, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;

    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Members(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(Members),
        _ => [],
    };

    [GeneratedRegex("\"command\": \"(.*?)\"")]
    private static partial Regex Command();

    [GeneratedRegex(@"agent-scope/agent-scope (.*)$", RegexOptions.Multiline)]
    private static partial Regex PipelineCommand();

    /// <summary>An error about what an agent did; those below 100 are about the manifest and the check itself.</summary>
    [GeneratedRegex(": error SCOPE[1-9]")]
    private static partial Regex ErrorOfScope();

    /// <summary>The parts of a message (docs/diagnostics.md), in their order.</summary>
    [GeneratedRegex(@"^\S+\(\d+,\d+\): error SCOPE\d{3}: [a-z0-9-]+ may not \w+( in)? ('.+'|[\w.<>]+(\(.*\))?)( \(and .+\))?: .+\. .*\[[^\]]+(\[\d+\])?[^\]]*; (commit [0-9a-f]{7}, )?(task \S+, )?by [a-z-]+\]$")]
    private static partial Regex Violation();
}
