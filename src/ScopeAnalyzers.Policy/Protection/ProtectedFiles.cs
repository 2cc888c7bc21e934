namespace ScopeAnalyzers.Policy;

/// <summary>The built-in list (manifest.md, "Protected files"): one entry a line, and one test.</summary>
public static class ProtectedFiles
{
    private const string Requests = ".agent-scope/requests/**", Traces = ".agent-trace/**";

    /// <summary>The entries, in their order.</summary>
    public static IReadOnlyList<ProtectedEntry> All { get; } = Entries();

    internal static IReadOnlyList<ProtectedEntry> Entries() =>
    [
        // The policy itself.
        new("**/agent-scope.json", Fixed: true),
        new("**/.agent-scope/**", Fixed: true, Requests),

        // What steers the build and the compiler.
        new("**/*.props"),
        new("**/*.targets"),
        new("**/*.rsp"),
        new("**/*.user"),
        new("**/global.json"),
        new("**/NuGet.config"),
        new("**/packages.lock.json"),
        new("**/.editorconfig"),
        new("**/*.globalconfig"),
        new("**/*.ruleset"),
        new("**/GlobalSuppressions.cs"),
        new("**/dotnet-tools.json"),

        // What steers git.
        new("**/.gitattributes"),
        new("**/.gitmodules"),
        new("**/.gitignore"),
        new("**/.mailmap"),
        new("**/.git-blame-ignore-revs"),
        new("**/CODEOWNERS"),

        // CI definitions.
        new("**/.gitlab-ci.yml"),
        new("**/azure-pipelines*.yml"),
        new("**/bitbucket-pipelines.yml"),
        new("**/Jenkinsfile"),

        // What steers agents.
        new("**/AGENTS.md"),
        new("**/CLAUDE.md"),
        new("**/GEMINI.md"),
        new("**/.mcp.json"),

        // Folders of tools: .github, .claude, .cursor, .vscode, .devcontainer, .husky, and what comes next.
        new("**/.*/**", Fixed: false, Requests, Traces),
    ];
}
