using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool;

/// <summary>A manifest that the user names: judged by without a git repository.</summary>
internal static class ManifestFile
{
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public static Manifest Read(string file)
    {
        var reading = ManifestReader.Read(new ManifestText(Path.GetFileName(file), File.ReadAllBytes(file)), TaskFiles(file));
        return reading.Manifest ?? throw new InvalidManifestException(reading.Errors);
    }

    // Task files belong to the manifest beside which they lie.
    private static List<ManifestText> TaskFiles(string file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, ".agent-scope", "tasks");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(task => new ManifestText($".agent-scope/tasks/{Path.GetFileName(task)}", File.ReadAllBytes(task)))]
            : [];
    }
}
