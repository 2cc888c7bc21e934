using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Policy.Diagnostics;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>The uses of one line that the same rules deny to one agent: they have one cause and one remedy, and are told once.</summary>
/// <param name="Lead">The one that is told: the first whose name is written in the line.</param>
/// <param name="Further">Those that are counted beside it, in the order of the text.</param>
internal sealed record LineFinding(TokenFinding Lead, IReadOnlyList<TokenFinding> Further)
{
    /// <summary>The findings of a tree by line.</summary>
    /// <param name="findings">In the order of the text.</param>
    /// <param name="lineOf">The line that a token is told on.</param>
    public static IEnumerable<LineFinding> Of(IEnumerable<TokenFinding> findings, Func<SyntaxToken, int> lineOf) =>
        from finding in findings
        let decision = finding.Violation.Decision
        group finding by (Line: lineOf(finding.Token), finding.Owner, finding.Violation.Id, finding.Violation.Act, decision.Outcome,
            By: ViolationProperties.Join(decision.By.Select(reason => reason.Name)), Missing: ViolationProperties.Join(decision.Missing))
            into same
        let lead = same.OrderBy(RankOf).First()
        select new LineFinding(lead, [.. same.Where(finding => finding != lead)]);

    /// <summary>What nobody wrote, as the <c>Dispose</c> of a <c>using</c>, does not lead.</summary>
    private static int RankOf(TokenFinding finding) =>
        !finding.Token.IsKind(SyntaxKind.IdentifierToken) ? 2 : Names(finding.Violation.Thing, finding.Token.ValueText) ? 0 : 1;

    private static bool Names(string thing, string name)
    {
        for (var at = thing.IndexOf(name, StringComparison.Ordinal); at >= 0; at = thing.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsPart(thing, at - 1) && !IsPart(thing, at + name.Length))
                return true;
        }

        return false;
    }

    private static bool IsPart(string thing, int at) => at >= 0 && at < thing.Length && SyntaxFacts.IsIdentifierPartCharacter(thing[at]);
}
