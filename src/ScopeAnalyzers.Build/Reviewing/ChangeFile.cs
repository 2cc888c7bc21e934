using System.Text;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Build;

/// <summary>
/// The effective scope of a whole change on disk, for the projects of the build to cut from. It is named for its content, so that two builds
/// at once never write the same name with different words.
/// </summary>
internal static class ChangeFile
{
    private const int Kept = 8;

    /// <summary>Writes the scope into the folder, and forgets all but the latest of those written before.</summary>
    /// <returns>The file's path.</returns>
    public static string Write(string folder, EffectiveScope change)
    {
        var text = EffectiveScopeText.Write(change);
        var file = Path.Combine(folder, Receipt.DigestOf(text) + ".effective");
        Directory.CreateDirectory(folder);
        if (!File.Exists(file))
        {
            var draft = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllText(draft, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Publish(draft, file);
            Forget(folder);
        }

        return file;
    }

    private static void Publish(string draft, string file)
    {
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
            old.Delete();
    }
}
