using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Explain;

public class ExplainTests
{
    private static readonly string Shop = Path.Combine(Repository.Root, "samples", "Shop");

    [Theory]
    [InlineData("src/Jobs/RateImport.cs", 0, "→ allow by scopes.jobs.files.allow[0]")]
    [InlineData("./src/Jobs/RateImport.cs", 0, "→ allow by scopes.jobs.files.allow[0]")]
    [InlineData("src/Billing/InvoiceBook.cs", 1, "→ deny by scopes.jobs.files.allow (SCOPE101)")]
    [InlineData("delete:tests/Web.Tests/PagesTests.cs", 1, "→ deny by ceiling.files.deny[1] (SCOPE101)")]
    [InlineData("Directory.Build.props", 1, "→ deny by built-in:**/*.props (SCOPE102)")]
    [InlineData("declare:Shop.Rates", 1, "→ deny by scopes.jobs.namespaces.declare.allow (SCOPE201)")]
    [InlineData("use:Shop.Billing.Ledger", 1, "→ deny by scopes.jobs.namespaces.use.deny[0] (SCOPE202)")]
    [InlineData("T:System.Net.Http.HttpClient", 1, "→ deny by ceiling.apis.deny[0] (SCOPE301)")]
    [InlineData("package:Newtonsoft.Json", 0, "→ allow")]
    [InlineData("build:NoWarn", 1, "→ deny by built-in:build (SCOPE403)")]
    [InlineData("build:src/Jobs/Jobs.csproj", 1, "→ deny by built-in:build (SCOPE403)")]
    public void The_outcome_is_said_with_the_rules_that_decided(string resource, int exitCode, string outcome)
    {
        var invoked = Explain("--agent", "codex", resource);
        Assert.Equal((exitCode, ""), (invoked.ExitCode, invoked.Error));
        Assert.Contains(outcome + "\n", invoked.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add", "tests/Web.Tests/PagesTests.cs", 1, "→ deny by scopes.jobs.files.allow (SCOPE101)")]
    [InlineData("delete", "tests/Web.Tests/PagesTests.cs", 1, "→ deny by ceiling.files.deny[1] (SCOPE101)")]
    [InlineData("delete", "src/Jobs/RateImport.cs", 0, "→ allow by scopes.jobs.files.allow[0]")]
    [InlineData("mode", "src/Jobs/RateImport.cs", 1, "→ deny by built-in:executable (SCOPE103)")]
    public void An_act_on_a_file_is_evaluated_as_check_evaluates_it(string act, string file, int exitCode, string outcome)
    {
        var invoked = Explain("--agent", "codex", "--act", act, file);
        Assert.Equal((exitCode, ""), (invoked.ExitCode, invoked.Error));
        Assert.Contains($"codex: {act}:{file}", invoked.Out, StringComparison.Ordinal);
        Assert.Contains(outcome + "\n", invoked.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("T:System.Net.Http.HttpClient")]
    [InlineData("delete:src/Jobs/RateImport.cs")]
    public void An_act_is_refused_where_there_is_no_file_or_another_act(string resource)
    {
        var invoked = Explain("--agent", "codex", "--act", "add", resource);
        Assert.Equal((2, $"--act add: '{resource}' must be the path of a file, without an act before it."), (invoked.ExitCode, invoked.Error.Trim()));
    }

    [Theory]
    [InlineData("files:src/Jobs/RateImport.cs", "src/Jobs/RateImport.cs")]
    [InlineData("apis:T:System.Net.Http.HttpClient", "T:System.Net.Http.HttpClient")]
    [InlineData("namespaces.use:Shop.Billing.Ledger", "use:Shop.Billing.Ledger")]
    [InlineData("namespaces.declare:Shop.Rates", "declare:Shop.Rates")]
    [InlineData("capabilities:network", "capability:network")]
    [InlineData("packages:Newtonsoft.Json", "package:Newtonsoft.Json")]
    public void A_kind_is_also_written_as_grants_and_messages_write_it(string resource, string same) => Assert.Equal(
        Explain("--agent", "codex", same).Out.Replace(same, resource, StringComparison.Ordinal), Explain("--agent", "codex", resource).Out);

    [Theory]
    [InlineData(80)]
    [InlineData(160)]
    public void Every_layer_is_shown_with_what_speaks_for_and_against(int width)
    {
        var invoked = Invoked.With(Shop, ["explain", "--manifest", "agent-scope.json", "--agent", "codex", "--agent", "claude-code", "T:System.Net.Http.HttpClient"], width: width);
        Golden.Is($"explain-{width}.txt", string.Join('\n', invoked.Out.Split('\n').Select(line => line.TrimEnd())));
    }

    [Theory]
    [InlineData(null, 1, "), only in tests/**, not in tests/Old/**")]
    [InlineData(null, 1, "It depends on the file: name one with --file.")]
    [InlineData("src/A.cs", 0, "→ allow")]
    [InlineData("tests/Old/A.cs", 0, "→ allow")]
    [InlineData("tests/A.cs", 1, "→ deny by scopes.lib.apis.deny[0] (SCOPE301)")]
    public void A_rule_with_in_is_asked_for_one_file_or_says_where_it_holds(string? file, int exitCode, string said)
    {
        using var folder = GitFolder.Empty();
        File.WriteAllText(Path.Combine(folder.Root, "agent-scope.json"), """
            { "version": 1, "scopes": { "lib": {
              "files": { "allow": ["**"] },
              "apis": { "deny": [
                               { "match": "P:System.DateTime.Now", "in": ["tests/**"], "notIn": ["tests/Old/**"] }] } } },
              "agents": { "codex": { "scope": "lib" } } }
            """);
        string[] named = file is null ? [] : ["--file", file];

        var invoked = Invoked.With(folder.Root, ["explain", "--manifest", "agent-scope.json", "--agent", "codex", "P:System.DateTime.Now", .. named], width: 160);

        Assert.Equal((exitCode, ""), (invoked.ExitCode, invoked.Error));
        Assert.Contains(said, invoked.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/A.cs", 0)]
    [InlineData("docs/A.cs", 1)]
    public void A_file_is_named_through_a_link_above_the_repository(string path, int exitCode)
    {
        using var folder = GitFolder.Empty();
        var link = folder.Root.TrimEnd('/') + "-link";
        Directory.CreateSymbolicLink(link, folder.Root);
        try
        {
            File.WriteAllText(Path.Combine(folder.Root, "agent-scope.json"),
                """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""");

            var invoked = Invoked.With(folder.Root, ["explain", "--manifest", "agent-scope.json", "--agent", "codex", Path.Combine(link, path)]);

            Assert.Equal((exitCode, ""), (invoked.ExitCode, invoked.Error));
        }
        finally
        {
            Directory.Delete(link);
        }
    }

    [Fact]
    public void An_agent_without_an_entry_may_do_nothing() =>
        Assert.Contains("→ deny by agents (SCOPE002)", Explain("--agent", "devin", "README.md").Out, StringComparison.Ordinal);

    [Fact]
    public void Many_resources_come_from_standard_input_and_each_is_a_line()
    {
        var invoked = Explain("src/Jobs/A.cs\n\nuse:Shop.Billing.Ledger\n", "--agent", "codex", "--format", "json");
        var lines = invoked.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.Equal(["src/Jobs/A.cs", "use:Shop.Billing.Ledger"], lines.Select(line => line.GetProperty("resource").GetString()));
        Assert.Equal(["allow", "deny"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.Equal(1, invoked.ExitCode);
    }

    [Fact]
    public void The_json_is_the_contracts_form() =>
        Assert.Equal(
            """{"schema":"agent-scope/explain-1","agent":["codex"],"task":null,"resource":"src/Jobs/A.cs","outcome":"allow","by":["scopes.jobs.files.allow[0]"],"missing":[],"ids":[]}""" + "\n",
            Explain("--agent", "codex", "--format", "json", "src/Jobs/A.cs").Out);

    [Fact]
    public void A_change_of_several_agents_must_be_allowed_to_each() =>
        Assert.Contains("→ all of them: deny by scopes.web.files.allow", Explain("--agent", "codex", "--agent", "claude-code", "src/Jobs/A.cs").Out, StringComparison.Ordinal);

    [Fact]
    public void The_agent_may_come_from_the_environment()
    {
        var environment = new Dictionary<string, string> { ["AGENT_SCOPE_AGENT"] = "codex" };
        var invoked = Invoked.With(Shop, ["explain", "--manifest", "agent-scope.json", "src/Jobs/A.cs"], environment: environment);
        Assert.StartsWith("codex: src/Jobs/A.cs", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_repository_the_manifest_of_the_base_decides()
    {
        using var shop = GitFolder.Shop();
        shop.Write("agent-scope.json", "{ \"version\": 1, \"agents\": { \"codex\": { \"scope\": { \"files\": { \"allow\": [\"**\"] } } } } }");
        Assert.Equal(1, shop.Run("explain", "--agent", "codex", "src/Web/Pages.cs").ExitCode);
    }

    [Theory]
    [InlineData("src/Jobs", "RateImport.cs")]
    [InlineData("src/Jobs", "./RateImport.cs")]
    [InlineData("src/Web", "../Jobs/RateImport.cs")]
    [InlineData("src/Web", "delete:../Jobs/RateImport.cs")]
    [InlineData("src", "Jobs/RateImport.cs")]
    public void A_path_starts_at_the_current_folder(string folder, string resource)
    {
        using var shop = GitFolder.Shop();
        Assert.Contains("→ allow by scopes.jobs.files.allow[0]", Invoked.With(Path.Combine(shop.Root, folder), ["explain", "--agent", "codex", resource]).Out, StringComparison.Ordinal);
        Assert.Contains("→ allow by scopes.jobs.files.allow[0]", shop.Run("explain", "-C", folder, "--agent", "codex", resource).Out, StringComparison.Ordinal);
        Assert.Matches("codex +no task +allow", Invoked.With(Path.Combine(shop.Root, folder), ["who", resource]).Out);
    }

    [Fact]
    public void A_path_may_be_absolute()
    {
        using var shop = GitFolder.Shop();
        var invoked = Invoked.With(Path.Combine(shop.Root, "src"), ["explain", "--agent", "codex", Path.Combine(shop.Root, "src", "Jobs", "RateImport.cs")]);
        Assert.Contains("→ allow by scopes.jobs.files.allow[0]", invoked.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../A.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("project:../../../A.csproj")]
    public void A_path_outside_the_repository_names_no_resource(string resource)
    {
        using var shop = GitFolder.Shop();
        var invoked = Invoked.With(Path.Combine(shop.Root, "src", "Web"), ["explain", "--agent", "codex", resource]);
        Assert.Equal((2, $"'{resource}' names no resource: it lies outside the repository\n"), (invoked.ExitCode, invoked.Error));
    }

    [Theory]
    [InlineData("branch:feature/x")]
    [InlineData("package:Newtonsoft.Json")]
    [InlineData("use:Shop.Web")]
    public void What_is_no_path_is_the_same_in_every_folder(string resource)
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(
            shop.Run("explain", "--agent", "codex", "--format", "json", resource).Out,
            Invoked.With(Path.Combine(shop.Root, "src", "Web"), ["explain", "--agent", "codex", "--format", "json", resource]).Out);
    }

    [Fact]
    public void Outside_of_one_it_asks_for_a_manifest() =>
        Assert.Contains("name a manifest with --manifest", Invoked.With(Path.GetTempPath(), ["explain", "--agent", "codex", "a.cs"]).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("T:", "names no resource")]
    [InlineData("src/**", "name one resource, without '*'")]
    [InlineData("/etc/passwd", "names no resource")]
    public void What_names_no_resource_is_2_and_says_what_to_write(string resource, string advice)
    {
        var invoked = Explain("--agent", "codex", resource);
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains(advice, invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_agent_it_asks_for_one() => Assert.Contains("Give --agent", Explain("src/A.cs").Error, StringComparison.Ordinal);

    [Fact]
    public void Without_a_resource_it_asks_for_one() => Assert.Contains("Name a resource", Explain("--agent", "codex").Error, StringComparison.Ordinal);

    [Fact]
    public void An_invalid_manifest_is_2_with_every_error_at_its_place()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "agent-scope.json"), """
            { "version": 1, "agent": {},
              "agents": { "codex": { "scop": "web" } } }
            """);
        var invoked = Invoked.With(folder, ["explain", "--manifest", "agent-scope.json", "--agent", "codex", "a.cs"]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("agent-scope.json(1,17): error SCOPE001: ", invoked.Error, StringComparison.Ordinal);
        Assert.Contains("agent-scope.json(2,26): error SCOPE001: ", invoked.Error, StringComparison.Ordinal);
    }

    private static Invoked Explain(params string[] arguments) =>
        arguments[0].Contains('\n', StringComparison.Ordinal)
            ? Invoked.With(Shop, ["explain", "--manifest", "agent-scope.json", .. arguments[1..]], arguments[0])
            : Invoked.With(Shop, ["explain", "--manifest", "agent-scope.json", .. arguments]);
}
