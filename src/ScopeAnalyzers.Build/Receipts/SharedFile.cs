namespace ScopeAnalyzers.Build.Receipts;

/// <summary>A file that another build may write or delete at the same time.</summary>
internal static class SharedFile
{
    private const FileShare Everything = FileShare.ReadWrite | FileShare.Delete;

    /// <summary>Opens the file, or returns null if there is none.</summary>
    public static StreamReader? Open(string file)
    {
        try
        {
            return new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, Everything));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes the file.</summary>
    public static void Write(string file, string text)
    {
        using var writer = new StreamWriter(new FileStream(file, FileMode.Create, FileAccess.Write, Everything));
        writer.Write(text);
    }
}
