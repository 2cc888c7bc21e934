using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Reads a manifest strictly (manifest.md): a policy from a text without an error, or every error in it.</summary>
public static class ManifestReader
{
    /// <summary>Reads the manifest at the root, and the task files beside it.</summary>
    /// <param name="root">The file <c>agent-scope.json</c>.</param>
    /// <param name="taskFiles">The files <c>.agent-scope/tasks/ID.json</c>, of the same commit.</param>
    public static ManifestReading Read(ManifestText root, IReadOnlyList<ManifestText> taskFiles)
    {
        var errors = new ErrorList();
        var tree = JsonTree.Parse(root, errors);
        var taskTrees = taskFiles.Select(file => JsonTree.Parse(file, errors)).ToList();
        if (tree is not null && errors.IsEmpty)
            errors.Add(tree, "this version reads no manifest yet");
        _ = taskTrees;
        return new(Manifest: null, errors.ToList());
    }
}
