using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>What one rule finds in a change: what a reviewer decides on as a whole.</summary>
/// <param name="Findings">Its errors or its warnings, at least one.</param>
internal sealed record RuleSummary(IReadOnlyList<Finding> Findings)
{
    private const int MostNamed = 3;

    private Finding First => Findings[0];

    public Level Level => First.Level;

    public string Id => First.Id;

    /// <summary>What the diagnostic means.</summary>
    public string Title => First.Outcome == Outcome.Indeterminate ? $"not evaluated: {Row.Title}" : Row.Title;

    public string HelpLink => Row.HelpLink;

    /// <summary>The rules, a built-in one by what it is; or empty if none decided.</summary>
    public IReadOnlyList<string> Rules => RulesOf(First);

    /// <summary>What to do instead, or null if nothing is known.</summary>
    public string? Remedy => First.Remedy;

    public int Files => Findings.Select(finding => finding.File).Distinct().Count();

    private DiagnosticRow Row => DiagnosticTable.Of(Id);

    /// <summary>The errors and warnings among findings by rule, errors first, then what is found most often.</summary>
    public static IReadOnlyList<RuleSummary> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.Where(finding => finding.Level is Level.Error or Level.Warning)
            .GroupBy(finding => (finding.Level, finding.Outcome, finding.Id, Rules: string.Join(", ", RulesOf(finding))))
            .OrderByDescending(rule => rule.Key.Level).ThenByDescending(rule => rule.Count())
            .Select(rule => new RuleSummary([.. rule])),
    ];

    /// <summary>The first files, and how many more there are.</summary>
    /// <param name="form">How a name is written.</param>
    public string Where(Func<string, string> form) =>
        Some(Findings.Select(finding => finding.File is null ? null : form(finding.Location.File)));

    /// <summary>The first agents with their commits, and how many more there are.</summary>
    /// <param name="form">How a name is written.</param>
    public string Who(Func<string, string> form) => Some(Findings.Select(finding => finding.Agent is not { } agent ? null
        : form(agent) + (finding.Commit is { } commit ? $" in {form(Words.Short(commit))}" : "")));

    private static IReadOnlyList<string> RulesOf(Finding finding) => [.. finding.By.Select(ViolationMessage.RuleName).Distinct()];

    private static string Some(IEnumerable<string?> all)
    {
        var distinct = all.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", distinct.Take(MostNamed)) + (distinct.Count > MostNamed ? $", and {distinct.Count - MostNamed} more" : "");
    }
}
