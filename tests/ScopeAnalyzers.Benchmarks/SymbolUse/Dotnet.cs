namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>Where the compiler, the framework's reference assemblies and the peer are.</summary>
internal static class Dotnet
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    /// <summary>The newest SDK's compiler.</summary>
    public static string Compiler { get; } = Newest(Path.Combine(Root, "sdk"), "Roslyn/bincore/csc.dll");

    /// <summary>The newest targeting pack's reference assemblies.</summary>
    public static IReadOnlyList<string> References { get; } = Directory.GetFiles(Newest(Path.Combine(Root, "packs/Microsoft.NETCore.App.Ref"), "ref/net10.0"), "*.dll");

    /// <summary>The assemblies of BannedApiAnalyzers.</summary>
    public static IReadOnlyList<string> PeerAnalyzers { get; } = Directory.GetFiles(Path.Combine(PeerPackage.Folder, "analyzers/dotnet/cs"), "*.dll");

    private static string Newest(string folder, string inside) => Directory.GetDirectories(folder)
        .OrderByDescending(version => Version.Parse(Path.GetFileName(version).Split('-')[0]))
        .Select(version => Path.Combine(version, inside))
        .First(Path.Exists);
}
