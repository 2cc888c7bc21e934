using System.Text.Json;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile.Referenced;

namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>The packages of a project, as its restore found them.</summary>
internal static class ProjectPackages
{
    /// <summary>The packages, each with the assemblies that the project's first framework takes from it.</summary>
    public static IReadOnlyList<WalkedThing> Of(string project, PackageFolder packages)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(project))!, "obj", "project.assets.json");
        if (!File.Exists(file))
            throw new UsageException($"'{project}' is not restored: run 'dotnet restore' first.");
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from library in assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
               where library.Value.GetProperty("type").GetString() == "package"
               let id = library.Name.Split('/')
               select packages.Package(id[0], id[1],
                   [.. RestoredPackages.RunBy(library.Value).Select(path => packages.PathOf(id[0], id[1], path)).Where(File.Exists)]),
        ];
    }
}
