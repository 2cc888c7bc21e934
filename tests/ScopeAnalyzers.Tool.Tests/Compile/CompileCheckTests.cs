using System.Text.Json;
using ScopeAnalyzers.Tool.Tests.Report;
using ScopeAnalyzers.Tool.Tests.Schemas;

namespace ScopeAnalyzers.Tool.Tests.Compile;

/// <summary>Each loads real projects, but where it must not.</summary>
public class CompileCheckTests(CompiledShop shop) : IClassFixture<CompiledShop>
{
    private static readonly (string, string) Client =
        ("src/Web/Rates.cs", "namespace Shop.Web;\n\npublic static class Rates\n{\n    public static object Client() => new System.Net.Http.HttpClient();\n}\n");

    [Fact]
    public async Task A_denied_api_is_found_once_for_all_frameworks_however_the_build_is_silenced()
    {
        shop.Branch(Client);
        Assert.Equal(0, shop.Folder.Run("check").ExitCode);

        var (invoked, findings, root) = shop.Check("--log", "obj/decisions.jsonl");

        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Error));
        Assert.Equal(["SCOPE301 src/Web/Rates.cs 5"], findings);
        Assert.Equal(["Web(net10.0)", "Web(netstandard2.0)"], root.GetProperty("compilations").EnumerateArray().Select(each => each.GetProperty("name").GetString()));
        Assert.Empty(await Schema.Broken("check-1", invoked.Out));
        using var decision = JsonDocument.Parse(Assert.Single(File.ReadAllLines(Path.Combine(shop.Folder.Root, "obj", "decisions.jsonl"))));
        Assert.Equal("analyzer", decision.RootElement.GetProperty("checker").GetProperty("observer").GetString());
        Assert.Equal("M:System.Net.Http.HttpClient.#ctor", decision.RootElement.GetProperty("resource").GetProperty("id").GetString());
    }

    [Fact]
    public void Code_that_one_framework_hides_and_another_shows_is_evaluated_where_it_is_shown()
    {
        const string client = "new System.Net.Http.HttpClient()";
        shop.Branch(
            ("src/Web/Rates.cs", $"namespace Shop.Web;\n\npublic static class Rates\n{{\n#if NET\n    public static object A() => {client};\n#elif OTHER\n    public static object B() => {client};\n#endif\n}}\n"));

        Assert.Equal(["SCOPE301 src/Web/Rates.cs 6", "SCOPE303 src/Web/Rates.cs 8"], shop.Check().Findings.Distinct());
    }

    [Fact]
    public void A_report_shows_it_too()
    {
        shop.Branch(Client);

        var invoked = shop.Folder.Run("report", "--compile", "--output", "-");

        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Error));
        var finding = Page.Of(invoked.Out).QuerySelector("article")!.TextContent;
        Assert.Contains("SCOPE301", finding, StringComparison.Ordinal);
        Assert.Contains("5▶    public static object Client()", finding, StringComparison.Ordinal);
        var page = Page.Of(invoked.Out);
        Assert.Contains("agents.claude-code.scope.apis.deny[0] in agent-scope.json", page.QuerySelector("#rules")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("C# by agents: 1 file, 1 evaluated by what it binds to.", page.Texts("header p"));
        Assert.Contains(page.Texts("#files summary"), file => file.EndsWith("C# evaluated", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_manifest_is_edited_ids_that_no_compilation_knows_are_told_where_they_let_in_or_name_no_member_of_their_type()
    {
        shop.Branch(("src/Web/Rates.cs", "namespace Shop.Web;\n\npublic static class Rates;\n"));
        shop.Folder.Write("agent-scope.json", File.ReadAllText(Path.Combine(shop.Folder.Root, "agent-scope.json")) + "\n");
        shop.Folder.Commit("Edit the manifest");

        var (invoked, findings, root) = shop.Check();

        Assert.Equal(0, invoked.ExitCode);
        Assert.Equal(["SCOPE007 agent-scope.json 1"], findings);
        Assert.Equal(
            [(8, "M:System.Diagnostics.Process.Strat"), (13, "T:Shop.Web.Gone")],
            root.GetProperty("findings").EnumerateArray()
                .Select(finding => (finding.GetProperty("line").GetInt32(), finding.GetProperty("resource").GetProperty("part").GetString()))
                .Where(finding => finding.Item2 is not null));
    }

    [Fact]
    public void A_declaration_that_takes_a_call_which_no_one_edited_is_found_with_what_it_was_taken_from()
    {
        shop.Branch(
            ("src/Web/Console.cs", "namespace Shop.Web;\n\ninternal static class Console\n{\n    public static void WriteLine(string text) { }\n}\n"),
            ("src/Web/Texts.cs", "namespace Shop.Web;\n\npublic static class Texts\n{\n    public static readonly string Name = \"b\";\n}\n"));

        var (invoked, findings, root) = shop.Check();

        Assert.Equal(1, invoked.ExitCode);
        Assert.Equal(["SCOPE203 src/Web/Console.cs 5"], findings);
        var found = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("id").GetString() == "SCOPE203");
        Assert.Equal("M:Shop.Web.Console.WriteLine(System.String)", found.GetProperty("resource").GetProperty("id").GetString());
        Assert.Contains("claude-code may not declare 'Shop.Web.Console.WriteLine(string)': code that no one edited means something else", found.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("src/Web/Page.cs(7,42) was bound to 'System.Console.WriteLine(string", found.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_went_away_are_there_when_the_base_is_compiled()
    {
        shop.Branch(("src/Web/Names.cs", "namespace Shop.Web;\n\npublic static class Texts\n{\n    public const string Name = \"a\";\n}\n"));
        shop.Folder.Git("rm", "-q", "src/Web/Texts.cs");
        shop.Folder.Commit("Move the texts" + CompiledShop.ByClaude);

        var (invoked, findings, _) = shop.Check();

        Assert.Equal((0, ""), (invoked.ExitCode, invoked.Error));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("README.txt")]
    [InlineData("build/Pack.cs")]
    [InlineData("src/Web/obj.json")]
    public void Nothing_is_loaded_where_the_plain_check_finds_what_may_be_build_logic(string file)
    {
        shop.Branch(Client, (file, "mine\n"));

        var (invoked, findings, root) = shop.Check();

        Assert.Equal(1, invoked.ExitCode);
        Assert.Equal([$"SCOPE101 {file} 1"], findings);
        Assert.StartsWith($"Nothing was compiled: to load a project runs its build logic, and what was found of '{file}' may be a part of that (SCOPE101)", invoked.Error, StringComparison.Ordinal);
        Assert.False(shop.WasLoaded());
        Assert.Empty(root.GetProperty("compilations").EnumerateArray());
    }

    [Fact]
    public void A_document_and_a_source_out_of_scope_keep_nothing_from_being_loaded()
    {
        shop.Branch(Client, ("README.md", "mine\n"), ("docs/start.md", "mine\n"));

        var (invoked, findings, _) = shop.Check();

        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Error));
        Assert.Equal(["SCOPE101 README.md 1", "SCOPE101 docs/start.md 1", "SCOPE301 src/Web/Rates.cs 5"], findings);
        Assert.True(shop.WasLoaded());
    }

    [Fact]
    public void Nothing_is_loaded_where_no_agent_wrote_csharp()
    {
        shop.Branch(("tools/notes.txt", "mine\n"));

        var invoked = shop.Folder.Run("check", "--compile");

        Assert.Equal((0, "Nothing was compiled: no agent changed C# in this change.\n"), (invoked.ExitCode, invoked.Error));
        Assert.False(shop.WasLoaded());
    }

    [Fact]
    public void What_is_checked_out_and_not_committed_is_3_unless_it_is_evaluated_too()
    {
        shop.Branch(("src/Web/Rates.cs", "namespace Shop.Web;\n\npublic static class Rates;\n"));
        shop.Folder.Write(Client.Item1, Client.Item2);

        var clean = shop.Check();
        Assert.Equal(3, clean.Invoked.ExitCode);
        Assert.Equal(["SCOPE601  0"], clean.Findings);
        Assert.Contains("agent-scope check --compile --worktree", clean.Invoked.Out, StringComparison.Ordinal);
        Assert.False(shop.WasLoaded());

        var worktree = shop.Check("--worktree", "--agent", "claude-code");
        Assert.Equal(["SCOPE301 src/Web/Rates.cs 5"], worktree.Findings);
        Assert.True(shop.WasLoaded());
    }

    [Fact]
    public void A_source_that_no_project_compiles_and_a_project_that_does_not_compile_are_3()
    {
        shop.Branch(("tools/Loose.cs", "class Loose;\n"), ("src/Web/Rates.cs", "namespace Shop.Web;\n\npublic class Rates : Nowhere;\n"));

        var (invoked, findings, root) = shop.Check();

        Assert.Equal(3, invoked.ExitCode);
        Assert.Equal(["SCOPE601 src/Web/Web.csproj 1", "SCOPE601 tools/Loose.cs 1"], findings);
        Assert.Contains("src/Web/Rates.cs(3,22) CS0246", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_based_app_is_3_and_is_told_what_evaluates_it()
    {
        shop.Branch(("tools/seed.cs", "#!/usr/bin/env dotnet\n#:package Acme@1.0.0\nSystem.Console.WriteLine(1);\n"));

        var (invoked, findings, _) = shop.Check();

        Assert.Equal(3, invoked.ExitCode);
        Assert.Equal(["SCOPE601 tools/seed.cs 1"], findings);
        Assert.Contains("It is a file-based app: a build with the package evaluates it (dotnet build tools/seed.cs)", invoked.Out, StringComparison.Ordinal);
    }
}
