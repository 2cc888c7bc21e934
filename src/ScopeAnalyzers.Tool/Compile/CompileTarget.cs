using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>What <c>check --compile</c> loads: one solution, or projects.</summary>
internal static class CompileTarget
{
    private static readonly string[] Solutions = [".sln", ".slnx"], Named = [.. Solutions, ".slnf", ".csproj"], NoSource = ["bin", "obj", "node_modules"];

    /// <summary>
    /// The full paths of what the user named; else of the one solution in the nearest folder that has any, up to the root; else of every C#
    /// project.
    /// </summary>
    /// <param name="given">A solution, a project or a folder, absolute, or null if none is named.</param>
    /// <exception cref="UsageException">There is nothing to load, or several solutions to choose from.</exception>
    public static IReadOnlyList<string> Find(string? given, string directory, string root)
    {
        if (given is not null && !Directory.Exists(given))
        {
            return !File.Exists(given) ? throw new UsageException($"There is no solution or project '{given}': give one that exists after --compile.")
                : Named.Contains(Path.GetExtension(given), StringComparer.OrdinalIgnoreCase) ? [given]
                : throw new UsageException($"'{given}' is neither a solution nor a C# project: give one after --compile ({string.Join(", ", Named)}).");
        }

        for (var folder = new DirectoryInfo(given ?? directory); folder is not null && IsIn(root, folder.FullName); folder = folder.Parent)
        {
            if (One(folder) is { } solution)
                return [solution];
            if (given is not null)
                break;
        }

        var projects = ProjectsIn(given ?? root);
        return projects.Count > 0 ? projects : throw new UsageException($"There is neither a solution nor a C# project in '{given ?? root}': name one after --compile.");
    }

    private static string? One(DirectoryInfo folder)
    {
        string[] found = [.. folder.EnumerateFiles().Where(file => Solutions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => file.FullName).Order(StringComparer.Ordinal)];
        return found.Length < 2
            ? found.SingleOrDefault()
            : throw new UsageException($"There are several solutions in '{folder.FullName}': {string.Join(", ", found.Select(Path.GetFileName))}. Name one after --compile.");
    }

    private static List<string> ProjectsIn(string folder)
    {
        var projects = Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal).ToList();
        foreach (var below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(below) is { } name && name[0] != '.' && !NoSource.Contains(name)
                && new DirectoryInfo(below).LinkTarget is null)
                projects.AddRange(ProjectsIn(below));
        }

        return projects;
    }

    private static bool IsIn(string root, string folder) => !Path.GetRelativePath(root, folder).StartsWith("..", StringComparison.Ordinal);
}
