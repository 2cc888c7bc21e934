using System.Reflection;

namespace ScopeAnalyzers.Benchmarks;

/// <summary>BannedApiAnalyzers as it was restored: the package with which ours is compared.</summary>
internal static class PeerPackage
{
    public const string Id = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    /// <summary>The folder of the package, which holds the file that it was unpacked from, too.</summary>
    public static string Folder { get; } =
        typeof(PeerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == nameof(PeerPackage)).Value!;

    /// <summary>The name of the file in which a project lists what it bans.</summary>
    public const string List = "BannedSymbols.txt";
}
