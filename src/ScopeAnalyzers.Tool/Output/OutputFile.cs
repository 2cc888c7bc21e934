using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Output;

/// <summary>A file that the user asked for.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, in UTF-8, with the folders that it needs.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, text, File.WriteAllText);

    /// <summary>Adds to it, or writes it if it is not there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Append(string path, string text) => Write(path, text, File.AppendAllText);

    private static void Write(string path, string text, Action<string, string> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write(path, text);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {unwritable.Message} Give a file that can.");
        }
    }
}
