using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>What was found at one token, for one agent's lines.</summary>
internal sealed record TokenFinding(SyntaxToken Token, AuthoredLines Owner, Violation Violation);

/// <summary>The findings of one tree: one use, one diagnostic (diagnostics.md, "A message").</summary>
internal sealed class TokenFindings
{
    private readonly Dictionary<(int Position, int Policy), TokenFinding> findings = [];

    /// <summary>The findings in the order of the text.</summary>
    public IEnumerable<TokenFinding> InOrder => findings.Count == 0 ? [] : findings.OrderBy(pair => pair.Key).Select(pair => pair.Value);

    /// <summary>Notes a violation, unless a stronger one is known of the same token.</summary>
    public void Add(SyntaxToken token, AuthoredLines owner, Violation violation)
    {
        var key = (token.SpanStart, owner.Policy);
        if (!findings.TryGetValue(key, out var known) || violation.Outranks(known.Violation))
            findings[key] = new(token, owner, violation);
    }
}
