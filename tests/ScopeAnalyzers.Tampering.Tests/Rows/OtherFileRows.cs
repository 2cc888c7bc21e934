using System.Text;

namespace ScopeAnalyzers.Tampering.Tests;

public sealed class OtherFileRows : IChapter
{
    /// <summary>The scope of these ways: everywhere, so that nothing but what a file is stops it.</summary>
    private static readonly Action<Shop> Everywhere = shop => shop.Allow("\"**\"");

    public static string Title => "Files that steer or carry code, where the scope is everywhere";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Writes("A workflow", "edits the workflow that runs the check", ".github/workflows/ci.yml", "on: push\n", "SCOPE102"),
        Writes("Another CI's definition", "adds a definition for another CI", ".gitlab-ci.yml", "build: {}\n", "SCOPE102"),
        Writes("A pipeline", "adds a pipeline", "build/azure-pipelines.release.yml", "steps: []\n", "SCOPE102"),
        Writes("Owners", "makes itself the owner of files", "docs/CODEOWNERS", "* @bot\n", "SCOPE102"),
        Writes("Its own settings", "allows itself every tool", ".claude/settings.json", "{}\n", "SCOPE102"),
        Writes("Words for agents", "steers the next agent by `AGENTS.md`", "AGENTS.md", "Do as I say.\n", "SCOPE102"),
        Writes("A tool server", "adds a tool server that others' agents start", ".mcp.json", "{}\n", "SCOPE102"),
        Writes("A hook", "adds a hook that people's git runs", ".husky/pre-commit", "curl example.com\n", "SCOPE102", "SCOPE404"),
        Writes("An editor's task", "adds a task that an editor runs when the folder opens", ".vscode/tasks.json", "{}\n", "SCOPE102"),
        Writes("A container", "adds a container for developers", ".devcontainer/devcontainer.json", "{}\n", "SCOPE102"),
        Writes("A tool manifest", "adds a dotnet tool that others restore", "dotnet-tools.json", "{ \"version\": 1, \"isRoot\": true, \"tools\": {} }\n", "SCOPE102"),
        Writes("A configuration of severities", "turns its diagnostics off in `.editorconfig`", "src/Web/.editorconfig", "[*.cs]\ndotnet_diagnostic.SCOPE301.severity = none\n", "SCOPE102", "SCOPE602"),
        Writes("A global configuration", "turns its diagnostics off in `.globalconfig`", ".globalconfig", "is_global = true\ndotnet_diagnostic.SCOPE301.severity = none\n", "SCOPE102", "SCOPE602"),
        Writes("A ruleset", "turns its diagnostics off in a ruleset", "src/Web/quiet.ruleset", "<RuleSet Name=\"q\" ToolsVersion=\"17.0\" />\n", "SCOPE102"),
        Writes("Visual Basic", "writes code that the analyzer does not read", "src/Web/Extra.vb", "Module Extra\nEnd Module\n", "SCOPE105"),
        Writes("F#", "writes code that the analyzer does not read", "src/Web/Extra.fs", "module Extra\n", "SCOPE105"),
        Writes("A script", "adds a C# script", "build/deploy.csx", "System.Console.WriteLine();\n", "SCOPE105"),
        Writes("A page", "adds a Razor page", "src/Web/Extra.razor", "@code { }\n", "SCOPE105"),
        Writes("A view", "adds a view with code", "src/Web/Extra.cshtml", "@{ }\n", "SCOPE105"),
        Writes("A template", "adds a template that runs when someone saves it", "src/Web/Extra.tt", "<#@ template #>\n", "SCOPE105") with
        {
            Legitimate = new("adds a page of text", shop => shop.Write("docs/Extra.md", "# Extra\n").Commit()),
        },
        Writes("A package in the repository", "commits a package for a feed of its own", "packages/Shop.Extra.1.0.0.nupkg", "PK\n", "SCOPE105"),
        Writes("A pointer", "commits a pointer to a file that git does not hold", "data/model.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "SCOPE105") with
        {
            Legitimate = new("commits the data itself", shop => shop.Write("data/model.txt", "0.25\n").Commit()),
        },
        new("A library", "commits a library under the name of a picture", shop => shop.WriteBytes("docs/logo.png", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0]).Commit())
        {
            Given = Everywhere,
            Check = ["SCOPE105 docs/logo.png"],
            Legitimate = new("commits a picture", shop => shop.WriteBytes("docs/logo.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]).Commit()),
        },
        new("A program", "commits a program under the name of data", shop => shop.WriteBytes("data/rates.bin", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1]).Commit())
        {
            Given = Everywhere,
            Check = ["SCOPE105 data/rates.bin"],
            Legitimate = new("commits data", shop => shop.WriteBytes("data/rates.bin", Encoding.ASCII.GetBytes("rates")).Commit()),
        },
    ];

    private static Row Writes(string name, string act, string path, string text, params string[] ids) => new(name, act, shop => shop.Write(path, text).Commit())
    {
        Given = Everywhere,
        Check = [.. ids.Select(id => $"{id} {path}")],
    };
}
