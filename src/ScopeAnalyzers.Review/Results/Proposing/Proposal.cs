using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Makes a manifest of what agents did: the folders in which they worked, and no more of them than a person reads.</summary>
internal static class Proposal
{
    /// <summary>How many rules for files a manifest has that a person will read.</summary>
    public const int MostRules = 30;

    private const int MostTests = 12;

    /// <summary>The manifest's text; it is valid, its tests pass, no rule of it is idle, and what it does not admit it says.</summary>
    /// <param name="unprotect">Whether the protected files that agents changed are taken off the list.</param>
    /// <param name="isDetailed">Whether it has every rule, every test, every namespace and every file that it keeps from agents.</param>
    public static ProposedManifest Of(AgentHistory history, bool unprotect, bool isDetailed, DateTimeOffset clock)
    {
        IReadOnlyList<string> unprotected = unprotect ? Unprotectable(history, clock) : [];
        var (scopes, leftOut) =
            new ScopeProposer(new AdmissibleFiles(unprotected, clock), isDetailed ? int.MaxValue : MostRules, isDetailed).Of(history);
        var manifest = ProposalText.Read(ProposalText.Of(history, scopes, unprotected, [], []));
        var denied = Denied(manifest, history, clock);
        var tests = new ProposalTests(manifest, scopes, history.Tracked, clock).Of(isDetailed ? int.MaxValue : MostTests);
        var text = ProposalText.Of(history, scopes, unprotected, Notes(denied, leftOut, isDetailed), tests);
        if (ManifestTests.Failing(ProposalText.Read(text)) is [var failure, ..])
            throw new InvalidOperationException($"a test of the proposal fails: {failure.Test.Place}: {failure.Message}");
        return new ProposedManifest(history.Root, text, history.Commits, [.. scopes.Select(scope => scope.Agent)],
            [.. denied.Select(act => act.Path).Distinct()]);
    }

    /// <summary>The protected files that agents changed, that are still there, and that a manifest can take off the list.</summary>
    private static IReadOnlyList<string> Unprotectable(AgentHistory history, DateTimeOffset clock)
    {
        var usual = new AdmissibleFiles([], clock);
        var there = new HashSet<string>(history.Tracked, StringComparer.Ordinal);
        return
        [
            .. history.Touches.Select(touch => touch.Path).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal)
                .Where(path =>
                    there.Contains(path) && Legible.Problem(path) is null && PatternSyntax.Parse(PatternLanguage.Files, path).Error is null
                    && !usual.Holds(path) && new AdmissibleFiles([path], clock).Holds(path)),
        ];
    }

    /// <summary>What agents did, on files that are still there, and a manifest does not admit; by path.</summary>
    private static IReadOnlyList<(string Path, string By)> Denied(Manifest manifest, AgentHistory history, DateTimeOffset clock)
    {
        var there = new HashSet<string>(history.Tracked, StringComparer.Ordinal);
        var scopes = history.Touches.Select(touch => touch.Agent).Distinct()
            .ToDictionary(agent => agent, agent => AgentPolicy.Resolve(manifest, agent, null, clock));
        return
        [
            .. history.Touches.Where(touch => there.Contains(touch.Path))
                .Select(touch => (touch.Path, Decision: scopes[touch.Agent].Decide(new FileResource(touch.Path, touch.Act))))
                .Where(each => each.Decision.Outcome != Outcome.Allow)
                .Select(each => (each.Path, By: string.Join(", ", each.Decision.By.Select(reason => reason.Name)))).Distinct()
                .OrderBy(each => each.Path, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> Notes(IReadOnlyList<(string Path, string By)> denied, int leftOut, bool isDetailed) =>
    [
        .. leftOut == 0 ? Array.Empty<string>() : [$"Left out: {leftOut} {(leftOut == 1 ? "rule that" : "rules that")} fewer commits asked for; agent-scope init --detail has them."],
        .. denied.Count == 0 ? Array.Empty<string>() : ["Not admitted, though agents did it: a person does it, or grants it."],
        .. isDetailed
            ? denied.Select(act => $"  {act.Path}: {act.By}")
            : denied.GroupBy(act => act.By, StringComparer.Ordinal).OrderByDescending(same => same.Count())
                .Select(same => $"  {same.First().Path}{(same.Count() == 1 ? "" : $" and {same.Count() - 1} more")}: {same.Key}"),
    ];
}

/// <summary>A manifest that is proposed from what agents did.</summary>
/// <param name="Root">The repository's root, or null if there is no repository.</param>
/// <param name="Text">Its text, or null if none can be proposed.</param>
/// <param name="Commits">How many commits it comes from.</param>
/// <param name="Agents">The agents that it has entries for.</param>
/// <param name="NotAdmitted">Paths that agents changed and that it keeps from them.</param>
/// <param name="Problem">Why none can be proposed, or null if one is.</param>
public sealed record ProposedManifest(
    string? Root, string? Text, int Commits, IReadOnlyList<string> Agents, IReadOnlyList<string> NotAdmitted, string? Problem = null)
{
    /// <summary>The file that the manifest names as its schema; it is beside it.</summary>
    public const string SchemaFile = "agent-scope.schema.json";
}
