using System.Text.Json;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Receipts;

/// <summary>What keeps the analyzer from evaluating an agent's code fails the build, and what is good stays good.</summary>
public class ReceiptTests
{
    private static readonly LoggedDiagnostic NotEvaluated = new("src/Web/Web.csproj", 0, 0, "SCOPE601");

    [Fact]
    public async Task Once_the_cause_is_gone_the_next_build_is_green()
    {
        await using var repository = await WithAgentsPage();

        var off = await repository.Dotnet("build", "src/Web", "-p:RunAnalyzers=false");
        var stillOff = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");
        var on = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal([NotEvaluated], off.Errors);
        Assert.Equal([NotEvaluated], stillOff.Errors);
        Assert.Empty(on.Errors);
        Assert.Equal(0, on.ExitCode);
    }

    [Fact]
    public async Task A_project_that_no_agent_touched_is_asked_for_no_receipt()
    {
        await using var repository = await WithAgentsPage();
        repository.WriteLibrary("src/Jobs/Jobs.csproj");
        repository.Write("src/Jobs/Night.cs", "public sealed class Night { }");

        var build = await repository.Dotnet("build", "src/Jobs", "-p:RunAnalyzers=false");

        Assert.Empty(build.Errors);
        Assert.DoesNotContain(build.Tasks, task => task.Name == "DemandReceipt");
        Assert.Empty(Directory.GetFiles(repository.Root, "agent-scope.receipt", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_setting_of_the_checker_on_the_command_line_or_in_the_environment_is_not()
    {
        await using var repository = await WithAgentsPage();

        Assert.Equal(0, (await repository.Dotnet("build", "src/Web", "-p:AgentScopeBase=main")).ExitCode);
        Assert.Equal(0, (await repository.Dotnet(new Dictionary<string, string> { ["AgentScopeBase"] = "main" }, "build", "src/Web")).ExitCode);
    }

    [Fact]
    public async Task The_receipt_of_an_earlier_compile_does_not_prove_a_later_one()
    {
        await using var repository = await WithAgentsPage();

        var evaluated = await repository.Dotnet("build", "src/Web");
        repository.Write("src/Web/Person.cs", "public static class Person { }");
        var stale = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");
        var again = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal(0, evaluated.ExitCode);
        Assert.Equal([NotEvaluated], stale.Errors);
        Assert.Equal((0, 1), (again.ExitCode, again.Compiles));
    }

    [Fact]
    public async Task The_receipt_of_a_compile_that_failed_does_not_prove_a_later_one()
    {
        await using var repository = await WithAgentsPage();

        repository.Write("src/Web/Person.cs", "public static class Person { static int Age() => \"old\"; }");
        var failed = await repository.Dotnet("build", "src/Web");
        repository.Write("src/Web/Person.cs", "public static class Person { static int Age() => 40; }");
        var stale = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");

        Assert.Equal(["CS0029"], failed.Errors.Select(error => error.Code));
        Assert.Equal([NotEvaluated], stale.Errors);
    }

    [Fact]
    public async Task After_a_build_that_ended_between_the_compile_and_the_demand_the_next_one_compiles_again()
    {
        await using var repository = await WithAgentsPage();
        repository.Write("Directory.Build.targets", """
            <Project><Target Name="Lint" AfterTargets="CoreCompile" BeforeTargets="AgentScopeReceipt" Condition="'$(Lint)' == 'true'"><Error Code="LINT1" Text="no" /></Target></Project>
            """);

        var evaluated = await repository.Dotnet("build", "src/Web");
        repository.Write("src/Web/Person.cs", "public static class Person { }");
        var ended = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false", "-p:Lint=true");
        var next = await repository.Dotnet("build", "src/Web", "--no-restore", "-p:RunAnalyzers=false");

        Assert.Equal(0, evaluated.ExitCode);
        Assert.Equal(["LINT1"], ended.Errors.Select(error => error.Code));
        Assert.Equal([NotEvaluated], next.Errors);
    }

    [Fact]
    public async Task After_a_compile_that_failed_at_a_finding_an_assembly_that_is_put_there_is_compiled_again()
    {
        await using var repository = await WithAgentsPage(denied: "T:System.Random");
        await repository.Dotnet("build", "src/Web");
        repository.Write("src/Web/Page.cs", "public static class Page { static System.Random Any() => new(); }");
        await repository.Commit("Choose any" + Repository.ByClaude);

        var found = await repository.Dotnet("build", "src/Web", "--no-restore");
        foreach (var made in new[] { "Web.dll", "Web.pdb", "refint/Web.dll" })
            File.SetLastWriteTimeUtc(Path.Combine(repository.Root, "src/Web/obj/Debug/net10.0", made), DateTime.UtcNow);
        var again = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.All([found, again], build => Assert.Equal(["SCOPE301"], build.Errors.Select(error => error.Code).Distinct()));
        Assert.Equal(1, again.Compiles);
    }

    [Theory]
    [InlineData("CoreCompile")]
    [InlineData("AfterCompile")]
    public async Task A_tool_that_rewrites_the_assembly_after_the_compile_costs_no_other_compile(string after)
    {
        await using var repository = await WithAgentsPage();
        var project = Path.Combine(repository.Root, "src/Web/Web.csproj");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("</Project>",
            $"""<Target Name="Weave" AfterTargets="{after}"><Touch Files="@(IntermediateAssembly)" /></Target></Project>""", StringComparison.Ordinal));

        var first = await repository.Dotnet("build", "src/Web");
        var second = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal((1, 0), (first.Compiles, second.Compiles));
    }

    [Fact]
    public async Task A_users_own_log_has_nothing_of_a_compilation_in_scope()
    {
        await using var repository = await WithAgentsPage();

        var build = await repository.Dotnet("build", "src/Web", "-p:ErrorLog=mine.sarif%2cversion=2.1");

        Assert.Equal(0, build.ExitCode);
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(repository.Root, "src/Web/mine.sarif")));
        Assert.DoesNotContain(
            log.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray()),
            result => result.GetProperty("ruleId").GetString()!.StartsWith("SCOPE", StringComparison.Ordinal));
    }

    private static async Task<Repository> WithAgentsPage(string denied = "T:Nothing")
    {
        var repository = await Repository.Create();
        repository.Write("agent-scope.json", $$"""
            { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] }, "apis": { "deny": ["{{denied}}"] } } } } }
            """);
        repository.WriteLibrary("src/Web/Web.csproj");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page { }");
        await repository.Commit("Add the page" + Repository.ByClaude);
        return repository;
    }
}
