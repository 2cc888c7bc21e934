using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>A scope's <c>tools</c> as two lists.</summary>
internal static class FlatTools
{
    public static FlatRules Of(AgentPolicy scope)
    {
        var lists = new FlatLists(scope, Kind.Tools, FileActs.All, Common, Meet);
        var all = lists.Allow();
        var deny = lists.Deny(all);
        var left = all.Select(rule => (Rule: rule, Deny: deny.FirstOrDefault(denied => IsMetOtherwise(rule.Pattern, denied.Pattern))))
            .ToList();
        return new FlatRules(
            [.. left.Where(each => each.Deny is null).Select(each => each.Rule)],
            deny,
            [.. lists.NotExpressed,
                .. left.Where(each => each.Deny is not null)
                    .Select(each => new NotExpressible(each.Rule.Rule, WhyLeftOut(each.Rule.Pattern, each.Deny!.Pattern)))]);
    }

    private static string WhyLeftOut(string allow, string deny) =>
        $"'{allow}' is left out, since it lets in what '{deny}' denies in another spelling, such as with its options in another order: the form compares commands as they are written";

    /// <summary>
    /// Whether a rule that lets in holds commands that another keeps out by another spelling, which only the manifest reads.
    /// </summary>
    private static bool IsMetOtherwise(string allow, string deny)
    {
        var (inside, outside) = (ToolWords.Of(allow), ToolWords.Of(deny));
        if (inside.Name != "Bash" || outside.Name != "Bash" || outside.Argument is null)
            return false;
        if (inside.Argument is null)
            return true;
        if (!inside.Argument.Contains('*'))
            return Parse(deny).Matches(new ToolResource("Bash", [inside.Argument]), MatchMode.Generous);
        var (one, other) = (ToolPattern.SpellingOf(inside.Argument), ToolPattern.SpellingOf(outside.Argument));
        return IsAny(one, 0) || IsAny(other, 0) || (one[0] == other[0] && (IsAny(one, 1) || IsAny(other, 1) || one[1] == other[1]));
    }

    /// <summary>Whether a word may be any: it has a star, is an option or is not there.</summary>
    private static bool IsAny(IReadOnlyList<string> words, int at) => at >= words.Count || words[at].Contains('*') || words[at][0] == '-';

    /// <summary>Whether some call is of both.</summary>
    public static bool Meet(string one, string other)
    {
        var (left, right) = (ToolWords.Of(one), ToolWords.Of(other));
        return Globs.Meet(left.Name, right.Name)
            && (left.Argument is null || right.Argument is null
                || left.Arguments.Any(argument =>
                    right.Arguments.Any(second => Globs.Meet(argument.ToUpperInvariant(), second.ToUpperInvariant()))));
    }

    private static IReadOnlyList<string> Common(string one, string other) =>
        Parse(other).Covers(Parse(one)) ? [one] : Parse(one).Covers(Parse(other)) ? [other] : [];

    private static ToolPattern Parse(string text) => (ToolPattern)PatternSyntax.Parse(PatternLanguage.Tools, text).Pattern!;
}
