using System.Text.Json;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>Reads the packages of a project from what restore left (<c>project.assets.json</c>).</summary>
internal static class RestoredPackages
{
    // A package's files that do something and are not an assembly that the project runs.
    private static readonly (string Folder, string Why)[] BesideAssemblies =
    [
        ("build/", "it takes part in the build"), ("buildTransitive/", "it takes part in the build"),
        ("buildMultiTargeting/", "it takes part in the build"), ("analyzers/", "it runs in the compiler"),
        ("tools/", "it holds programs"), ("runtimes/", "it holds code for one platform"), ("contentFiles/", "it holds sources"),
    ];

    /// <summary>The packages, for all frameworks of the project.</summary>
    public static IReadOnlyList<RestoredPackage> Of(string assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
        var folders = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = json.RootElement.GetProperty("libraries");
        return
        [
            .. from library in json.RootElement.GetProperty("targets").EnumerateObject()
                   .SelectMany(target => target.Value.EnumerateObject()).ToLookup(library => library.Name, library => library.Value)
               let about = libraries.GetProperty(library.Key)
               where about.GetProperty("type").GetString() == "package"
               select Of(library.Key.Split('/'), about, library.SelectMany(RunBy).Distinct(), folders),
        ];
    }

    private static RestoredPackage Of(string[] name, JsonElement about, IEnumerable<string> assemblies, IReadOnlyList<string> folders)
    {
        var path = about.GetProperty("path").GetString()!;
        var folder = folders.Select(each => Path.Combine(each, path)).FirstOrDefault(Directory.Exists);
        if (folder is null)
            return new RestoredPackage(name[0], name[1], [], "it is not in the folder of packages");
        var beside =
            from file in about.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)
            where !file.EndsWith("/_._", StringComparison.Ordinal)
            from row in BesideAssemblies
            where file.StartsWith(row.Folder, StringComparison.Ordinal)
            select $"{row.Why}: {file}";
        return new RestoredPackage(name[0], name[1], [.. assemblies.Select(file => Path.Combine(folder, file)).Where(File.Exists)],
            beside.FirstOrDefault());
    }

    /// <summary>The assemblies of a package that a project runs, from the package's folder.</summary>
    /// <param name="library">The package in a target of the assets.</param>
    public static IEnumerable<string> RunBy(JsonElement library) => library.TryGetProperty("runtime", out var runtime)
        ? runtime.EnumerateObject().Select(file => file.Name).Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        : [];
}
