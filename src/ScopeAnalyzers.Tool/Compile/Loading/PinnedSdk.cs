using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>The SDK that a <c>global.json</c> pins.</summary>
internal static class PinnedSdk
{
    /// <summary>Why no project below a folder can be loaded: the pinned SDK is not installed; null if that is not the reason.</summary>
    public static string? Missing(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "global.json");
            if (File.Exists(file))
                return VersionIn(file) is { } version && !IsFound(folder) ? $"'{file}' asks for the .NET SDK {version}, which is not installed here: install it, and check again." : null;
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
