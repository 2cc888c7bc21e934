using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Protection;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Protection;

public class ProtectedFilesTests
{
    [Theory]
    [InlineData("AGENTS.override.md")]
    [InlineData("src/Web/CLAUDE.local.md")]
    [InlineData("QWEN.md")]
    [InlineData("CRUSH.md")]
    [InlineData("WARP.md")]
    [InlineData("CONVENTIONS.md")]
    [InlineData(".cursorrules")]
    [InlineData(".windsurfrules")]
    [InlineData(".clinerules")]
    [InlineData(".roomodes")]
    [InlineData(".goosehints")]
    [InlineData(".aider.conf.yml")]
    [InlineData("opencode.json")]
    [InlineData("mcp.json")]
    [InlineData(".travis.yml")]
    [InlineData("appveyor.yml")]
    [InlineData("ci/azure-pipelines.release.yaml")]
    [InlineData(".gitlab-ci.deploy.yaml")]
    [InlineData("buildspec.yml")]
    [InlineData("cloudbuild.yaml")]
    [InlineData(".drone.yml")]
    [InlineData("Jenkinsfile.release")]
    [InlineData("renovate.json")]
    [InlineData(".envrc")]
    [InlineData("web/.npmrc")]
    [InlineData(".yarnrc.yml")]
    [InlineData("lefthook-local.yml")]
    [InlineData(".pre-commit-config.yaml")]
    [InlineData("omnisharp.json")]
    [InlineData("tests/ci.runsettings")]
    public void It_holds_what_steers_agents_CI_and_peoples_tools(string path) =>
        Assert.Contains(ProtectedFiles.Entries(), entry => entry.Matches(new FileResource(path, FileAct.Add)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/agents.md.txt")]
    [InlineData("src/Web/appsettings.json")]
    [InlineData("src/Web/rules.json")]
    [InlineData("docs/conventions/README.md")]
    public void It_leaves_other_files_alone(string path) =>
        Assert.DoesNotContain(ProtectedFiles.Entries(), entry => entry.Matches(new FileResource(path, FileAct.Add)));

    [Fact]
    public void The_policy_itself_is_never_unprotected() => Assert.Equal(
        ["**/agent-scope.json", "**/.agent-scope/**"],
        ProtectedFiles.Entries().Where(entry => entry.Fixed).Select(entry => entry.Pattern));

    [Fact]
    public void What_is_protected_by_its_nature_is_told_by_it()
    {
        var scope = AgentPolicy.Resolve(CorpusManifest.Of("""{ "version": 1, "scopes": { "web": { "files": { "allow": ["**"] } } }, "agents": { "codex": { "scope": "web" } } }"""), "codex", null, default);
        string By(Resource resource) =>
            string.Join(", ", ProtectionReason.Of(scope, resource).Select(each => $"{each.Id} {each.Reason.Name}"));

        Assert.Equal("SCOPE103 built-in:link", By(new FileResource("src/a", FileAct.Link)));
        Assert.Equal("", By(new FileResource("src/a", FileAct.Link, "src/b")));
        Assert.Equal("SCOPE103 built-in:submodule", By(new FileResource("src/a", FileAct.Submodule)));
        Assert.Equal("SCOPE103 built-in:executable", By(new FileResource("src/a", FileAct.Mode)));
        Assert.Equal("SCOPE103 built-in:name", By(new FileResource("src/con", FileAct.Add)));
        Assert.Equal("SCOPE403 built-in:build", By(new BuildResource("src/A.csproj")));
        Assert.Equal("", By(new PackageResource("A")));
    }

    [Theory]
    [InlineData(".agent-scope/requests/T-1.json", false)]
    [InlineData(".agent-trace/traces.jsonl", false)]
    [InlineData(".AGENT-SCOPE/requests/T-1.json", true)]
    [InlineData(".agent-scope/tasks/T-1.json", true)]
    [InlineData("SRC/Directory.Build.PROPS", true)]
    [InlineData("src/A.cs", false)]
    public void It_leaves_free_what_agents_write_for_people_to_read(string path, bool matched) =>
        Assert.Equal(matched, ProtectedFiles.Entries().Any(entry => entry.Matches(new FileResource(path, FileAct.Add))));
}
