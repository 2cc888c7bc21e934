namespace ScopeAnalyzers.Policy.Model;

/// <summary>What a violation becomes (manifest.md, "The start"): it sets severity, never a decision.</summary>
public enum Mode
{
    /// <summary>An error; the default.</summary>
    Enforce,

    /// <summary>A warning.</summary>
    Warn,

    /// <summary>A line in the decision log alone.</summary>
    Audit,
}
