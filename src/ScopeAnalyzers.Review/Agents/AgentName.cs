namespace ScopeAnalyzers.Review.Agents;

/// <summary>Recognises an agent by its name, as people and tools write it: in <c>Assisted-by:</c>, in a footer, as a tool's name.</summary>
internal static class AgentName
{
    /// <summary>Whether a text begins with the name of an agent.</summary>
    public static bool Begins(KnownAgent agent, string text) =>
        agent.Names.Any(name => Begins(text, name) && (!char.IsLetter(At(text, name.Length)) || IsVersion(text, name.Length)))
        || agent.ExactNames.Any(name => Begins(text, name) && MayFollow(text, name.Length))
        || (Begins(text, agent.Id) && MayFollow(text, agent.Id.Length));

    private static bool Begins(string text, string name) => text.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    // "Claude", "Claude 4", "Claude:model", "claude v2", but not "Claude Dupont" or "Claudette".
    private static bool MayFollow(string text, int index)
    {
        while (At(text, index) == ' ')
            index++;

        return !char.IsLetter(At(text, index)) || IsVersion(text, index);
    }

    private static bool IsVersion(string text, int index) => At(text, index) is 'v' or 'V' && char.IsDigit(At(text, index + 1));

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
