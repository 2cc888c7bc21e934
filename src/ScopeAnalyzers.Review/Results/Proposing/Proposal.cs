using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Makes a manifest of what agents did: it admits that, and no folder more.</summary>
internal static class Proposal
{
    /// <summary>The manifest's text; it is valid, its tests pass, and what it does not admit it says.</summary>
    /// <param name="unprotect">Whether the protected files that agents changed are taken off the list.</param>
    public static ProposedManifest Of(AgentHistory history, bool unprotect, DateTimeOffset clock)
    {
        var folders = new FolderPatterns(history.Tracked.Concat(history.Touches.Select(touch => touch.Path)));
        var scopes = history.Touches.GroupBy(touch => Entry(touch.Agent), StringComparer.Ordinal)
            .OrderBy(touches => touches.Key == "*").ThenBy(touches => touches.Key, StringComparer.Ordinal)
            .Select(touches => Scope(touches.Key, [.. touches], folders, history)).ToList();
        var draft = Read(ProposalText.Of(history, scopes, [], [], []));
        var all = Denied(draft, history, clock);
        IReadOnlyList<string> unprotected = unprotect ? [.. all.Where(act => act.IsProtected).Select(act => act.Path).Distinct(StringComparer.Ordinal)] : [];
        var manifest = unprotected.Count == 0 ? draft : Read(ProposalText.Of(history, scopes, unprotected, [], []));
        var denied = Denied(manifest, history, clock).Select(act => (act.Path, act.By)).Distinct().ToList();
        var text = ProposalText.Of(history, scopes, unprotected, denied, [.. Tests(manifest, scopes, history, clock)]);
        if (ManifestTests.Failing(Read(text)) is [var failure, ..])
            throw new InvalidOperationException($"a test of the proposal fails: {failure.Test.Place}: {failure.Message}");
        return new ProposedManifest(history.Root, text, history.Commits, [.. scopes.Select(scope => scope.Agent)], [.. denied.Select(act => act.Path).Distinct()]);
    }

    /// <summary>Whom a note's unknown tool belongs to is not known: the entry of all others judges it.</summary>
    private static string Entry(string agent) => agent == KnownAgents.Unknown ? "*" : agent;

    private static ProposedScope Scope(string agent, IReadOnlyList<AgentTouch> touches, FolderPatterns folders, AgentHistory history)
    {
        var byPath = touches.ToLookup(touch => touch.Path, StringComparer.Ordinal);
        return new ProposedScope(
            agent,
            touches.Select(touch => touch.Commit).Distinct().Count(),
            [
                .. folders.Of(byPath.Select(path => path.Key)).Select(rule => new ProposedRule(
                    rule.Pattern, rule.Files.Count, rule.Files[0], [.. rule.Files.SelectMany(file => byPath[file]).Select(touch => touch.Commit).Distinct().Reverse()])),
            ],
            [
                .. byPath.SelectMany(path => history.Names.TryGetValue(path.Key, out var names) ? names : [])
                    .GroupBy(name => name.Pattern, StringComparer.Ordinal).Select(same => same.First())
                    .Where(name => PatternSyntax.Parse(PatternLanguage.Namespaces, name.Pattern).Error is null)
                    .OrderBy(name => name.Pattern, StringComparer.Ordinal),
            ]);
    }

    /// <summary>What agents did and a manifest does not admit.</summary>
    private static IEnumerable<(string Path, string By, bool IsProtected)> Denied(Manifest manifest, AgentHistory history, DateTimeOffset clock) =>
        from touch in history.Touches
        let decision = AgentPolicy.Resolve(manifest, touch.Agent, null, clock).Decide(new FileResource(touch.Path, touch.Act))
        where decision.Outcome != Outcome.Allow
        orderby touch.Path
        select (touch.Path, string.Join(", ", decision.By.Select(reason => reason.Name)), decision.Id == "SCOPE102");

    private static IEnumerable<string> Tests(Manifest manifest, List<ProposedScope> scopes, AgentHistory history, DateTimeOffset clock)
    {
        foreach (var scope in scopes)
        {
            // Any agent without an entry stands for the entry of all others.
            var agent = scope.Agent == "*" ? KnownAgents.Unknown : scope.Agent;
            var policy = AgentPolicy.Resolve(manifest, agent, null, clock);
            foreach (var rule in scope.Files.Where(rule => IsNameable(rule.Example)))
                yield return ProposalText.Test(agent, rule.Example, MayChange(policy, rule.Example));
            if (history.Tracked.FirstOrDefault(path => IsNameable(path) && !MayChange(policy, path)) is { } outside)
                yield return ProposalText.Test(agent, outside, isAllowed: false);
        }

        yield return ProposalText.Test(scopes.Count == 0 || scopes[0].Agent == "*" ? KnownAgents.Unknown : scopes[0].Agent, ManifestLocator.FileName, isAllowed: false);
    }

    private static bool IsNameable(string path) => ResourceText.Parse(path, out _) is FileResource;

    private static bool MayChange(AgentPolicy policy, string path) => policy.Decide(new FileResource(path, FileAct.Modify)).Outcome == Outcome.Allow;

    private static Manifest Read(string text)
    {
        var reading = ManifestReader.Read(new ManifestText(ManifestLocator.FileName, Encoding.UTF8.GetBytes(text)), []);
        return reading.Manifest ?? throw new InvalidOperationException($"the proposal is not valid: {reading.Errors[0].Place}: {reading.Errors[0].Message}");
    }
}

/// <summary>A manifest that is proposed from what agents did.</summary>
/// <param name="Root">The repository's root; null where there is no repository.</param>
/// <param name="Text">Its text; null where none can be proposed.</param>
/// <param name="Commits">How many commits it comes from.</param>
/// <param name="Agents">The agents that it has entries for.</param>
/// <param name="NotAdmitted">Paths that agents changed and that it keeps from them.</param>
/// <param name="Problem">Why none can be proposed; null where one is.</param>
public sealed record ProposedManifest(
    string? Root, string? Text, int Commits, IReadOnlyList<string> Agents, IReadOnlyList<string> NotAdmitted, string? Problem = null);
