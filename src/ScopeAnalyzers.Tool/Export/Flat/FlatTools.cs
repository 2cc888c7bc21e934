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
        var allow = lists.Allow();
        return new FlatRules(allow, lists.Deny(allow), lists.NotExpressed);
    }

    /// <summary>Whether some call is of both.</summary>
    public static bool Meet(string one, string other)
    {
        var (left, right) = (ToolWords.Of(one), ToolWords.Of(other));
        return Globs.Meet(left.Name, right.Name)
            && (left.Argument is null || right.Argument is null
                || left.Arguments.Any(argument => right.Arguments.Any(second => Globs.Meet(argument.ToUpperInvariant(), second.ToUpperInvariant()))));
    }

    private static IReadOnlyList<string> Common(string one, string other) =>
        Parse(other).Covers(Parse(one)) ? [one] : Parse(one).Covers(Parse(other)) ? [other] : [];

    private static ToolPattern Parse(string text) => (ToolPattern)PatternSyntax.Parse(PatternLanguage.Tools, text).Pattern!;
}
