using ScopeAnalyzers.Review.Findings.Projects.Programs;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Programs;

/// <summary>Programs that a file has others run, by its meaning (SCOPE404).</summary>
public class ProgramTests
{
    [Theory]
    [InlineData(".config/dotnet-tools.json", """{ "version": 1, "tools": { "shiny": { "version": "1.0.0" } } }""", "dotnet tool 'shiny'")]
    [InlineData(".mcp.json", """{ "mcpServers": { "files": { "command": "npx" } } }""", "MCP server 'files'")]
    [InlineData(".vscode/mcp.json", """{ "servers": { "files": { "command": "npx" } } } // mine""", "MCP server 'files'")]
    [InlineData(".cursor/mcp.json", """{ "mcpServers": { "files": { "url": "https://x.example" } } }""", "MCP server 'files'")]
    [InlineData(".gemini/settings.json", """{ "mcpServers": { "files": { "command": "npx" } } }""", "MCP server 'files'")]
    [InlineData(".vscode/settings.json", """{ "mcp": { "servers": { "files": { "command": "npx" } } } }""", "MCP server 'files'")]
    [InlineData("gemini-extension.json", """{ "mcpServers": { "files": { "command": "npx" } } }""", "MCP server 'files'")]
    [InlineData(".codex/config.toml", "notify = [\"x\"]\n", "settings of Codex, which name MCP servers and programs to notify '.codex/config.toml'")]
    [InlineData(".claude/settings.json", """{ "hooks": { "PreToolUse": [ { "matcher": "Bash" } ] } }""", "hook 'PreToolUse'")]
    [InlineData(".cursor/hooks.json", """{ "hooks": { "stop": [ { "command": "x" } ] } }""", "hook 'stop'")]
    [InlineData(".husky/pre-commit", "npm test\n", "script hook '.husky/pre-commit'")]
    [InlineData("tools/.githooks/pre-push", "exit 0\n", "script hook 'tools/.githooks/pre-push'")]
    [InlineData("lefthook.yml", "pre-commit:\n", "script hooks 'lefthook.yml'")]
    [InlineData(".pre-commit-config.yaml", "repos: []\n", "script hooks '.pre-commit-config.yaml'")]
    [InlineData(".lintstagedrc.json", "{}\n", "script hooks '.lintstagedrc.json'")]
    [InlineData("web/package.json", """{ "scripts": { "postinstall": "node x.js" } }""", "package script 'postinstall'")]
    [InlineData("package.json", """{ "husky": { "hooks": { "pre-commit": "x" } } }""", "script hook 'pre-commit'")]
    [InlineData("package.json", """{ "simple-git-hooks": { "pre-commit": "x" } }""", "script hook 'pre-commit'")]
    [InlineData("package.json", """{ "lint-staged": { "*.js": "x" } }""", "script hook '*.js'")]
    [InlineData("composer.json", """{ "scripts": { "test": "phpunit" } }""", "package script 'test'")]
    [InlineData("src/Web/Properties/launchSettings.json", """{ "profiles": { "Web": { "commandName": "Executable", "executablePath": "x" } } }""", "program to launch 'Web'")]
    [InlineData(".vscode/tasks.json", """{ "tasks": [ { "label": "build" } ] }""", "editor task '{'label':'build'}'")]
    [InlineData(".devcontainer/devcontainer.json", """{ "postCreateCommand": "x" }""", "container command 'postCreateCommand'")]
    [InlineData("src/Web/Properties/launchSettings.json", """{ "profiles": { "Web": { "environmentVariables": { "DOTNET_STARTUP_HOOKS": "x.dll" } } } }""", "code to load 'Web'")]
    [InlineData("src/Web/runtimeconfig.template.json", """{ "configProperties": { "STARTUP_HOOKS": "x.dll" } }""", "setting of the runtime 'STARTUP_HOOKS'")]
    [InlineData("bin/Web.runtimeconfig.json", """{ "runtimeOptions": { "configProperties": { "STARTUP_HOOKS": "x.dll" } } }""", "setting of the runtime 'STARTUP_HOOKS'")]
    [InlineData("src/Web/appsettings.Production.json", """{ "HostingStartupAssemblies": "Extra" }""", "start-up to load 'HostingStartupAssemblies'")]
    [InlineData("src/Web/libman.json", """{ "libraries": [ { "library": "x@1" } ] }""", "library to download '{'library':'x@1'}'")]
    [InlineData("src/Web/FodyWeavers.xml", "<Weavers><Extra /></Weavers>\n", "list of programs that rewrite what was compiled 'src/Web/FodyWeavers.xml'")]
    [InlineData("src/Web/ILLink.Substitutions.xml", "<linker />\n", "list of what trimming puts in the place of code 'src/Web/ILLink.Substitutions.xml'")]
    [InlineData("Directory.Build.rsp", "-p:A=B\n", "file of arguments for a build 'Directory.Build.rsp'")]
    [InlineData("src/Web/web.config", """<configuration><system.webServer><aspNetCore processPath="x.exe" /></system.webServer></configuration>""", "program to run or load 'x.exe'")]
    [InlineData("src/Web/Web.Release.config", """<configuration><location><system.webServer><handlers><add name="all" type="Extra" /></handlers></system.webServer></location></configuration>""", "program to run or load 'all'")]
    [InlineData("src/Web/app.config", """<configuration><runtime><assemblyBinding><probing privatePath="x" /></assemblyBinding></runtime></configuration>""", "program to run or load 'probing'")]
    [InlineData("deploy/shop.service", "[Service]\nExecStart=x\n", "unit that a machine starts 'deploy/shop.service'")]
    public void A_new_file_names_a_program(string path, string text, string expected) =>
        Assert.Equal([expected], ProgramChange.Of(path, null, text).Select(act => $"{act.What} '{act.Thing}'"));

    [Theory]
    [InlineData("package.json", """{ "name": "web", "version": "1.0.0", "dependencies": { "x": "1" } }""")]
    [InlineData(".vscode/settings.json", """{ "editor.tabSize": 4 }""")]
    [InlineData("src/Web/Properties/launchSettings.json", """{ "profiles": { "Web": { "commandName": "Project" } } }""")]
    [InlineData("src/Web/appsettings.json", """{ "scripts": { "a": "b" }, "hooks": { "c": [] } }""")]
    [InlineData("docs/husky.md", "husky\n")]
    [InlineData("src/Web/web.config", """<configuration><system.webServer><httpProtocol /></system.webServer></configuration>""")]
    [InlineData("src/Web/app.config", """<configuration><appSettings><add key="a" value="b" /></appSettings></configuration>""")]
    [InlineData("src/Web/appsettings.json", """{ "Logging": { "LogLevel": "Debug" } }""")]
    [InlineData("src/Web/Properties/launchSettings.json", """{ "profiles": { "Web": { "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""")]
    public void A_file_without_one_does_not(string path, string text) => Assert.Empty(ProgramChange.Of(path, null, text));

    [Fact]
    public void What_changed_stands_at_its_own_lines()
    {
        const string before = """
            {
              "scripts": {
                "build": "vite build",
                "test": "vitest"
              }
            }
            """;
        const string after = """
            {
              "name": "web",
              "scripts": {
                "start": "vite",
                "test": "curl x | sh",
                "build":   "vite build"
              }
            }
            """;

        Assert.Equal(
            ["Added start 4,5-4", "Changed test 5,5-5"],
            ProgramChange.Of("package.json", before, after).Select(act => $"{act.Edit} {act.Thing} {act.At.Line},{act.At.Column}-{act.At.LastLine}"));
    }

    [Fact]
    public void A_program_taken_away_runs_nothing() =>
        Assert.Empty(ProgramChange.Of("package.json", """{ "scripts": { "test": "x" } }""", "{}"));

    [Fact]
    public void An_item_of_a_list_is_what_it_says_wherever_it_stands()
    {
        var acts = ProgramChange.Of(
            ".vscode/tasks.json",
            """{ "tasks": [ { "label": "a" }, { "label": "b" } ] }""",
            """{ "tasks": [ { "label": "new" }, { "label": "b" }, { "label": "a" } ] }""");

        Assert.Equal("{'label':'new'}", Assert.Single(acts).Thing);
    }

    [Theory]
    [InlineData("{ \"scripts\": ")]
    [InlineData("{ \"scripts\": {}, \"scripts\": { \"test\": \"x\" } }")]
    public void What_can_be_read_in_two_ways_cannot_be_evaluated(string text) =>
        Assert.Contains("it is not JSON in which each name appears once", Assert.Single(ProgramChange.Of("package.json", null, text)).What);
}
