using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>Makes diagnostics of what was found in one tree.</summary>
/// <param name="part">Where the tree was made of a page, the part that is reported in the page, or null if it is reported where it
/// is.</param>
internal sealed class TreeReport(SemanticModel model, Host host, StoredScope scope, Action<Diagnostic> report, GeneratedPart? part = null)
{
    private readonly SyntaxTree tree = model.SyntaxTree;

    /// <summary>Reports the violations of the policy.</summary>
    /// <param name="file">The file, relative to the root.</param>
    public void Violations(IEnumerable<TokenFinding> findings, string file)
    {
        foreach (var (lead, further) in LineFinding.Of(findings, token => At(token).Line))
        {
            var (token, owner, violation) = lead;
            var policy = scope.Policies[owner.Policy].Scope;
            var message = ViolationMessage.Of(
                policy.Agent, violation.Act, violation.NameIn(model.Compilation), violation.Decision, owner.Commit, policy.Task,
                owner.Evidence, ViolationMessage.MoreUses(further.Count), violation.Grant, violation.Code is not null);
            var level = LevelTable.Of(policy.Mode, violation.Decision.Outcome, violation.Id, ci: true, owner.Evidence) ?? Level.Log;
            var at = At(token);
            var properties = Properties(policy, owner, violation)
                .SetItems(ViolationProperties.Of(violation.Resource, level, new Place(file, at.Line + 1, at.Character + 1)));
            if (further.Count > 0)
                properties = properties.Add(ViolationProperties.Further, FurtherUse.Join(further.Select(use =>
                    new FurtherUse(use.Violation.Resource, At(use.Token).Character + 1, use.Violation.Grant))));
            report(Diagnostic.Create(Descriptors.Of(violation.Id), Locate(token), SeverityOf(level),
                further.Count == 0 ? null : further.Select(use => Locate(use.Token)), properties, message));
        }
    }

    /// <summary>
    /// Reports a page that an agent changed and of which no generator made code: what it uses is not evaluated (SCOPE105).
    /// </summary>
    public static IEnumerable<Diagnostic> NotEvaluated(TouchedFile page, StoredScope scope)
    {
        var file = new FileResource(page.Path, FileAct.Modify);
        foreach (var owner in page.Lines.Where(lines => !lines.Lines.IsEmpty).GroupBy(lines => lines.Policy).Select(own => own.First()))
        {
            var policy = scope.Policies[owner.Policy].Scope;
            if (UnobservedCodeRule.Denial(policy, file, PageFiles.What) is not { } denied)
                continue;
            var violation = new Violation(denied.Id!, "change", page.Path, denied, ResourceName.Of(file), GrantSubject.Lifting(denied, file));
            var level = LevelTable.Of(policy.Mode, denied.Outcome, violation.Id, ci: true, owner.Evidence) ?? Level.Log;
            var line = owner.Lines.Ranges[0].First - 1;
            var properties = Properties(policy, owner, violation)
                .SetItems(ViolationProperties.Of(violation.Resource, level, new Place(page.Path, line + 1, 1)));
            yield return Diagnostic.Create(
                Descriptors.Of(violation.Id),
                Location.Create($"{scope.Root}/{page.Path}", default, new LinePositionSpan(new(line, 0), new(line, 0))),
                SeverityOf(level), null, properties,
                ViolationMessage.Of(policy.Agent, violation.Act, violation.Thing, denied, owner.Commit, policy.Task, owner.Evidence,
                    grant: violation.Grant));
        }
    }

    /// <summary>Shows what Review found in the file, at its lines: in editors, which do not run the build's part.</summary>
    public void Findings(TouchedFile file)
    {
        var lines = tree.GetText().Lines;
        foreach (var finding in file.Findings)
        {
            var line = lines[Math.Min(Math.Max(finding.Line, 1), lines.Count) - 1];
            var properties = finding.Request is { } request ? ViolationProperties.Of(request).ToImmutableDictionary() : null;
            report(Diagnostic.Create(Descriptors.Of(finding.Id), Locate(line.Span), properties, finding.Message));
        }
    }

    /// <summary>What is only logged travels as information: the build finds it in the receipt.</summary>
    private static DiagnosticSeverity SeverityOf(Level level) => level switch
    {
        Level.Error => DiagnosticSeverity.Error,
        Level.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>What the decision log, by the receipt, and the code fixes want of the diagnostic.</summary>
    private static ImmutableDictionary<string, string?> Properties(AgentPolicy policy, AuthoredLines owner, Violation violation)
    {
        var (decision, by) = (violation.Decision, violation.Decision.By.Select(reason => reason.Name).ToList());
        var properties = new Dictionary<string, string?>
        {
            [ViolationProperties.Agent] = policy.Agent,
            [ViolationProperties.Task] = policy.Task,
            [ViolationProperties.Commit] = owner.Commit,
            [ViolationProperties.Evidence] = owner.Evidence,
            [ViolationProperties.Thing] = violation.Thing,
            [ViolationProperties.Outcome] = decision.Outcome.ToString(),
            [ViolationProperties.By] = ViolationProperties.Join(by),
            [ViolationProperties.Missing] = ViolationProperties.Join(decision.Missing),
            [ViolationProperties.Remedy] = ViolationMessage.Remedy(decision),
            [ViolationProperties.Instead] =
                ViolationProperties.Join(decision.By.Select(reason => reason.Instead).OfType<string>().Distinct()),
        }.ToImmutableDictionary();
        return violation.Grant is { } subject
            ? properties.SetItems(ViolationProperties.Of(GrantRequest.For(policy.Agent, policy.Task, subject, by)))
            : properties;
    }

    private LinePosition At(SyntaxToken token) =>
        (part?.Locate(token).GetLineSpan() ?? tree.GetLineSpan(token.Span)).StartLinePosition;

    private Location Locate(SyntaxToken token) => part?.Locate(token) ?? Locate(token.Span);

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
