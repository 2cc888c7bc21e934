using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>
/// Members of a manifest that this version reads and no observer judges yet. A manifest that uses one is refused (SCOPE001): a rule that no one
/// enforces must not look as if it held. A row goes when its enforcement comes.
/// </summary>
internal static class NotEnforcedYet
{
    private static readonly Dictionary<Kind, string> Kinds = new()
    {
        [Kind.Environments] = "environments",
    };

    /// <summary>What a manifest uses of these, each as an error at its place.</summary>
    public static IReadOnlyList<ManifestError> Of(Manifest manifest) =>
    [
        .. manifest.Scopes.SelectMany(Uses)
            .GroupBy(use => (use.Place, use.Member))
            .Select(uses => new ManifestError(uses.Key.Place, "", $"this version does not enforce '{uses.Key.Member}' yet; remove it until a version does")),
    ];

    private static IEnumerable<(string Member, Place Place)> Uses(Scope scope) =>
        scope.Kinds.Where(kind => Kinds.ContainsKey(kind.Key) && (kind.Value.Allow ?? kind.Value.Deny) is not null)
            .Select(kind => (Kinds[kind.Key], (kind.Value.Allow ?? kind.Value.Deny)!.Place));
}
