namespace ScopeAnalyzers.Policy.Text;

/// <summary>The words that stand for the facts in text, JSON and logs (cli.md).</summary>
public static class ContractWords
{
    /// <summary>The word of an outcome.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Allow => "allow",
        Outcome.Indeterminate => "indeterminate",
        _ => "deny",
    };

    /// <summary>The word of a level.</summary>
    public static string Word(this Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        Level.Message => "message",
        _ => "log",
    };

    /// <summary>The word of an act on a file.</summary>
    public static string Word(this FileAct act) => act switch
    {
        FileAct.Add => "add",
        FileAct.Modify => "modify",
        FileAct.Delete => "delete",
        FileAct.Mode => "mode",
        FileAct.Link => "link",
        _ => "submodule",
    };
}
