using System.Globalization;
using System.Runtime.InteropServices;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Keeps the lines of a file from before an edit until after it, under the git common directory, so that what the edit wrote is known even
/// where the agent's protocol tells it only in part. What cannot be kept makes the record coarser, nothing else.
/// </summary>
internal sealed class FilesBefore(string commonDirectory)
{
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly string folder = Path.Combine(commonDirectory, "agent-scope", "before");

    /// <summary>Keeps the lines of a file; a file that is not there has none to keep.</summary>
    public void Keep(string session, string file)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: <= MostBytes })
            {
                File.Delete(PathOf(session, file));
                return;
            }

            uint[] hashes = [.. SessionLines.Of(File.ReadAllText(file))];
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(PathOf(session, file), MemoryMarshal.AsBytes(hashes));
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // The text that the protocol tells is taken instead.
        }
    }

    /// <summary>Takes the hashes of the lines that were kept, or null if none were.</summary>
    public IReadOnlyList<uint>? Take(string session, string file)
    {
        try
        {
            var path = PathOf(session, file);
            if (!File.Exists(path))
                return null;
            var hashes = MemoryMarshal.Cast<byte, uint>(File.ReadAllBytes(path)).ToArray();
            File.Delete(path);
            return hashes;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps which files a call touches: after it some of them are no longer there to be found.</summary>
    public void KeepNames(string session, string call, IEnumerable<string> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(PathOf(session, call), string.Join('\0', files));
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            // What is still there is found.
        }
    }

    /// <summary>Takes the files that were kept of a call, or null if none were.</summary>
    public IReadOnlyList<string>? TakeNames(string session, string call)
    {
        try
        {
            var path = PathOf(session, call);
            if (!File.Exists(path))
                return null;
            var names = File.ReadAllText(path).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            File.Delete(path);
            return names;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string PathOf(string session, string file)
    {
        var name = session + "\n" + file;
        return Path.Combine(folder, LineHash.Of(name, 0, name.Length).ToString("x8", CultureInfo.InvariantCulture));
    }
}
