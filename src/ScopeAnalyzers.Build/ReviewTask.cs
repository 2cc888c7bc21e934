namespace ScopeAnalyzers.Build;

/// <summary>A task that is told what the one review of a build is asked, as its project sees it.</summary>
public abstract class ReviewTask : ScopeTask
{
    /// <summary>A manifest to evaluate by, in place of the base's.</summary>
    public string Manifest { get; set; } = "";

    /// <summary>The ref to compare with.</summary>
    public string Base { get; set; } = "";

    /// <summary>The agent whose all the change is.</summary>
    public string Agent { get; set; } = "";

    /// <summary>The task of the change, in place of what its commits name.</summary>
    public string AgentTask { get; set; } = "";

    /// <summary>The time that decides what is live, as RFC 3339, or the present if it is empty.</summary>
    public string Clock { get; set; } = "";

    /// <summary>The folder for the decision log; empty for none.</summary>
    public string DecisionLog { get; set; } = "";

    /// <summary>The folder for the SARIF; empty for none.</summary>
    public string Sarif { get; set; } = "";

    /// <summary>What the review of a repository is asked.</summary>
    private protected ReviewQuestion Question(string repository) =>
        new(repository, Manifest, Base, Agent, AgentTask, Clock, DecisionLog, Sarif);
}
