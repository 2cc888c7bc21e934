using Microsoft.Build.Framework;
using ScopeAnalyzers.Review.Findings.Compiled;

namespace ScopeAnalyzers.Build.Compiled;

/// <summary>
/// What the compiler read: the project's items, and what no item names, as the trees of the receipt that a response file brought.
/// </summary>
internal static class ReadFiles
{
    /// <summary>
    /// The files, each as often as it is named otherwise. What a source generator made lies on no disk, or in the folder that such text is
    /// written to for people to read.
    /// </summary>
    /// <param name="programs">The analyzers and generators.</param>
    /// <param name="attributes">The files that the SDK writes usings and attributes to. With anything else in it, no target of the SDK made
    /// the file.</param>
    /// <param name="others">Paths of what the compiler read also, relative ones from <paramref name="directory"/>.</param>
    /// <param name="generated">The folder that generators' text is written to, or empty if it is not.</param>
    public static IReadOnlyList<CompiledFile> Of(
        IEnumerable<ITaskItem> items, IEnumerable<ITaskItem> programs, IEnumerable<string> attributes, IEnumerable<string> others,
        string directory, string generated)
    {
        var plain = new HashSet<string>(attributes.Select(Full));
        var named = items.Select(item => Named(item, plain)).Distinct().ToList();
        var paths = new HashSet<string>(named.Select(file => file.Path));
        var unnamed =
            from other in others
            let path = Full(other)
            where !paths.Contains(path) && !(generated.Length > 0 && PathText.IsBelow(path, Full(generated))) && File.Exists(path)
            select new CompiledFile(path, "", IsFound: false);
        return [.. named, .. unnamed, .. programs.Select(Program)];

        string Full(string path) => Path.GetFullPath(Path.Combine(directory, path));
    }

    private static CompiledFile Program(ITaskItem item) =>
        new(item.GetMetadata("FullPath"), item.GetMetadata("MSBuildSourceProjectFile"), IsFound: false) { IsRun = true };

    private static CompiledFile Named(ITaskItem item, HashSet<string> plain)
    {
        var path = item.GetMetadata("FullPath");
        var isMadeUp = plain.Contains(path) && File.Exists(path) && !AttributeText.IsAll(File.ReadAllText(path));
        return new CompiledFile(path, isMadeUp ? "" : item.GetMetadata("DefiningProjectFullPath"), item.GetMetadata("RecursiveDir").Length > 0);
    }
}
