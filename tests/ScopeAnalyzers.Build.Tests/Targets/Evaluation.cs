using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace ScopeAnalyzers.Build.Tests.Targets;

/// <summary>Projects that import the props and targets as shipped, evaluated by the SDK's own MSBuild.</summary>
internal static class Evaluation
{
    public static string BuildFolder { get; } = typeof(Evaluation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BuildFolder").Value!;

    /// <summary>A library, with the package's files where NuGet would import them.</summary>
    public static string Library { get; } = $"""
        <Project>
          <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
          <Import Project="{BuildFolder}ScopeAnalyzers.props" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
          <Import Project="{BuildFolder}ScopeAnalyzers.targets" />
        </Project>
        """;

    /// <summary>The items of a type, as they stand before any target ran.</summary>
    public static async Task<IReadOnlyList<string>> Items(string project, string type)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, $"-getItem:{type}", "-nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
    }
}
