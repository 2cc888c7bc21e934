namespace ScopeAnalyzers.Review.Model;

/// <summary>The environment variables that say what the options of the command say.</summary>
public static class EnvironmentVariables
{
    /// <summary>The agent of the whole change.</summary>
    public const string Agent = "AGENT_SCOPE_AGENT";

    /// <summary>The task of the change.</summary>
    public const string Task = "AGENT_SCOPE_TASK";

    /// <summary>The session that a command runs in.</summary>
    public const string Session = "AGENT_SCOPE_SESSION";

    /// <summary>The file that tells a session about the attempt before it.</summary>
    public const string Brief = "AGENT_SCOPE_BRIEF";
}
