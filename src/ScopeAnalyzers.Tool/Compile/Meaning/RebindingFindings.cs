using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Reports what took the place of what others' code was bound to, once for each declaration.</summary>
internal sealed class RebindingFindings(ReviewResult review)
{
    private const int MostPlaces = 3;
    private const string Rule = "built-in: code that no one edited means something else";

    /// <summary>The findings.</summary>
    public IEnumerable<Finding> Of(IEnumerable<FoundRebinding> found) => found
        .GroupBy(each => each.By)
        .Select(same =>
            Of(same.Key,
                [.. same.DistinctBy(each => (each.Path, each.Rebinding.Line, each.Rebinding.Old.Key))
                    .OrderBy(each => each.Path, StringComparer.Ordinal).ThenBy(each => each.Rebinding.Line)]))
        .OfType<Finding>();

    private Finding? Of(Declared by, IReadOnlyList<FoundRebinding> rebindings)
    {
        var policy = review.PolicyOf(by.Touch);
        var decision = Decision.Denied("SCOPE203", [new Reason(Rule, null)], Told(rebindings));
        var part = by.Touch.ByCommit.FirstOrDefault(each => each.Lines.Contains(by.At.Line));
        var evidence = part?.Evidence ?? by.Touch.Evidence[0];
        if (LevelTable.Of(policy?.Mode ?? Mode.Enforce, Outcome.Deny, "SCOPE203", ci: true, evidence) is not { } level)
            return null;
        return new Finding(
            "SCOPE203", level, Outcome.Deny, new ResourceName("place", by.Id, "declare", "calls"), by.At.File, by.At.Line, by.At.Column,
            by.Touch.Agent, by.Touch.Task, part?.Commit, evidence,
            [Rule], [], ViolationMessage.Of(by.Touch.Agent, "declare", by.Thing, decision, part?.Commit, by.Touch.Task, evidence));
    }

    private static IReadOnlyList<string> Told(IReadOnlyList<FoundRebinding> rebindings)
    {
        var told = rebindings.Take(MostPlaces)
            .Select(each => $"{each.Path}({each.Rebinding.Line},{ColumnOf(each)}) was bound to '{Display.Of(each.Rebinding.Old.Symbol)}'.");
        return rebindings.Count > MostPlaces ? [.. told, $"So were {rebindings.Count - MostPlaces} more places."] : [.. told];
    }

    private static int ColumnOf(FoundRebinding found) =>
        found.Rebinding.New.Token.GetLocation().GetLineSpan().StartLinePosition.Character + 1;
}

/// <summary>A rebinding, and the agent's declaration that it goes back to.</summary>
/// <param name="Path">The source, from the root.</param>
internal sealed record FoundRebinding(Declared By, string Path, Rebinding Rebinding);
