using System.Text;
using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Build;

/// <summary>
/// The effective scope of a whole change on disk, for the projects of the build to cut from, and beside it what git does not hold. Both are named for
/// their content, so that two builds at once never write the same name with different words.
/// </summary>
internal static class ChangeFile
{
    private const int Kept = 8;

    /// <summary>Writes both into the folder, and forgets all but the latest of those written before.</summary>
    /// <param name="unheld">What git does not hold (<see cref="ReviewResult.Unheld"/>).</param>
    /// <returns>The path of the effective scope.</returns>
    public static string Write(string folder, EffectiveScope change, IReadOnlyList<string> unheld)
    {
        var (text, paths) = (EffectiveScopeText.Write(change), string.Join("\0", unheld));
        var file = Path.Combine(folder, Receipt.DigestOf($"{text}\0{paths}") + ".effective");
        Directory.CreateDirectory(folder);
        if (!File.Exists(file))
        {
            Publish(paths, UnheldBeside(file));
            Publish(text, file);
            Forget(folder);
        }

        return file;
    }

    /// <summary>The effective scope in a file that <see cref="Write"/> wrote.</summary>
    public static EffectiveScope Read(string file) => EffectiveScopeText.Read(File.ReadAllText(file));

    /// <summary>What git does not hold, from the file beside it.</summary>
    public static IReadOnlyList<string> ReadUnheld(string file) => File.ReadAllText(UnheldBeside(file)).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);

    private static string UnheldBeside(string file) => Path.ChangeExtension(file, ".unheld");

    private static void Publish(string text, string file)
    {
        var draft = Path.Combine(Path.GetDirectoryName(file)!, Path.GetRandomFileName());
        File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            File.Move(draft, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another build said the same at the same moment.
            File.Delete(draft);
        }
    }

    private static void Forget(string folder)
    {
        foreach (var old in new DirectoryInfo(folder).GetFiles("*.effective").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
            File.Delete(UnheldBeside(old.FullName));
        }
    }
}
