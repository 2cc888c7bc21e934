namespace ScopeAnalyzers.Tool.Hook.Shell.Reading;

/// <summary>Paths as a shell writes them.</summary>
internal static class ShellPaths
{
    /// <summary>The home folder.</summary>
    public static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The path that a word names.</summary>
    public static string Of(ShellWord word) =>
        word is { IsFromHome: true, Text: "~" } ? Home
        : word.IsFromHome && word.Text.StartsWith("~/", StringComparison.Ordinal) ? Combine(Home, word.Text[2..])
        : word.Text;

    /// <summary>A path from a folder, or the path itself if it is absolute.</summary>
    public static string Combine(string? folder, string path) => folder is null ? path : Path.Combine(folder, path);
}
