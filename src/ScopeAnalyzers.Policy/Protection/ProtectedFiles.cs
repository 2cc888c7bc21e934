using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Protection;

/// <summary>
/// The built-in list: one entry a line here, and one row with its source in docs/protected.md; a test holds them to each other.
/// </summary>
public static class ProtectedFiles
{
    /// <summary>Where requests for a grant lie, relative to the root.</summary>
    public const string RequestFolder = ".agent-scope/requests";

    private const string Requests = $"{RequestFolder}/**", Traces = ".agent-trace/**";

    private static readonly Pattern Request = PatternSyntax.Parse(PatternLanguage.Files, $"{RequestFolder}/*.json").Pattern!;

    /// <summary>The entries, in their order.</summary>
    public static IReadOnlyList<ProtectedEntry> All { get; } = Entries();

    /// <summary>Whether it is a request for a grant, which an agent may always write, change and take back.</summary>
    internal static bool IsRequest(FileResource file) =>
        file is { Act: FileAct.Add or FileAct.Modify or FileAct.Delete, LeadsTo: null } && Request.Matches(file, MatchMode.Exact);

    internal static IReadOnlyList<ProtectedEntry> Entries() =>
    [
        .. Because(
            "it says what agents may do",
            new("**/agent-scope.json", Fixed: true),
            new("**/.agent-scope/**", Fixed: true, Requests)),

        .. Because(
            "it steers the build of every project",
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
            new("**/stylecop.json"),
            new("**/BannedSymbols*.txt"),
            new("**/GlobalSuppressions.cs"),
            new("**/dotnet-tools.json")),

        .. Because(
            "it steers git, or who must review",
            new("**/.gitattributes"),
            new("**/.gitmodules"),
            new("**/.gitignore"),
            new("**/.mailmap"),
            new("**/.git-blame-ignore-revs"),
            new("**/CODEOWNERS")),

        .. Because(
            "it steers CI",
            new("**/.gitlab-ci*.yml"),
            new("**/.gitlab-ci*.yaml"),
            new("**/azure-pipelines*.yml"),
            new("**/azure-pipelines*.yaml"),
            new("**/bitbucket-pipelines.yml"),
            new("**/Jenkinsfile"),
            new("**/Jenkinsfile.*", Fixed: false, "**/Jenkinsfile.md"),
            new("**/.travis.yml"),
            new("**/appveyor.yml"),
            new("**/.appveyor.yml"),
            new("**/.drone.yml"),
            new("**/.drone.yaml"),
            new("**/.woodpecker.yml"),
            new("**/.woodpecker.yaml"),
            new("**/buildspec*.yml"),
            new("**/buildspec*.yaml"),
            new("**/cloudbuild*.yml"),
            new("**/cloudbuild*.yaml"),
            new("**/cloudbuild*.json"),
            new("**/.cirrus.yml"),
            new("**/.cirrus.star"),
            new("**/bitrise.yml"),
            new("**/wercker.yml"),
            new("**/.semaphore.yml"),
            new("**/codemagic.yaml"),
            new("**/codefresh.yml"),
            new("**/buddy.yml"),
            new("**/.scrutinizer.yml"),
            new("**/.gitpod.yml"),
            new("**/amplify.yml"),
            new("**/netlify.toml"),
            new("**/vercel.json"),
            new("**/renovate.json"),
            new("**/renovate.json5"),
            new("**/.renovaterc"),
            new("**/.renovaterc.json"),
            new("**/.readthedocs.yaml"),
            new("**/.readthedocs.yml"),
            new("**/sonar-project.properties"),
            new("**/codecov.yml"),
            new("**/.codecov.yml")),

        .. Because(
            "it steers agents",
            new("**/AGENTS.md"),
            new("**/AGENTS.override.md"),
            new("**/AGENT.md"),
            new("**/CLAUDE.md"),
            new("**/CLAUDE.local.md"),
            new("**/GEMINI.md"),
            new("**/QWEN.md"),
            new("**/CRUSH.md"),
            new("**/WARP.md"),
            new("**/CONVENTIONS.md"),
            new("**/SKILL.md"),
            new("**/replit.md"),
            new("**/.replit"),
            new("**/copilot-instructions.md"),
            new("**/*.instructions.md"),
            new("**/*.chatmode.md"),
            new("**/*.agent.md"),
            new("**/.cursorrules"),
            new("**/.cursorignore"),
            new("**/.cursorindexingignore"),
            new("**/.windsurfrules"),
            new("**/.codeiumignore"),
            new("**/.clinerules"),
            new("**/.clineignore"),
            new("**/.roomodes"),
            new("**/.roorules*"),
            new("**/.rooignore"),
            new("**/.goosehints"),
            new("**/.gooseignore"),
            new("**/.aider.conf.yml"),
            new("**/.aiderignore"),
            new("**/.rules"),
            new("**/.continuerules"),
            new("**/.augment-guidelines"),
            new("**/.aiexclude"),
            new("**/.aiignore"),
            new("**/.geminiignore"),
            new("**/.qwenignore"),
            new("**/.openhands_instructions"),
            new("**/opencode.json"),
            new("**/opencode.jsonc"),
            new("**/crush.json"),
            new("**/.crush.json"),
            new("**/firebender.json"),
            new("**/gemini-extension.json"),
            new("**/qwen-extension.json"),
            new("**/.coderabbit.yaml"),
            new("**/greptile.json"),
            new("**/.mcp.json"),
            new("**/mcp.json")),

        .. Because(
            "people's shells, editors and tools obey it",
            new("**/.envrc"),
            new("**/.env"),
            new("**/mise.toml"),
            new("**/.mise.toml"),
            new("**/.tool-versions"),
            new("**/.gdbinit"),
            new("**/.lldbinit"),
            new("**/.exrc"),
            new("**/.nvimrc"),
            new("**/.vimrc"),
            new("**/.nvim.lua"),
            new("**/.dir-locals.el"),
            new("**/*.code-workspace"),
            new("**/*.sublime-project"),
            new("**/*.DotSettings"),
            new("**/omnisharp.json"),
            new("**/.vsconfig"),
            new("**/.npmrc"),
            new("**/.yarnrc"),
            new("**/.yarnrc.yml"),
            new("**/.pnpmfile.cjs"),
            new("**/pnpm-workspace.yaml"),
            new("**/bunfig.toml"),
            new("**/.bazelrc"),
            new("**/lefthook*.yml"),
            new("**/lefthook*.yaml"),
            new("**/.lefthook*.yml"),
            new("**/.lefthook*.yaml"),
            new("**/.pre-commit-config.yaml"),
            new("**/.pre-commit-hooks.yaml"),
            new("**/.lintstagedrc*"),
            new("**/.huskyrc*"),
            new("**/.simple-git-hooks.*"),
            new("**/*.runsettings")),

        // Folders of tools: .github, .claude, .cursor, .vscode, .devcontainer, .husky, and what comes next.
        .. Because(
            "tools, CI and agents obey what is in a folder with a dot",
            new ProtectedEntry("**/.*/**", Fixed: false, Requests, Traces)),
    ];

    private static IEnumerable<ProtectedEntry> Because(string why, params ProtectedEntry[] entries) =>
        entries.Select(entry => entry with { Why = why });
}
