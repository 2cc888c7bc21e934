using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>A branch on which an agent wrote two files in its scope and changed one outside of it; restored, and not built.</summary>
internal static class AgentsBranch
{
    public const string Opens = "public static void Open() => System.Diagnostics.Process.Start(\"x\");";

    public static async Task<Repository> Create()
    {
        var repository = await Repository.Create();
        repository.Write("agent-scope.json", """
            { "version": 1, "agents": { "claude-code": { "scope": {
                "files": { "allow": ["src/Web/Page.cs", "src/Web/Persons.cs", "src/Web/Deck.cs"] },
                "apis": { "deny": ["M:System.Diagnostics.Process.Start", { "match": "T:System.Random", "instead": "Dice" }] } } } } }
            """);
        repository.WriteLibrary("src/Web/Web.csproj");
        repository.Write("src/Web/Dice.cs", "public sealed class Dice;");
        repository.Write("src/Web/Outside.cs", "public static class Outside;");
        repository.Write("src/Web/Persons.cs", "public static class Persons\n{\n    public static void Close() { }\n}");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Web/Deck.cs", "public static class Deck\n{\n    public static object Draw() => new System.Random();\n}");
        repository.Write("src/Web/Outside.cs", "public static class Outside;\n// an agent's");
        repository.Write("src/Web/Page.cs", "public static class Page\n{\n    " + Opens + "\n}");
        await repository.Commit("Open the page" + Repository.ByClaude);
        await repository.Dotnet("restore", "src/Web");
        return repository;
    }
}
