using System.Reflection;

namespace ScopeAnalyzers.Tool.Output;

/// <summary>The version of this checker, as logs record it.</summary>
internal static class CheckerVersion
{
    /// <summary>The package's version, without the commit that the build may add.</summary>
    public static string Text { get; } =
        typeof(CheckerVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
