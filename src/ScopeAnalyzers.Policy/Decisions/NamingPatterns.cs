using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// Says whether a scope names a file that it lets in: by a pattern with a folder, a name or an extension in it, as <c>src/Web/**</c> or
/// <c>**/*.razor</c>, and not by one that is about everything, as <c>**</c> (manifest.md, "Protected files", SCOPE105).
/// </summary>
internal static class NamingPatterns
{
    /// <summary>Whether one of the rules and grants that let the file in names it.</summary>
    /// <param name="allowed">The decision that let it in.</param>
    public static bool Name(AgentPolicy scope, FileResource file, Decision allowed)
    {
        var by = new HashSet<string>(allowed.By.Select(reason => reason.Name), StringComparer.Ordinal);
        var rules = new[] { scope.Ceiling, scope.Narrow }.Concat(scope.Own).OfType<Scope>()
            .SelectMany(layer => layer.Kinds.TryGetValue(Kind.Files, out var lists) ? lists.Allow?.Rules ?? [] : [])
            .Where(rule => by.Contains(rule.Name))
            .Select(rule => rule.Match);
        var grants = scope.Grants.Where(grant => by.Contains(grant.Name) && grant.Kinds.ContainsKey(Kind.Files))
            .SelectMany(grant => grant.Kinds[Kind.Files])
            .Where(pattern => pattern.Matches(file, MatchMode.Exact));
        return rules.Concat(grants).Any(pattern => pattern.Text.Any(char.IsLetterOrDigit));
    }
}
