using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Protection;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>A scope's <c>files</c>, protected files and environments' files as two lists.</summary>
internal static class FlatFiles
{
    /// <param name="acts">What the agent's own tools do to a file: rules about other acts say nothing to the form.</param>
    public static FlatRules Of(AgentPolicy scope, FileActs acts)
    {
        var lists = new FlatLists(scope, Kind.Files, acts, PathPatterns.Common, PathPatterns.Meet);
        var granted = lists.WithinCeiling([.. from grant in scope.Grants
                                              where grant.Kinds.ContainsKey(Kind.Files)
                                              from pattern in grant.Kinds[Kind.Files]
                                              select new FlatRule(grant.Name, pattern.Text)]);
        FlatRule[] allow = [.. lists.Allow(), .. granted];
        FlatRule[] kept = [.. Protected(scope)];
        return new FlatRules(
            allow,
            [.. lists.Deny(allow), .. Environments(scope), .. kept],
            [
                .. lists.NotExpressed,
                .. Freed(scope)
                    .Where(free =>
                        allow.Any(rule => PathPatterns.Meet(rule.Pattern, free.Pattern))
                            && kept.Any(rule => PathPatterns.Meet(rule.Pattern, free.Pattern)))
                    .Select(free => new NotExpressible(free.Rule, $"a deny of the form has no exception: of '{free.Pattern}' what is protected elsewhere stays denied")),
            ]);
    }

    private static IEnumerable<FlatRule> Environments(AgentPolicy scope) =>
        from environment in scope.Environments.Values
        where scope.Decide(new EnvironmentResource(environment.Name)).Outcome != Outcome.Allow
        from pattern in environment.Files
        select new FlatRule($"environments.{environment.Name}.files", pattern.Text);

    private static IEnumerable<FlatRule> Protected(AgentPolicy scope) =>
    [
        .. ProtectedFiles.All.Where(entry => entry.Fixed || scope.Unprotected?.Rules.Any(rule => rule.Match.Text == entry.Pattern) != true)
            .Select(entry => new FlatRule(NameOf(entry), entry.Pattern)),
        .. (scope.Protected?.Rules ?? []).Select(rule => new FlatRule(rule.Name, rule.Match.Text)),
    ];

    // What protection leaves free: a deny cannot.
    private static IEnumerable<FlatRule> Freed(AgentPolicy scope) =>
    [
        .. from grant in scope.Grants
           where grant.Kinds.ContainsKey(Kind.Files)
           from pattern in grant.Kinds[Kind.Files]
           select new FlatRule(grant.Name, pattern.Text),
        .. (scope.Unprotected?.Rules ?? []).Select(rule => new FlatRule(rule.Name, rule.Match.Text)),
        .. ProtectedFiles.All.SelectMany(entry => entry.Exempt.Select(exempt => new FlatRule(NameOf(entry), exempt))),
    ];

    private static string NameOf(ProtectedEntry entry) => $"built-in:{entry.Pattern}";
}
