using System.Runtime.CompilerServices;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>Compares with a file in <c>Golden</c>. With <c>GOLDEN=write</c> in the environment the file is written, and the test fails all the same.</summary>
internal static class Golden
{
    public static void Is(string name, string actual, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Root(caller), "Golden", name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, actual);
            Assert.Fail($"{name} was written: look at it, and run again without GOLDEN.");
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    // From the test's source file up to the project.
    private static string Root(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!Directory.Exists(Path.Combine(folder, "Golden")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no folder 'Golden' above the test");
        return folder;
    }
}
