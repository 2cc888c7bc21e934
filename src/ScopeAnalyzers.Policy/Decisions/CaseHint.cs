using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>A file that only its case keeps out is told so (manifest.md, "Patterns").</summary>
internal static class CaseHint
{
    /// <summary>For files that a deny meets by its generous reading alone.</summary>
    public static IReadOnlyList<string> OfDeny(List<Rule> rules, Question question) =>
        question.Subject is FileResource file && rules.TrueForAll(rule => !rule.Match.Matches(file, MatchMode.Exact))
            ? [$"What keeps out is read without case: '{rules[0].Match}' is '{file.Path}' too."]
            : [];

    /// <summary>For files that a list would let in, were it read without case.</summary>
    public static IReadOnlyList<string> OfAllow(List<RuleList> lists, Question question) =>
        question.Subject is FileResource file
        && lists.SelectMany(list => list.Rules).FirstOrDefault(rule => OnlyCaseDiffers(rule.Match, file)) is { } near
            ? [$"Only its case keeps it out: '{near.Match}' lets in what is written so."]
            : [];

    private static bool OnlyCaseDiffers(Pattern pattern, FileResource file) =>
        pattern.Matches(file, MatchMode.Generous) && !pattern.Matches(file, MatchMode.Exact);
}
