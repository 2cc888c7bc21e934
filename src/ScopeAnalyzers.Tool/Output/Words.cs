namespace ScopeAnalyzers.Tool.Output;

/// <summary>Numbers and names as people read them.</summary>
internal static class Words
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";

    /// <summary>A commit as people read it.</summary>
    public static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;
}
