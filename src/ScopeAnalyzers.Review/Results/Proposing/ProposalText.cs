using System.Text;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Results.Requests;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Writes a proposed manifest: each rule with the commits that it comes from.</summary>
internal static class ProposalText
{
    private const int NamedCommits = 3;

    /// <summary>The text.</summary>
    /// <param name="unprotected">The protected files that are to be taken off the list.</param>
    /// <param name="notes">What the manifest leaves out, one a line.</param>
    /// <param name="tests">The tests, one a line.</param>
    public static string Of(AgentHistory history, IReadOnlyList<ProposedScope> scopes, IReadOnlyList<string> unprotected,
        IReadOnlyList<string> notes, IReadOnlyList<string> tests)
    {
        string[] lines =
        [
            $"// Proposed by agent-scope init from the last {Count(history.Commits, "commit")}. Each rule names the commits that it comes from.",
            "{",
            $"  \"$schema\": \"{ProposedManifest.SchemaFile}\",",
            "  \"version\": 1,",
            .. scopes.Count == 0 ? Array.Empty<string>() : ["  \"scopes\": {", .. scopes.SelectMany(Scope), "  },"],
            "  \"agents\": {",
            .. scopes.Select(scope => $"    \"{scope.Agent}\": {{ \"scope\": \"{scope.Name}\" }},")
                .DefaultIfEmpty("    \"*\": { \"scope\": { \"files\": { \"allow\": [] } } },   // no agent was found: none may change anything"),
            "  },",
            .. unprotected.Count == 0 ? Array.Empty<string>() : [$"  \"unprotected\": [{Quoted(unprotected)}],"],
            .. notes.Select(note => Printable.Of("  // " + note)),
            "  \"tests\": [",
            .. tests.Select(test => $"    {test},"),
            "  ],",
            "}",
        ];
        return string.Join("\n", lines) + "\n";
    }

    /// <summary>A manifest that opens all that a rule can admit, to every agent.</summary>
    public static string OfEverything(IEnumerable<string> unprotected) => OfLists(["**"], [], unprotected);

    /// <summary>A manifest whose one scope lets in these files and these namespaces.</summary>
    public static string OfLists(IEnumerable<string> files, IEnumerable<string> namespaces, IEnumerable<string> unprotected) =>
        $$"""
        {
          "version": 1,
          "agents": { "*": { "scope": { "files": { "allow": [{{Quoted(files)}}] }, "namespaces": { "declare": { "allow": [{{Quoted(namespaces)}}] } } } } },
          "unprotected": [{{Quoted(unprotected)}}]
        }
        """;

    /// <summary>A test of the manifest.</summary>
    public static string Test(string agent, string file, bool isAllowed) =>
        $"{{ \"agent\": \"{agent}\", \"file\": {TaskFileText.Quote(file)}, \"expect\": \"{(isAllowed ? "allow" : "deny")}\" }}";

    /// <summary>The manifest that a text of this class is.</summary>
    public static Manifest Read(string text)
    {
        var reading = ManifestReader.Read(new ManifestText(ManifestLocator.FileName, Encoding.UTF8.GetBytes(text)), []);
        return reading.Manifest ?? throw new InvalidOperationException($"the proposal is not valid: {reading.Errors[0].Place}: {reading.Errors[0].Message}");
    }

    private static IEnumerable<string> Scope(ProposedScope scope) =>
    [
        $"    \"{scope.Name}\": {{   // {Count(scope.Commits, "commit")}",
        "      \"files\": { \"allow\": [",
        .. scope.Files.Select(rule => Rule(rule.Pattern, $"{Count(rule.Files.Count, "file")} in {Commits(rule.Commits)}")),
        "      ] },",
        .. scope.Namespaces.Count == 0 ? Array.Empty<string>() :
        [
            "      \"namespaces\": { \"declare\": { \"allow\": [",
            .. scope.Namespaces.Select(name => Rule(name.Pattern, Printable.Of(name.From))),
            "      ] } },",
        ],
        "    },",
    ];

    private static string Rule(string pattern, string why) => $"        {TaskFileText.Quote(pattern)},   // {why}";

    private static string Commits(IReadOnlyList<string> commits)
    {
        var named = string.Join(", ", commits.Take(NamedCommits).Select(commit => commit.Substring(0, 7)));
        return commits.Count > NamedCommits ? $"{named} and {commits.Count - NamedCommits} more" : named;
    }

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(TaskFileText.Quote));

    private static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";
}
