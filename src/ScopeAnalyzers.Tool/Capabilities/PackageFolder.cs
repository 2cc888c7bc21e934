using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>The folder into which packages are restored.</summary>
/// <param name="root">The folder that NuGet uses, or that its variable names.</param>
internal sealed class PackageFolder(string root)
{
    private static readonly string[] NativeExtensions = [".so", ".dylib", ".a", ".node"];

    /// <summary>The folder of this user.</summary>
    public static PackageFolder Of(CommandContext context) => new(
        context.Environment.GetValueOrDefault("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));

    /// <summary>A package by its id, with or without a version: <c>Acme.Client</c>, <c>Acme.Client/1.2.3</c>.</summary>
    public WalkedThing Find(string text)
    {
        var parts = text.Split('/');
        var folder = Path.Combine(root, parts[0].ToLowerInvariant());
        var version = parts.Length > 1 ? parts[1] : Newest(folder);
        if (version is null || !Directory.Exists(Path.Combine(folder, version)))
            throw new UsageException($"'{text}' is neither a file nor a restored package: give ID, ID/VERSION, an assembly or a project, and restore first.");
        return Package(parts[0], version, AssembliesIn(Path.Combine(folder, version)));
    }

    /// <summary>A package with the assemblies that a project takes from it.</summary>
    public WalkedThing Package(string id, string version, IReadOnlyList<string> files)
    {
        var folder = Path.Combine(root, id.ToLowerInvariant(), version);
        var native = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file =>
                    NativeExtensions.Contains(Path.GetExtension(file))
                        || file.Contains($"{Path.DirectorySeparatorChar}native{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            : [];
        return new WalkedThing($"{id} {version}", files,
            [.. native.Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The path of a package's file.</summary>
    public string PathOf(string id, string version, string file) =>
        Path.Combine(root, id.ToLowerInvariant(), version.ToLowerInvariant(), file);

    /// <summary>The assemblies for the newest framework of those that the package has.</summary>
    private static IReadOnlyList<string> AssembliesIn(string folder)
    {
        var lib = Path.Combine(folder, "lib");
        var chosen = Directory.Exists(lib) ? Directory.EnumerateDirectories(lib).OrderByDescending(Rank).FirstOrDefault() : null;
        return chosen is null ? [] : [.. Directory.EnumerateFiles(chosen, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static string? Newest(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(Path.GetFileName)
            .OrderByDescending(name => Version.TryParse(name!.Split('-')[0], out var version) ? version : new Version(0, 0))
            .FirstOrDefault()
        : null;

    // .NET before .NET Standard, and that before .NET Framework; of each the newest.
    private static (int Family, Version Version) Rank(string folder)
    {
        var name = Path.GetFileName(folder);
        var digits = new string([.. name.SkipWhile(char.IsLetter).TakeWhile(each => char.IsDigit(each) || each == '.')]);
        var family = name.StartsWith("netstandard", StringComparison.Ordinal)
            ? 1 : name.StartsWith("netcoreapp", StringComparison.Ordinal) ? 2 : digits.Contains('.') ? 3 : 0;
        return (family, Version.TryParse(digits.Contains('.') ? digits : digits + ".0", out var version) ? version : new Version(0, 0));
    }
}
