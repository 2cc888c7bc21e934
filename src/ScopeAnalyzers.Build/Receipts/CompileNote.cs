namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// The file that tells the next build what was there before a compile, if this build ends before it demands the receipt.
/// </summary>
internal static class CompileNote
{
    /// <summary>Whether a build ended after a compile of which the analyzer left no receipt.</summary>
    public static bool TellsUnproven(string file, CompileState now)
    {
        using var note = SharedFile.Open(file);
        return note is not null && CompileState.Parse(note.ReadToEnd())?.IsUnprovenBy(now) != false;
    }

    /// <summary>Writes the file, unless nothing can be written there: then the compiler cannot write an assembly either.</summary>
    public static void Write(string file, CompileState now)
    {
        try
        {
            SharedFile.Write(file, now.ToString());
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // A build with nothing to do passes in a folder that it can only read.
        }
    }
}
