namespace ScopeAnalyzers.Review.Model;

/// <summary>The environment variables that say what the options of the command say.</summary>
public static class EnvironmentVariables
{
    /// <summary>The agent of the whole change.</summary>
    public const string Agent = "AGENT_SCOPE_AGENT";

    /// <summary>The task of the change.</summary>
    public const string Task = "AGENT_SCOPE_TASK";
}
