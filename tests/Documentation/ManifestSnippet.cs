using System.Text;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Documentation;

/// <summary>A manifest that a page shows whole, or a part of one, which is read with the least that makes it whole.</summary>
internal static partial class ManifestSnippet
{
    private const string TaskFile = "// .agent-scope/tasks/";

    /// <summary>Reads it; a task file with the manifest above it on the page.</summary>
    public static ManifestReading Read(Snippet snippet) => snippet.Text.StartsWith(TaskFile, StringComparison.Ordinal)
        ? ManifestReader.Read(Text("agent-scope.json", Above(snippet).Text), [Text(snippet.Text.Split('\n')[0][3..], snippet.Text)])
        : ManifestReader.Read(Text("agent-scope.json", Whole(snippet.Text)), []);

    private static Snippet Above(Snippet taskFile) =>
        Snippet.Blocks(taskFile.Page).Last(snippet => snippet.Line < taskFile.Line && snippet.Text.StartsWith('{'));

    private static ManifestText Text(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    private static string Whole(string shown) => FirstMember().Match(shown).Groups[1].Value switch
    {
        "" => shown,
        "scopes" or "agents" or "tasks" => $$"""
            { "version": 1, {{shown}}
              {{Unless(shown, "scopes", """, "scopes": { "web": { "files": { "allow": ["**"] } } }""")}}
              {{Unless(shown, "agents", """, "agents": { "codex": { "scope": "web" } }""")}} }
            """,
        _ => $$"""
            { "version": 1, "agents": { "codex": { "scope": { {{Unless(shown, "files", """ "files": { "allow": ["**"] },""")}} {{shown}}
            } } } }
            """,
    };

    private static string Unless(string shown, string member, string added) =>
        shown.Contains($"\"{member}\":", StringComparison.Ordinal) ? "" : added;

    // What begins with a brace is whole.
    [GeneratedRegex("""^\s*(?://.*\n\s*)*"(\w+)":""")]
    private static partial Regex FirstMember();
}
