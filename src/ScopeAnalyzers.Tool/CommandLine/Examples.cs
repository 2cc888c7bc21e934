namespace ScopeAnalyzers.Tool;

/// <summary>How each verb is used: shown by its help, and run by a test.</summary>
internal static class Examples
{
    public static IReadOnlyDictionary<string, (string CommandLine, string Meaning)[]> Of { get; } =
        new Dictionary<string, (string, string)[]>(StringComparer.Ordinal)
        {
            ["check"] =
            [
                ("agent-scope check", "judge the commits of this branch"),
                ("agent-scope check --worktree", "judge what is not committed too"),
                ("agent-scope check --base origin/release --format json", "compare with another branch, for a program to read"),
            ],
        };
}
