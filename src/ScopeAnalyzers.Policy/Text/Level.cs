namespace ScopeAnalyzers.Policy.Text;

/// <summary>How loud a finding is.</summary>
public enum Level
{
    /// <summary>In the log alone.</summary>
    Log,

    /// <summary>Information.</summary>
    Message,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error: the build fails.</summary>
    Error,
}
