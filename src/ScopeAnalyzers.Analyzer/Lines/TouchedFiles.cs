using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>The files that an agent touched, found by the path of a tree.</summary>
internal sealed class TouchedFiles
{
    private readonly Dictionary<string, TouchedFile> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TouchedFile> anyCase = new(StringComparer.OrdinalIgnoreCase);

    public TouchedFiles(StoredScope scope)
    {
        Root = FilePaths.Normalize(scope.Root);
        foreach (var file in scope.Files)
            exact[file.Path] = anyCase[file.Path] = file;
    }

    /// <summary>The repository's root, normalized.</summary>
    public string Root { get; }

    /// <summary>Whether a page is among them, so that trees that were made of pages matter.</summary>
    public bool HasPages => exact.Keys.Any(PageFiles.Contains);

    /// <summary>
    /// The touched file that a tree is of; a name that differs by case alone is taken for it, since some file systems do.
    /// </summary>
    public TouchedFile? Of(SyntaxTree tree) => At(tree.FilePath);

    /// <summary>The touched file at a full path.</summary>
    public TouchedFile? At(string fullPath) =>
        FilePaths.Relative(Root, fullPath) is { } path && (exact.TryGetValue(path, out var file) || anyCase.TryGetValue(path, out file))
            ? file
            : null;
}
