namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>The environment variables by which a command knows that an agent runs it.</summary>
public static class AgentEnvironment
{
    /// <summary>
    /// These variables with the agent's own mark, for a program that the agent started and gave other variables. They are the same if no
    /// variable marks the agent.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Within(string agent, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var variables = environment.ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal);
        var mark = KnownAgents.Load().FirstOrDefault(known => known.Id == agent)?.Marks
            .FirstOrDefault(mark => mark.Kind == MarkKind.Environment);
        if (mark is null)
            return variables;
        var parts = mark.Text.Split(['='], 2);
        variables[parts[0].TrimEnd('*')] = parts.Length == 2 && parts[1].TrimEnd('*') is { Length: > 0 } value ? value : "1";
        return variables;
    }
}
