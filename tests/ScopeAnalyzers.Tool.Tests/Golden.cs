using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>
/// Compares with a file in <c>Golden</c>. With <c>GOLDEN=write</c> in the environment the file is written, and the test fails all the same.
/// </summary>
internal static class Golden
{
    public static void Is(string name, string actual)
    {
        // A release does not change what the files are about.
        actual = actual.Replace($"/blob/v{CheckerVersion.Text}/", "/blob/vVERSION/", StringComparison.Ordinal);
        var file = Path.Combine(Repository.Root, "tests", "ScopeAnalyzers.Tool.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, actual);
            Assert.Fail($"{name} was written: look at it, and run again without GOLDEN.");
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }
}
