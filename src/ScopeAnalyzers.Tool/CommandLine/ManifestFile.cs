using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>A manifest that the user names: evaluated by without a git repository.</summary>
internal static class ManifestFile
{
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public static Manifest Read(string file)
    {
        var (root, tasks) = Texts(file);
        return Read(root, tasks);
    }

    /// <summary>What such texts say.</summary>
    /// <exception cref="InvalidManifestException">They are not valid.</exception>
    public static Manifest Read(ManifestText root, IReadOnlyList<ManifestText> tasks)
    {
        var reading = ManifestReader.Read(root, tasks);
        return reading.Manifest ?? throw new InvalidManifestException(reading.Errors);
    }

    /// <summary>Its text, and those of the task files beside it.</summary>
    public static (ManifestText Root, IReadOnlyList<ManifestText> Tasks) Texts(string file) =>
        (new ManifestText(Path.GetFileName(file), File.ReadAllBytes(file)), TasksBeside(file));

    /// <summary>The task files beside a manifest: they belong to it.</summary>
    public static IReadOnlyList<ManifestText> TasksBeside(string file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, ManifestPaths.TaskFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(task => new ManifestText($"{ManifestPaths.TaskFolder}/{Path.GetFileName(task)}", File.ReadAllBytes(task)))]
            : [];
    }
}
