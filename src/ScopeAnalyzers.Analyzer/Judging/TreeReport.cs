using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Makes diagnostics of what was found in one tree.</summary>
internal sealed class TreeReport(SyntaxTree tree, Host host, EffectiveScope scope, Action<Diagnostic> report)
{
    /// <summary>Reports the violations of the policy.</summary>
    public void Violations(TokenFindings findings)
    {
        foreach (var (token, owner, violation) in findings.InOrder)
        {
            var policy = scope.Policies[owner.Policy];
            var message = ViolationMessage.Of(
                policy.Agent, violation.Act, violation.Thing, violation.Decision, owner.Commit, policy.Task, owner.Evidence);
            report(Diagnostic.Create(
                Descriptors.Of(violation.Id), Locate(token.Span), SeverityOf(violation, policy.Mode), null, Properties(policy, owner, violation), message));
        }
    }

    /// <summary>Shows what Review found in the file, at its lines: in editors, which do not run the build's part.</summary>
    public void Findings(TouchedFile file)
    {
        var lines = tree.GetText().Lines;
        foreach (var finding in file.Findings)
        {
            var line = lines[Math.Min(Math.Max(finding.Line, 1), lines.Count) - 1];
            report(Diagnostic.Create(Descriptors.Of(finding.Id), Locate(line.Span), finding.Message));
        }
    }

    /// <summary>What is only logged travels as information: the compiler's log is where the build finds it.</summary>
    private static DiagnosticSeverity SeverityOf(Violation violation, Mode mode) =>
        LevelTable.Of(mode, violation.Decision.Outcome, violation.Id, ci: true) switch
        {
            Level.Error => DiagnosticSeverity.Error,
            Level.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    /// <summary>What the decision log wants of the diagnostic, carried by the compiler's SARIF log.</summary>
    private static ImmutableDictionary<string, string?> Properties(AgentScope policy, AuthoredLines owner, Violation violation) =>
        new Dictionary<string, string?>
        {
            ["agent"] = policy.Agent,
            ["task"] = policy.Task,
            ["commit"] = owner.Commit,
            ["evidence"] = owner.Evidence,
            ["thing"] = violation.Thing,
            ["outcome"] = violation.Decision.Outcome.ToString(),
            ["by"] = string.Join("\n", violation.Decision.By.Select(reason => reason.Name)),
            ["missing"] = string.Join("\n", violation.Decision.Missing),
            ["instead"] = violation.Decision.By.Select(reason => reason.Instead).FirstOrDefault(instead => instead is not null),
        }.ToImmutableDictionary();

    /// <summary>
    /// The place in the physical file. Compilers print the place that <c>#line</c> names, so that where one moves the token the
    /// location is made of the file's own lines; editors do not, and need one in the tree.
    /// </summary>
    private Location Locate(TextSpan span)
    {
        var physical = tree.GetLineSpan(span);
        var mapped = tree.GetMappedLineSpan(span);
        return host == Host.Workspace || (!mapped.HasMappedPath && mapped.Span == physical.Span)
            ? Location.Create(tree, span)
            : Location.Create(tree.FilePath, span, physical.Span);
    }
}
