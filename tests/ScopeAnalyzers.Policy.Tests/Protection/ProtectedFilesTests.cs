namespace ScopeAnalyzers.Policy.Tests;

public class ProtectedFilesTests
{
    [Fact]
    public void The_built_in_list_is_that_of_the_specification() => Assert.Equal(
        [
            "**/*.globalconfig", "**/*.props", "**/*.rsp", "**/*.ruleset", "**/*.targets", "**/*.user", "**/.*/**", "**/.agent-scope/**",
            "**/.editorconfig", "**/.git-blame-ignore-revs", "**/.gitattributes", "**/.gitignore", "**/.gitlab-ci.yml", "**/.gitmodules",
            "**/.mailmap", "**/.mcp.json", "**/AGENTS.md", "**/CLAUDE.md", "**/CODEOWNERS", "**/GEMINI.md", "**/GlobalSuppressions.cs",
            "**/Jenkinsfile", "**/NuGet.config", "**/agent-scope.json", "**/azure-pipelines*.yml", "**/bitbucket-pipelines.yml",
            "**/dotnet-tools.json", "**/global.json", "**/packages.lock.json",
        ],
        ProtectedFiles.Entries().Select(entry => entry.Pattern).Order(StringComparer.Ordinal));

    [Fact]
    public void The_policy_itself_is_never_unprotected() => Assert.Equal(
        ["**/agent-scope.json", "**/.agent-scope/**"],
        ProtectedFiles.Entries().Where(entry => entry.Fixed).Select(entry => entry.Pattern));

    [Fact]
    public void What_is_protected_by_its_nature_is_told_by_it()
    {
        var scope = AgentScope.Resolve(CorpusManifest.Of("""{ "version": 1, "scopes": { "web": { "files": { "allow": ["**"] } } }, "agents": { "codex": { "scope": "web" } } }"""), "codex", null, default);
        string By(Resource resource) => string.Join(", ", Protection.Of(scope, resource).Select(each => $"{each.Id} {each.Reason.Name}"));

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
