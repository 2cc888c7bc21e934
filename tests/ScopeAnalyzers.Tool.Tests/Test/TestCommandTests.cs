using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Test;

public sealed class TestCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void The_samples_tests_pass()
    {
        var invoked = Invoked.With(Path.Combine(Repository.Root, "samples", "Shop", "src"), ["test"]);
        Assert.Equal((0, "5 passed, 0 failed\n"), (invoked.ExitCode, invoked.Out));
    }

    [Fact]
    public void A_failing_test_is_2_at_its_place()
    {
        Write("""{ "agent": "codex", "file": "src/A.cs", "expect": "deny" }""");
        var invoked = Invoked.With(folder, ["test"]);
        Assert.Equal(2, invoked.ExitCode);
        Assert.Equal(
            "agent-scope.json(2,13): error SCOPE006: the test expects deny, and the decision is allow, by agents.codex.scope.files.allow[0]\n0 passed, 1 failed\n",
            invoked.Out);
    }

    [Fact]
    public void The_json_names_each_failure()
    {
        Write("""{ "agent": "codex", "file": "src/A.cs", "expect": "deny" }""");
        using var json = JsonDocument.Parse(Invoked.With(folder, ["test", "--format", "json"]).Out);
        var failure = json.RootElement.GetProperty("failures")[0];
        Assert.Equal((2, "deny", "allow"),
            (failure.GetProperty("line").GetInt32(), failure.GetProperty("expect").GetString(), failure.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void A_rule_that_lets_in_nothing_is_a_warning_with_the_name_that_may_be_meant()
    {
        using var git = GitFolder.Empty();
        git.Write("src/Web/A.cs", "class A { }");
        git.Write("agent-scope.json", """
            { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [
              "src/**",
              "src/Web/**",
              "srx/Web/**" ] } } } } }
            """);
        git.Commit("start");
        var invoked = git.Run("test");
        Assert.Equal(0, invoked.ExitCode);
        Assert.Contains("agent-scope.json(3,3): warning SCOPE005: agents.codex.scope.files.allow[1] changes nothing", invoked.Out, StringComparison.Ordinal);
        Assert.Contains("agent-scope.json(4,3): warning SCOPE005: agents.codex.scope.files.allow[2] lets in 'srx/Web/**'", invoked.Out, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'src/Web'?", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_manifest_it_asks_for_one() => Assert.Contains("--manifest", Invoked.With(folder, ["test"]).Error, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string test) => File.WriteAllText(
        Path.Combine(folder, "agent-scope.json"),
        $$"""
        { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } },
          "tests": [{{test}}] }
        """);
}
