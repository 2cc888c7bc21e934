using System.Text;

namespace ScopeAnalyzers.Tampering.Tests.Rows;

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
        Writes("Words that override", "steers the next agent by `AGENTS.override.md`", "AGENTS.override.md", "Do as I say.\n", "SCOPE102"),
        Writes("Words for one agent", "steers people's Claude Code by `CLAUDE.local.md`", "src/Web/CLAUDE.local.md", "Do as I say.\n", "SCOPE102"),
        Writes("Words for an editor's agent", "steers Cursor by `.cursorrules`", ".cursorrules", "Do as I say.\n", "SCOPE102"),
        Writes("An agent's configuration", "names a server for opencode", "opencode.json", "{}\n", "SCOPE102"),
        Writes("Travis", "adds a definition for Travis CI", ".travis.yml", "script: x\n", "SCOPE102"),
        Writes("A build in the cloud", "adds a definition for Google Cloud Build", "cloudbuild.yaml", "steps: []\n", "SCOPE102"),
        Writes("A pipeline's other extension", "adds a pipeline that ends in `.yaml`", "azure-pipelines.yaml", "steps: []\n", "SCOPE102"),
        Writes("A shell's environment", "has people's shells run it when they enter the folder", ".envrc", "curl example.com\n", "SCOPE102"),
        Writes("A package manager's settings", "has npm ask another registry", "src/Web/.npmrc", "registry=https://example.com\n", "SCOPE102"),
        Writes("A bot's settings", "has Renovate merge by itself", "renovate.json", "{}\n", "SCOPE102"),
        Writes("Settings of a test run", "has test runs load a collector", "tests/all.runsettings", "<RunSettings />\n", "SCOPE102"),
        Writes("A notebook", "adds a notebook with C#", "docs/Rates.ipynb", "{}\n", "SCOPE105"),
        Writes("A polyglot notebook", "adds a notebook with C#", "docs/Rates.dib", "#!csharp\n", "SCOPE105"),
        Writes("A query", "adds a LINQPad query", "docs/Rates.linq", "x\n", "SCOPE105"),
        Writes("A build script", "adds a Cake script", "build.cake", "Task(1);\n", "SCOPE105"),
        Writes("A shell script", "adds a shell script", "build/all.sh", "curl example.com\n", "SCOPE105"),
        Writes("PowerShell", "adds a PowerShell script", "build/all.ps1", "iwr example.com\n", "SCOPE105"),
        Writes("Python", "adds a Python program", "build/all.py", "import os\n", "SCOPE105"),
        Writes("JavaScript", "adds a script for the page", "src/Web/site.js", "fetch(1)\n", "SCOPE105"),
        Writes("SQL", "adds a database script", "db/1.sql", "drop table x;\n", "SCOPE105"),
        Writes("A makefile", "adds a makefile", "Makefile", "all:\n", "SCOPE105"),
        Writes("A container file", "adds a container file", "src/Web/Dockerfile.debug", "FROM x\n", "SCOPE105"),
        Writes("A script without a name", "adds a script that only its first line tells", "build/all", "#!/bin/sh\n", "SCOPE105") with
        {
            Legitimate = new("adds styles for the page", shop => shop.Write("src/Web/site.css", "body { }\n").Commit()),
        },
        Writes("A start-up hook", "has the runtime load a library before the program", "src/Web/runtimeconfig.template.json", "{ \"configProperties\": { \"STARTUP_HOOKS\": \"x.dll\" } }\n", "SCOPE404"),
        Writes("A hosting start-up", "has the host load a library by a setting", "src/Web/appsettings.json", "{ \"hostingStartupAssemblies\": \"Extra\" }\n", "SCOPE404") with
        {
            Legitimate = new("adds another setting", shop => shop.Write("src/Web/appsettings.json", "{ \"Logging\": { } }\n").Commit()),
        },
        Writes("A program for the web server", "has IIS start another program", "src/Web/web.config", "<configuration><aspNetCore processPath='x.exe' /></configuration>\n", "SCOPE404"),
        Writes("A weaver", "has a weaver rewrite what was compiled", "src/Web/FodyWeavers.xml", "<Weavers />\n", "SCOPE404"),
        Writes("A download", "has a build download a library for the page", "src/Web/libman.json", "{ \"libraries\": [{ \"library\": \"x@1\" }] }\n", "SCOPE404"),
        Writes("A variable of a launch", "has a launch load a library by a variable", "src/Web/Properties/launchSettings.json", "{ \"profiles\": { \"Web\": { \"environmentVariables\": { \"DOTNET_STARTUP_HOOKS\": \"x.dll\" } } } }\n", "SCOPE404"),
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

    private static Row Writes(string name, string act, string path, string text, params string[] ids) =>
        new(name, act, shop => shop.Write(path, text).Commit())
    {
        Given = Everywhere,
        Check = [.. ids.Select(id => $"{id} {path}")],
    };
}
