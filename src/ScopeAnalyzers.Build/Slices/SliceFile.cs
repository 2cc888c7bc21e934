using System.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Build.Slices;

/// <summary>A slice on disk. It is an input of the compiler, so it is written only when the compiler has to look again.</summary>
internal static class SliceFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes the slice where what evaluates differs from what is there. Commit ids alone do not count, unless the last compile failed:
    /// then its messages named the old ones, and it has to run again anyway.
    /// </summary>
    /// <param name="assembly">The assembly that the compiler last made.</param>
    public static void Write(string file, StoredScope slice, string assembly)
    {
        var text = EffectiveScopeText.Write(slice);
        if (File.Exists(file))
        {
            var present = File.ReadAllText(file, Utf8);
            if (present == text || (CompiledSince(file, assembly) && SameDecision(present, slice)))
                return;
        }

        File.WriteAllText(file, text, Utf8);
    }

    private static bool CompiledSince(string file, string assembly) =>
        File.Exists(assembly) && File.GetLastWriteTimeUtc(assembly) >= File.GetLastWriteTimeUtc(file);

    private static bool SameDecision(string present, StoredScope slice)
    {
        try
        {
            return EffectiveScopeText.Write(EffectiveScopeText.Open(present).WithoutCommits()) == EffectiveScopeText.Write(
                slice.WithoutCommits());
        }
        catch (InvalidEffectiveScopeException)
        {
            // Another version of the package, or someone else, wrote it: it is written again.
            return false;
        }
    }
}
