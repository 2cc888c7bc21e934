using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>What a lock file pins in one of its graphs.</summary>
/// <param name="Graph">The graph: a framework, or a group of Paket's.</param>
/// <param name="Id">The package's id, or the project's name.</param>
/// <param name="Version">The version that is pinned; empty for a project.</param>
/// <param name="Hash">The digest of the package's content, or empty if the form has none.</param>
/// <param name="Needs">The ids of what it needs.</param>
internal sealed record LockedEntry(string Graph, LockedKind Kind, string Id, string Version, string Hash, IReadOnlyList<string> Needs,
    Extent At)
{
    /// <summary>What tells it from the others of the file: ids have no case.</summary>
    public string Identity => $"{Graph}\u0001{(Kind == LockedKind.Source ? "source" : "package")}\u0001{Id.ToUpperInvariant()}";

    /// <summary>Whether the other pins the same.</summary>
    public bool IsSame(LockedEntry other) => Kind == other.Kind && Version == other.Version && Hash == other.Hash && NeedsSame(other);

    /// <summary>Whether the other pins the same version as another content: of one version there is one.</summary>
    public bool IsOtherContent(LockedEntry other) =>
        Kind is LockedKind.Package && other.Kind is LockedKind.Package && Version == other.Version && Hash.Length > 0
            && (Hash != other.Hash || !NeedsSame(other));

    private bool NeedsSame(LockedEntry other) => new HashSet<string>(Needs, StringComparer.OrdinalIgnoreCase).SetEquals(other.Needs);
}
