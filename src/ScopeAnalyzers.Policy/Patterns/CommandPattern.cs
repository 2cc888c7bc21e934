namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A command as a rule that keeps out reads it (manifest.md, "Scopes"): whatever path its program is called by, whatever git is told before
/// its verb, and wherever its options stand. A rule that ends in a star is about commands with more words too; any other names all of them.
/// </summary>
internal sealed class CommandPattern
{
    private readonly IReadOnlyList<string> operands;
    private readonly IReadOnlyList<string> options;
    private readonly string program;
    private readonly bool isOpen;

    public CommandPattern(string text)
    {
        var words = CommandWords.Of(text.Split([' '], StringSplitOptions.RemoveEmptyEntries));
        program = words[0];
        isOpen = text.EndsWith("*", StringComparison.Ordinal);
        string[] rest = [.. words.Skip(1).Where(word => word != "*")];
        options = [.. rest.Where(CommandOption.Is)];
        operands = [.. rest.Where(word => !CommandOption.Is(word))];
    }

    /// <summary>Whether the words are such a command, in any spelling.</summary>
    public bool Matches(IReadOnlyList<string> command)
    {
        var words = CommandWords.Of(command);
        if (words.Count == 0 || words[0] != program || program.IndexOf('*') >= 0)
            return false;
        string[] rest = [.. words.Skip(1)];
        return HasOperands(rest) && options.All(option => CommandOption.Stands(option, program, rest))
            && (isOpen || rest.Length == operands.Count + options.Count);
    }

    /// <summary>
    /// Whether the operands stand there in this order; the first of them, the verb, before any other but the value of an option.
    /// </summary>
    private bool HasOperands(string[] words)
    {
        var next = 0;
        for (var at = 0; at < words.Length && next < operands.Count; at++)
        {
            if (CommandOption.Is(words[at]))
                continue;
            if (new Glob(operands[next]).Matches(words[at]))
                next++;
            else if (next == 0 && (at == 0 || !CommandOption.Is(words[at - 1])))
                return false;
        }

        return next == operands.Count;
    }
}
