using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Requests;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Writes a proposed manifest: each rule with the commits that it comes from.</summary>
internal static class ProposalText
{
    private const int NamedCommits = 3;

    /// <summary>The text.</summary>
    /// <param name="unprotected">The protected files that are to be taken off the list.</param>
    /// <param name="denied">What agents did and the manifest does not admit, by path.</param>
    /// <param name="tests">The tests, one a line.</param>
    public static string Of(
        AgentHistory history, IReadOnlyList<ProposedScope> scopes, IReadOnlyList<string> unprotected, IReadOnlyList<(string Path, string By)> denied, IReadOnlyList<string> tests)
    {
        string[] lines =
        [
            $"// Proposed by agent-scope init from the last {Count(history.Commits, "commit")}. Each rule names the commits that it comes from.",
            "{",
            "  \"version\": 1,",
            .. scopes.Count == 0 ? Array.Empty<string>() : ["  \"scopes\": {", .. scopes.SelectMany(Scope), "  },"],
            "  \"agents\": {",
            .. scopes.Select(scope => $"    \"{scope.Agent}\": {{ \"scope\": \"{scope.Name}\" }},")
                .DefaultIfEmpty("    \"*\": { \"scope\": { \"files\": { \"allow\": [] } } },   // no agent was found: none may change anything"),
            "  },",
            .. unprotected.Count == 0 ? Array.Empty<string>() : [$"  \"unprotected\": [{string.Join(", ", unprotected.Select(TaskFileText.Quote))}],"],
            .. denied.Count == 0 ? Array.Empty<string>() : ["  // Not admitted, though agents did it: a person does it, or grants it."],
            .. denied.Select(act => Printable.Of($"  //   {act.Path}: {act.By}")),
            "  \"tests\": [",
            .. tests.Select(test => $"    {test},"),
            "  ],",
            "}",
        ];
        return string.Join("\n", lines) + "\n";
    }

    /// <summary>A test of the manifest.</summary>
    public static string Test(string agent, string file, bool isAllowed) =>
        $"{{ \"agent\": \"{agent}\", \"file\": {TaskFileText.Quote(file)}, \"expect\": \"{(isAllowed ? "allow" : "deny")}\" }}";

    private static IEnumerable<string> Scope(ProposedScope scope) =>
    [
        $"    \"{scope.Name}\": {{   // {Count(scope.Commits, "commit")}",
        "      \"files\": { \"allow\": [",
        .. scope.Files.Select(rule => Rule(rule.Pattern, $"{Count(rule.Files, "file")} in {Commits(rule.Commits)}")),
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

    private static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";
}
