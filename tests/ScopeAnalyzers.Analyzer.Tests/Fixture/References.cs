using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>The reference assemblies of .NET, by version.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> Net8 { get; } = Read("8.0.33", "net8.0");

    public static IReadOnlyList<MetadataReference> Net9 { get; } = Read("9.0.22", "net9.0");

    public static IReadOnlyList<MetadataReference> Net10 { get; } = Read("10.0.12", "net10.0");

    /// <summary>Those of ASP.NET Core too.</summary>
    public static IReadOnlyList<MetadataReference> Web10 { get; } = [.. Net10, .. Read("10.0.12", "net10.0", "microsoft.aspnetcore.app.ref")];

    private static IReadOnlyList<MetadataReference> Read(string version, string framework, string package = "microsoft.netcore.app.ref")
    {
        var packages = typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "NuGetPackageRoot").Value!;
        var folder = Path.Combine(packages, package, version, "ref", framework);
        return [.. Directory.GetFiles(folder, "*.dll").Select(file => MetadataReference.CreateFromFile(file))];
    }
}
