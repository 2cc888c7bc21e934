namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// The word that a receipt must echo. It stays in the intermediate folder from build to build, so that a build with nothing to do
/// compiles nothing, and changes only after a receipt failed: the next build then compiles again.
/// </summary>
internal static class Nonce
{
    /// <summary>The nonce in the file, which is made where it is missing.</summary>
    public static string At(string file)
    {
        if (!File.Exists(file))
            Renew(file);
        return File.ReadAllText(file);
    }

    /// <summary>Puts a new nonce into the file.</summary>
    public static void Renew(string file) => File.WriteAllText(file, Guid.NewGuid().ToString("N"));
}
