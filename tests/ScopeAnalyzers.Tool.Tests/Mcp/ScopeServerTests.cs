using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ScopeAnalyzers.Policy.Tests.Decisions;

namespace ScopeAnalyzers.Tool.Tests.Mcp;

/// <summary>The real command, asked by the protocol's own client over its standard input and output.</summary>
public sealed class ScopeServerTests : IDisposable
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "agent-scope.dll");

    private static readonly Dictionary<string, object?> Asked = new(StringComparer.Ordinal)
    {
        ["files"] = new[] { "src/Jobs/Nightly.cs", "src/Web/Pages.cs", "Directory.Build.props", "keys/a.pfx" },
        ["apis"] = new[] { "T:System.Net.Http.HttpClient", "M:System.Console.Beep" },
        ["packages"] = new[] { "Newtonsoft.Json" },
        ["commands"] = new[] { "git push origin main && rm -rf bin" },
        ["resources"] = new[] { "delete:tests/Jobs.Tests/A.cs", "use:Shop.Billing.Ledger", "declare:Shop.Jobs.Mail", "tool:mcp__db__query" },
    };

    private static readonly Dictionary<string, object?> Needed = new(StringComparer.Ordinal)
    {
        ["resources"] = new[] { "docs/jobs.md" },
        ["because"] = "the page names the job",
    };

    private static readonly string[] OfTheCommand = ["agent-scope*", "ScopeAnalyzers.*.dll", "System.CommandLine.dll", "Spectre.*.dll"];

    private readonly GitFolder shop = GitFolder.Shop();

    [Fact]
    public async Task The_tools_say_what_they_take_and_which_of_them_writes()
    {
        await using var client = await Client("codex");

        var tools = await client.ListToolsAsync();

        Assert.Equal(["check_now", "may_i", "my_scope", "request_grant", "task"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["request_grant"], tools.Where(tool => tool.ProtocolTool.Annotations?.ReadOnlyHint != true).Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
        Assert.Equal(
            ["apis", "commands", "files", "inFile", "packages", "resources"],
            tools.Single(tool => tool.Name == "may_i").JsonSchema.GetProperty("properties").EnumerateObject()
                .Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task My_scope_is_the_brief()
    {
        await using var client = await Client("codex");
        Assert.Equal(shop.Run("brief", "--agent", "codex").Out.TrimEnd('\n'), await Text(client, "my_scope"));
    }

    [Fact]
    public async Task What_may_i_answers_is_what_explain_decides()
    {
        await using var client = await Client("codex");

        var answer = await client.CallToolAsync("may_i", Asked);

        var rows = answer.StructuredContent!.Value.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(12, rows.Count);
        Assert.All(rows, row =>
        {
            var resource = row.GetProperty("resource").GetString()!;
            var explained = JsonDocument.Parse(shop.Run("explain", resource, "--agent", "codex", "--format", "json").Out).RootElement;
            Assert.Equal(explained.GetProperty("outcome").GetString(), row.GetProperty("outcome").GetString());
            Assert.Equal(Corpus.Strings(explained, "by"), Corpus.Strings(row, "by"));
        });
        Assert.Contains(rows, row => Corpus.Text(row, "message")!.Contains("Use Shop.Contracts.IGateway instead.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_now_groups_what_the_agent_did_by_cause()
    {
        shop.Git("switch", "-q", "main");
        await using var client = await Client("claude-code");
        shop.Write("src/Billing/A.cs", "// one\n");
        shop.Write("src/Billing/B.cs", "// two\n");

        var answer = (await client.CallToolAsync("check_now")).StructuredContent!.Value;

        var cause = answer.GetProperty("causes").EnumerateArray().Single(cause => cause.GetProperty("id").GetString() == "SCOPE101");
        Assert.Equal((2, "scopes.web.files.allow"), (cause.GetProperty("count").GetInt32(), cause.GetProperty("rules").GetString()));
        Assert.Equal(["src/Billing/A.cs:1", "src/Billing/B.cs:1"], Corpus.Strings(cause, "places"));
    }

    [Fact]
    public async Task A_request_for_a_grant_is_written_where_a_person_finds_it()
    {
        await using var client = await Client("codex");

        var text = await Text(client, "request_grant", Needed);

        Assert.StartsWith(".agent-scope/requests/codex.json asks for 1 grant for codex:", text, StringComparison.Ordinal);
        Assert.Contains("the page names the job", File.ReadAllText(Path.Combine(shop.Root, ".agent-scope/requests/codex.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_task_is_that_of_the_branch_as_it_is_when_the_agent_asks()
    {
        shop.Git("switch", "-q", "main");
        shop.Write("agent-scope.json", """
            { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } },
              "tasks": { "T-7": { "agent": "codex", "expires": "2999-01-01T00:00:00Z", "grants": [{ "id": "g", "packages": ["Acme"], "because": "it sends letters" }] } } }
            """);
        shop.Commit("A task");
        await using var client = await Client("codex");
        Assert.StartsWith("You work under no task.", await Text(client, "task"), StringComparison.Ordinal);

        shop.Git("switch", "-q", "-c", "codex/T-7-letters");

        var text = await Text(client, "task");
        Assert.StartsWith("T-7, for codex, until 2999-01-01T00:00:00Z\n", text, StringComparison.Ordinal);
        Assert.Contains("It grants 'Acme': it sends letters", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_without_a_manifest_is_answered_with_what_is_missing()
    {
        using var folder = GitFolder.Empty();
        folder.Commit("Begin");
        await using var client = await Client("codex", folder.Root);

        var answer = await client.CallToolAsync("my_scope");

        Assert.True(answer.IsError);
        Assert.Contains("There is no agent-scope.json", TextOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_of_no_agent_is_not_started() => Assert.Equal(
        (2, "Whose scope? Give --agent, once.\n"),
        shop.Run("mcp") is var invoked ? (invoked.ExitCode, invoked.Error) : default);

    [Fact]
    public void No_other_verb_needs_the_library_of_the_protocol()
    {
        var folder = Directory.CreateTempSubdirectory("agent-scope-");
        try
        {
            foreach (var file in OfTheCommand.SelectMany(pattern => Directory.EnumerateFiles(AppContext.BaseDirectory, pattern)))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)), overwrite: true);
            File.Delete(Path.Combine(folder.FullName, "agent-scope.deps.json"));

            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder.FullName, "agent-scope.dll"), "brief", "--agent", "codex"])
            {
                WorkingDirectory = shop.Root,
                RedirectStandardOutput = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();

            Assert.Equal((0, shop.Run("brief", "--agent", "codex").Out), (process.ExitCode, output.ReplaceLineEndings("\n")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => shop.Dispose();

    /// <summary>What says of the machine that the tests run on that it is CI's, or an agent's: it is the person's of the shop.</summary>
    private static readonly string[] Unset = ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "CLAUDECODE", "AI_AGENT"];

    private Task<McpClient> Client(string agent, string? folder = null) =>
        McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Command, "mcp", "--agent", agent],
            WorkingDirectory = folder ?? shop.Root,
            EnvironmentVariables = Unset.ToDictionary(name => name, _ => (string?)null),
        }));

    private static async Task<string> Text(McpClient client, string tool, Dictionary<string, object?>? arguments = null)
    {
        var answer = await client.CallToolAsync(tool, arguments);
        Assert.NotEqual(true, answer.IsError);
        return TextOf(answer);
    }

    private static string TextOf(CallToolResult answer) => Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text;
}
