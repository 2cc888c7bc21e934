using ScopeAnalyzers.Review.Projects;

namespace ScopeAnalyzers.Review.Tests.Projects;

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
    public void A_new_file_names_a_program(string path, string text, string expected) =>
        Assert.Equal([expected], ProgramChange.Of(path, null, text).Select(act => $"{act.What} '{act.Thing}'"));

    [Theory]
    [InlineData("package.json", """{ "name": "web", "version": "1.0.0", "dependencies": { "x": "1" } }""")]
    [InlineData(".vscode/settings.json", """{ "editor.tabSize": 4 }""")]
    [InlineData("src/Web/Properties/launchSettings.json", """{ "profiles": { "Web": { "commandName": "Project" } } }""")]
    [InlineData("src/Web/appsettings.json", """{ "scripts": { "a": "b" }, "hooks": { "c": [] } }""")]
    [InlineData("docs/husky.md", "husky\n")]
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
    public void What_can_be_read_in_two_ways_cannot_be_judged(string text) =>
        Assert.Contains("it is not JSON in which each name stands once", Assert.Single(ProgramChange.Of("package.json", null, text)).What);
}
