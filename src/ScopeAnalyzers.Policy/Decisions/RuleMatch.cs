using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Whether a rule, as a whole, is about what is asked.</summary>
internal static class RuleMatch
{
    /// <summary>Whether the rule lets in: read exactly, its <c>except</c> generously.</summary>
    public static bool LetsIn(Rule rule, Question question) => Matches(rule, question, MatchMode.Exact, MatchMode.Generous);

    /// <summary>Whether the rule keeps out: read generously, its <c>except</c> exactly.</summary>
    public static bool KeepsOut(Rule rule, Question question) => Matches(rule, question, MatchMode.Generous, MatchMode.Exact);

    /// <summary>Whether the rule lets in, but only in some files, and the question names none.</summary>
    public static bool LetsInSomewhere(Rule rule, Question question) =>
        rule.DependsOnFile && question.File is null && Matches(rule, question, MatchMode.Exact, MatchMode.Generous, anywhere: true);

    private static bool Matches(Rule rule, Question question, MatchMode reading, MatchMode exceptReading, bool anywhere = false)
    {
        if (!ActsMatch(rule, question.Subject, reading) || !(anywhere || AppliesIn(rule, question.File, reading, exceptReading))
            || !rule.Match.Matches(question.Subject, reading))
            return false;
        var excepted = question.Kind == Kind.Capabilities ? question.Api : question.Subject;
        return excepted is null || !rule.Except.Any(pattern => pattern.Matches(excepted, exceptReading));
    }

    // A submodule is every act at once: what keeps out meets it by any of them, what lets in must name them all.
    private static bool ActsMatch(Rule rule, Resource subject, MatchMode reading)
    {
        if (rule.Acts == FileActs.All || subject is not FileResource file)
            return true;
        var acts = file.Act == FileAct.Submodule ? FileActs.All : (FileActs)(1 << (int)file.Act);
        return reading == MatchMode.Exact ? (rule.Acts & acts) == acts : (rule.Acts & acts) != 0;
    }

    // Where the file is not known, what keeps out holds and what lets in does not.
    private static bool AppliesIn(Rule rule, string? path, MatchMode reading, MatchMode exceptReading)
    {
        if (!rule.DependsOnFile)
            return true;
        if (path is null)
            return reading == MatchMode.Generous;
        var file = new FileResource(path, FileAct.Modify);
        return (rule.In.Count == 0 || rule.In.Any(pattern => pattern.Matches(file, reading)))
            && !rule.NotIn.Any(pattern => pattern.Matches(file, exceptReading));
    }
}
