using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>
/// The walks of one run, by the module versions of what was walked. They are in memory alone: what was written down, an agent could have
/// written.
/// </summary>
internal sealed class Walks
{
    private readonly Dictionary<string, AssemblyWalk> known = [];

    /// <summary>The walk over assemblies that call each other.</summary>
    public AssemblyWalk Of(IReadOnlyList<string> files)
    {
        var key = string.Join(' ', files.Select(VersionOf));
        if (!known.TryGetValue(key, out var walk))
            known.Add(key, walk = AssemblyWalk.Of(files));
        return walk;
    }

    private static string VersionOf(string file)
    {
        try
        {
            using var module = ModuleMetadata.CreateFromFile(file);
            return module.GetModuleVersionId().ToString("N");
        }
        catch (BadImageFormatException)
        {
            // The walk says why it cannot be read.
            return file;
        }
    }
}
