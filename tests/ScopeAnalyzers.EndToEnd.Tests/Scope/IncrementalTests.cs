using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

public class IncrementalTests
{
    private const string Manifest = """
        { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] }, "apis": { "deny": ["M:System.Diagnostics.Process.Start"] } } } } }
        """;

    [Fact]
    public async Task An_agents_change_in_scope_builds_green_and_a_second_build_compiles_nothing()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.WriteLibrary("src/Web/Web.csproj", """
            <TargetFramework>net10.0</TargetFramework>
            <!-- The SDK writes the commit into the assembly, and so compiles after each amend itself. -->
            <IncludeSourceRevisionInInformationalVersion>false</IncludeSourceRevisionInInformationalVersion>
            """);
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "namespace Shop.Web;\n\npublic static class Page;");
        await repository.Commit("Add the page" + Repository.ByClaude);

        var first = await repository.Dotnet("build", "src/Web");
        var second = await repository.Dotnet("build", "src/Web", "--no-restore");
        await repository.Git("commit", "--quiet", "--amend", "--message", "Add the first page" + Repository.ByClaude);
        var amended = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal((0, 1), (first.ExitCode, first.Compiles));
        Assert.Equal((0, 0), (second.ExitCode, second.Compiles));
        Assert.Equal((0, 0), (amended.ExitCode, amended.Compiles));
    }

    [Fact]
    public async Task What_was_compiled_is_audited_once_and_anew_where_git_holds_less_of_it_and_in_CI()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.WriteLibrary("src/Web/Web.csproj");
        repository.Write("src/Web/Held.cs", "public static class Held;");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page;");
        await repository.Commit("Add the page" + Repository.ByClaude);
        await repository.Dotnet("build", "src/Web");
        await repository.Dotnet("build", "src/Web", "--no-restore"); // now its outputs are known as what git does not hold

        var third = await repository.Dotnet("build", "src/Web", "--no-restore");
        var inCI = await repository.Dotnet(new Dictionary<string, string> { ["CI"] = "true", ["AgentScopeBase"] = "main" }, "build", "src/Web", "--no-restore");
        repository.Write("src/Web/.gitignore", "Held.cs\n");
        await repository.Git("rm", "--quiet", "--cached", "src/Web/Held.cs");
        var untracked = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal((0, 0), (third.ExitCode, third.Audits));
        Assert.Equal((0, 1), (inCI.ExitCode, inCI.Audits));
        Assert.Equal(0, untracked.Compiles);
        Assert.Contains(new LoggedDiagnostic("src/Web/Held.cs", 1, 1, "SCOPE104"), untracked.Errors);
    }

    [Fact]
    public async Task An_error_stays_until_its_cause_is_gone()
    {
        await using var repository = await Repository.Create();
        repository.Write("agent-scope.json", Manifest);
        repository.WriteLibrary("src/Web/Web.csproj");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Page.cs", "public static class Page { public static void Open() => System.Diagnostics.Process.Start(\"x\"); }");
        await repository.Commit("Open the page" + Repository.ByClaude);

        var first = await repository.Dotnet("build", "src/Web");
        var second = await repository.Dotnet("build", "src/Web", "--no-restore");
        repository.Write("src/Web/Page.cs", "public static class Page { public static void Open() { } }");
        await repository.Commit("Leave the browser alone" + Repository.ByClaude);
        var mended = await repository.Dotnet("build", "src/Web", "--no-restore");

        Assert.Equal([new LoggedDiagnostic("src/Web/Page.cs", 1, 84, "SCOPE301")], first.Errors);
        Assert.Equal(first.Errors, second.Errors);
        Assert.Empty(mended.Errors);
        Assert.Equal(0, mended.ExitCode);
    }
}
