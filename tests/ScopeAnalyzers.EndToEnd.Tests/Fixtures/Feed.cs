using System.Globalization;
using System.Reflection;

namespace ScopeAnalyzers.EndToEnd.Tests.Fixtures;

/// <summary>The packages as <c>build/pack</c> writes them, packed once per run under a version that no run had before.</summary>
internal static class Feed
{
    private static readonly Lazy<Task<string>> Packed = new(Pack);

    /// <summary>The root of the repository that the tests were built from.</summary>
    public static string Root { get; } = typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The folder that holds the packages.</summary>
    public static string Folder => Path.Combine(Root, "artifacts", "packages");

    /// <summary>The packages' version, once they are there.</summary>
    public static Task<string> Version => Packed.Value;

    private static async Task<string> Pack()
    {
        foreach (var old in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*-test.*nupkg") : [])
            File.Delete(old);

        var version = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{DateTime.UtcNow.Ticks}");
        await Command.Succeed(Root, Path.Combine(Root, "build", "pack"), [version]);
        return version;
    }
}
