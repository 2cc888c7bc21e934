namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>Says whether a call of git says itself what one of its verbs does: then no one sees here what runs.</summary>
internal static class GitAliases
{
    private static readonly HashSet<string> Settings = ["-c", "--config-env"];

    /// <summary>Whether the words define an alias, or a program that git runs.</summary>
    public static bool AreDefinedIn(IReadOnlyList<string> words) =>
        words.Skip(1).Where((word, index) => Settings.Contains(words[index]) || word.StartsWith("--config-env=", StringComparison.Ordinal))
            .Any(setting => setting.Replace("--config-env=", "", StringComparison.Ordinal).StartsWith("alias.", StringComparison.OrdinalIgnoreCase));
}
