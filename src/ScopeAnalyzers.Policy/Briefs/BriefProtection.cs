using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Protection;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>What is protected, in words.</summary>
internal static class BriefProtection
{
    /// <summary>One line with an example of each group of the built-in list, and those of the manifest's own lists.</summary>
    public static IReadOnlyList<string> Of(AgentPolicy scope)
    {
        var examples = ProtectedFiles.All.GroupBy(entry => entry.Why).Select(group => BriefWords.Code(group.First().Pattern));
        var lines = new List<string>
        {
            $"- Without a grant you may not change what steers the build, git, CI, agents and people's tools, such as {BriefWords.Listed(examples)}; nor links, modes of files, submodules, and build logic in project files.",
        };
        if (scope.Protected is { Rules.Count: > 0 } more)
            lines.Add($"- Nor without a grant: {BriefWords.Listed(more.Rules)}.");
        if (scope.Unprotected is { Rules.Count: > 0 } free)
            lines.Add($"- Not protected here: {BriefWords.Listed(free.Rules)}.");
        return lines;
    }
}
