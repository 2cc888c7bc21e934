using System.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>What is wrong with a manifest, a task or a request while it is written.</summary>
internal static class ManifestErrors
{
    /// <summary>The errors in one file; none in a file of another kind.</summary>
    /// <param name="path">Relative to the root.</param>
    public static IReadOnlyList<ManifestError> In(string root, string path, string text)
    {
        var written = new ManifestText(path, Encoding.UTF8.GetBytes(text));
        if (path.StartsWith(".agent-scope/requests/", StringComparison.Ordinal))
        {
            RequestReader.Read(written, out var errors);
            return errors;
        }

        var manifest = Path.Combine(root, ManifestPaths.Manifest);
        var isManifest = path == ManifestPaths.Manifest;
        if (!isManifest && !File.Exists(manifest))
            return [];
        var tasks = ManifestFile.TasksBeside(manifest);
        var reading = isManifest
            ? ManifestReader.Read(written, tasks)
            : ManifestReader.Read(new ManifestText(ManifestPaths.Manifest, File.ReadAllBytes(manifest)),
                [.. tasks.Where(task => task.Path != path), written]);
        return [.. reading.Errors.Where(error => error.Place.File == path)];
    }
}
