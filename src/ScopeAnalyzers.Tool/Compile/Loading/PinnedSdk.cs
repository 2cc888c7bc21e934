using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>The SDK that a <c>global.json</c> pins.</summary>
internal static class PinnedSdk
{
    /// <summary>The finding that the SDK pinned for a folder is not installed, so that nothing below it loads, or null if it is.</summary>
    /// <param name="root">The repository's root.</param>
    public static Finding? Missing(string folder, string root)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "global.json");
            if (!File.Exists(file))
                continue;
            var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
            var isAbove = relative.StartsWith("../", StringComparison.Ordinal);
            return VersionIn(file) is { } version && !IsFound(folder)
                ? NotEvaluated.Of(isAbove ? null : relative, "sdk", $"'{(isAbove ? file : relative)}' asks for the .NET SDK {version}, which is not installed here, so that no project can be loaded. Install it, and check again; dotnet --list-sdks shows which are installed.")
                : null;
        }

        return null;
    }

    private static string? VersionIn(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("sdk", out var sdk) && sdk.TryGetProperty("version", out var version) ? version.GetString() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The host looks for the SDK by the file: it ends with an error if there is none.</summary>
    private static bool IsFound(string folder)
    {
        try
        {
            using var dotnet = Process.Start(
                new ProcessStartInfo("dotnet", ["--version"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            dotnet.StandardOutput.ReadToEnd();
            dotnet.WaitForExit();
            return dotnet.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
