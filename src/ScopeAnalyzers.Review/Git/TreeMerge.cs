namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// A merge of trees to try: what leads from <paramref name="Base"/> to <paramref name="Theirs"/> is done to <paramref name="Ours"/>.
/// </summary>
internal sealed record TreeMerge(string Base, string Ours, string Theirs);

/// <summary>What came of it.</summary>
/// <param name="Tree">The merged tree; with conflicts, one that holds their marks.</param>
/// <param name="Conflicts">The paths that do not merge, or empty if all do.</param>
internal sealed record MergedTree(string Tree, IReadOnlyList<string> Conflicts);
