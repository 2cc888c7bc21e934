using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>What is out of scope in an agent's work.</summary>
/// <param name="Outcome">The outcome in words.</param>
/// <param name="Causes">The findings by rule, errors first.</param>
internal sealed record CheckAnswer(string Outcome, IReadOnlyList<FindingCause> Causes)
{
    private const int MostPlaces = 20;

    public static CheckAnswer Of(ReviewResult result) => new(
        !result.HasManifest ? "nothing is evaluated: there is no agent-scope.json in force"
        : result.Outcome == Policy.Text.Outcome.Deny ? "out of scope"
        : result.Outcome == Policy.Text.Outcome.Indeterminate ? "not evaluated: something that is needed is missing"
        : "in scope, as far as git shows: the build evaluates what C# uses",
        [
            .. from finding in result.Findings
               group finding by (finding.Level, finding.Id, Rules: string.Join(", ", finding.By), Remedy: finding.Remedy ?? "") into same
               orderby same.Key.Level == Level.Error descending, same.Count() descending
               select new FindingCause(
                   same.Key.Id, same.Key.Level.Word(), same.Key.Rules, same.Key.Remedy, Printable.Of(same.First().Message), same.Count(),
                   [.. same.Select(Place).Distinct().Take(MostPlaces)]),
        ]);

    private static string Place(Finding finding) =>
        finding.File is null ? finding.Commit is { } commit ? $"commit {Words.Short(commit)}" : "the change as a whole"
        : Printable.Of(finding.Line > 0 ? $"{finding.File}:{finding.Line}" : finding.File);
}

/// <summary>Findings with one cause.</summary>
/// <param name="Rules">The determining rules, or empty if no rule is broken.</param>
/// <param name="Remedy">What to do about each, or empty if the message says it.</param>
/// <param name="Message">The first one's message.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Places">Where the first of them are.</param>
internal sealed record FindingCause(
    string Id, string Level, string Rules, string Remedy, string Message, int Count, IReadOnlyList<string> Places);
