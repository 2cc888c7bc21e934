using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.InForce.Manifests;

/// <summary>
/// Reads a manifest strictly (manifest.md): a policy from a text without an error, or every error in it. Where the syntax of a file
/// is wrong that is its one error. Takes time linear in the text, and never throws for what a text holds.
/// </summary>
public static class ManifestReader
{
    /// <summary>Reads the manifest at the root, and the task files beside it.</summary>
    /// <param name="root">The file <c>agent-scope.json</c>.</param>
    /// <param name="taskFiles">The files <c>.agent-scope/tasks/ID.json</c>, of the same commit.</param>
    public static ManifestReading Read(ManifestText root, IReadOnlyList<ManifestText> taskFiles) =>
        Read(root, taskFiles, withTests: true);

    /// <summary>Reads one that was read without an error before; its own tests are left out.</summary>
    internal static ManifestReading ReadAgain(ManifestText root, IReadOnlyList<ManifestText> taskFiles) =>
        Read(root, taskFiles, withTests: false);

    private static ManifestReading Read(ManifestText root, IReadOnlyList<ManifestText> taskFiles, bool withTests)
    {
        var errors = new ErrorList(root.Path);
        var tree = JsonTree.Parse(root, errors);
        var tasks = taskFiles.Select(file => new TaskFile(TaskId(file), JsonTree.Parse(file, errors))).ToList();
        var manifest = tree is null ? null : new ManifestObjectReader(tree, tasks, errors).Read(withTests);
        return errors.IsEmpty ? new(manifest, []) : new(Manifest: null, errors.ToList());
    }

    private static string TaskId(ManifestText file) => Path.GetFileNameWithoutExtension(file.Path);
}

/// <summary>What became of a manifest's text: a policy, or every error in it, never both and never part of a policy.</summary>
/// <param name="Manifest">The manifest, or null if there is an error.</param>
/// <param name="Errors">In the order of the files and of the text, or empty if there is a manifest.</param>
public sealed record ManifestReading(Manifest? Manifest, IReadOnlyList<ManifestError> Errors);
