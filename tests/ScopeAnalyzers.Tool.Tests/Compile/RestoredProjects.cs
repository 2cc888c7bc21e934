using System.Diagnostics;

namespace ScopeAnalyzers.Tool.Tests.Compile;

/// <summary>Projects in a folder of their own, restored from the packages of this machine alone.</summary>
internal static class RestoredProjects
{
    /// <summary>A repository in which projects can be restored.</summary>
    public static GitFolder Empty()
    {
        var folder = GitFolder.Empty();
        folder.Write(".gitignore", "bin/\nobj/\n");
        folder.Write("NuGet.config", $"""
            <configuration>
              <packageSources><clear /></packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Restores what is in the folder.</summary>
    public static void Restore(this GitFolder folder)
    {
        using var restore = Process.Start(
            new ProcessStartInfo("dotnet", ["restore", "-nologo"]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true })!;
        var output = restore.StandardOutput.ReadToEnd();
        restore.WaitForExit();
        if (restore.ExitCode != 0)
            throw new InvalidOperationException(output);
    }
}
