using System.Text;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Reviewing;

/// <summary>
/// The effective scope of a whole change on disk, for the projects of the build to cut from, and beside it what git does not hold. Both are
/// named for their content, so that two builds at once never write the same name with different words.
/// </summary>
/// <param name="FullName">The path of the effective scope.</param>
/// <param name="UntrackedFiles">What git does not hold (<see cref="ReviewResult.UntrackedFiles"/>).</param>
internal sealed record ChangeFile(string FullName, StoredScope Scope, IReadOnlyList<string> UntrackedFiles)
{
    private const int Kept = 8;

    /// <summary>What was read last: every project of a build that one process makes asks for the same.</summary>
    private static volatile ChangeFile? last;

    /// <summary>Writes both into the folder, which is there, and forgets all but the latest of those written before.</summary>
    /// <param name="scope">The text of the effective scope.</param>
    /// <param name="untracked">What git does not hold (<see cref="ReviewResult.UntrackedFiles"/>).</param>
    /// <returns>The path of the effective scope.</returns>
    public static string Write(string folder, string scope, IReadOnlyList<string> untracked)
    {
        var paths = string.Join("\0", untracked);
        var file = Path.Combine(folder, Receipt.DigestOf($"{scope}\0{paths}") + ".effective");
        if (!Holds(file, scope) || !Holds(UnheldBeside(file), paths))
        {
            Publish(paths, UnheldBeside(file));
            Publish(scope, file);
            Forget(folder);
        }

        return file;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ChangeFile Read(string path) => last is { } read && read.FullName == path
        ? read
        : last = new ChangeFile(
            path, EffectiveScopeText.Open(File.ReadAllText(path)),
            File.ReadAllText(UnheldBeside(path)).Split(['\0'], StringSplitOptions.RemoveEmptyEntries));

    private static string UnheldBeside(string file) => Path.ChangeExtension(file, ".untracked");

    /// <summary>The name alone proves nothing: others may write among the temporary files.</summary>
    private static bool Holds(string file, string text) => File.Exists(file) && File.ReadAllText(file) == text;

    private static void Publish(string text, string file)
    {
        if (Holds(file, text))
            return;
        File.Delete(file);
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
