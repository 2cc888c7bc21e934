namespace ScopeAnalyzers.Build.Records;

/// <summary>The turn to write a file that several processes of a build write: a file beside it that one alone holds open.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits for the turn, which ends when it is disposed.</summary>
    /// <exception cref="IOException">It did not come.</exception>
    public static IDisposable Take(string file)
    {
        var until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                Thread.Sleep(20);
            }
        }
    }
}
