using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Tool;

/// <summary>The words that stand for the facts in text and in JSON (cli.md).</summary>
internal static class Words
{
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Allow => "allow",
        Outcome.Indeterminate => "indeterminate",
        _ => "deny",
    };

    public static string Word(this Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Message => "message",
        _ => "log",
    };

    public static string Word(this FileAct act) => act switch
    {
        FileAct.Add => "add",
        FileAct.Modify => "modify",
        FileAct.Delete => "delete",
        FileAct.Mode => "mode",
        FileAct.Link => "link",
        _ => "submodule",
    };

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";

    /// <summary>A commit as people read it.</summary>
    public static string Short(string commit) => commit.Length > 7 ? commit[..7] : commit;
}
