using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Capabilities.Tests.Frameworks;

/// <summary>The shared frameworks of the SDK that runs the tests, walked once.</summary>
internal static class SharedFramework
{
    private static readonly Lazy<FrameworkWalk> Walked = new(() => FrameworkWalk.Of(Files()));

    public static FrameworkWalk Walk => Walked.Value;

    /// <summary>The way from a member to a class, by the members' short names; null if the walk found none.</summary>
    public static string? PathOf(string id, string name) =>
        Walk.Members.FirstOrDefault(member => member.Id == id && member.Class == name) is { } found ? string.Join(" > ", found.Path) : null;

    /// <summary>The assemblies of the runtime, and of ASP.NET Core beside it.</summary>
    public static IEnumerable<string> Files()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetFullPath(Path.Combine(runtime, "../.."));
        var web = Directory.EnumerateDirectories(Path.Combine(shared, "Microsoft.AspNetCore.App"), $"{Environment.Version.Major}.*").Max(StringComparer.Ordinal)!;
        return new[] { runtime, web }.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"));
    }
}
