using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>A file below a folder that a rule names without what lies below it is told so (manifest.md, "Patterns").</summary>
internal static class FolderHint
{
    /// <summary>For files that a list would let in, had its rule named all below the folder.</summary>
    public static IReadOnlyList<string> OfAllow(List<RuleList> lists, Question question)
    {
        if (question.Subject is not FileResource file)
            return [];
        var near = from rule in lists.SelectMany(list => list.Rules)
                   let below = FolderPattern.Below(rule.Match.Text)
                   where below is not null && below.Matches(file, MatchMode.Exact)
                   select $"'{rule.Match}' allows only {(FolderPattern.IsOfOwnFilesAlone(rule.Match.Text) ? "the files of that folder itself" : "a file with that name")}. Write '{below}' to allow everything below it.";
        return [.. near.Take(1)];
    }
}
