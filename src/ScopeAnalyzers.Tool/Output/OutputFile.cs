using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Output;

/// <summary>A file that the user asked for.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, in UTF-8, with the folders that it needs.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {unwritable.Message} Give a file that can.");
        }
    }
}
