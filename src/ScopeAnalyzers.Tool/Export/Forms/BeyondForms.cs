using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>What a manifest says of an agent that no agent's settings can hold.</summary>
internal static class BeyondForms
{
    private const string Code = "the build and 'check' evaluate it", Change = "'check' evaluates it", End = "settings have no clock: export again when it ends";

    // What the settings are about; all else is about code, or about a change as a whole.
    private static readonly Kind[] Said = [Kind.Files, Kind.Tools];

    public static IEnumerable<NotExpressible> Of(Manifest manifest, AgentPolicy scope)
    {
        foreach (var layer in new[] { scope.Ceiling }.Concat(scope.Own).Append(scope.Narrow).OfType<Scope>())
        {
            foreach (var list in layer.Kinds.Where(kind => !Said.Contains(kind.Key)).OrderBy(kind => kind.Key)
                .SelectMany(kind => new[] { kind.Value.Allow, kind.Value.Deny }).OfType<RuleList>())
                yield return new NotExpressible(list.Name, Code);
            foreach (var limit in layer.Limits)
                yield return new NotExpressible(limit.Name, Change);
            if (layer.Commits is { } commits)
                yield return new NotExpressible(commits.Name, Change);
        }

        if (scope.Branches is { } branches)
            yield return new NotExpressible(branches.Name, "the hook and 'check' evaluate it");
        if (scope.Repositories is { } repositories)
            yield return new NotExpressible(repositories.Name, Change);
        foreach (var grant in scope.Grants.Where(grant => grant.Kinds.Keys.Any(kind => !Said.Contains(kind))))
            yield return new NotExpressible(grant.Name, Code);
        foreach (var name in Ends(manifest, scope))
            yield return new NotExpressible(name, End);
        if (scope.Mode != Mode.Enforce)
            yield return new NotExpressible("mode", "the form does not warn: what the manifest only warns of, or logs, is denied");
    }

    private static IEnumerable<string> Ends(Manifest manifest, AgentPolicy scope)
    {
        var entry = manifest.Agents.GetValueOrDefault(scope.Agent) ?? manifest.Agents.GetValueOrDefault("*");
        if (entry?.Expires is not null)
            yield return $"agents.{entry.Id}.expires";
        if (scope.Task is { } id && manifest.Tasks[id].Expires is not null)
            yield return $"tasks.{id}.expires";
        foreach (var grant in scope.Grants.Where(grant => grant.Expires is not null))
            yield return $"{grant.Name}.expires";
    }
}
