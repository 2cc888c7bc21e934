namespace ScopeAnalyzers.Policy.Text;

/// <summary>The three outcomes, the stronger the larger: deny beats indeterminate beats allow.</summary>
public enum Outcome
{
    /// <summary>In scope.</summary>
    Allow,

    /// <summary>Not to be evaluated, missing something; never taken for allow.</summary>
    Indeterminate,

    /// <summary>Out of scope.</summary>
    Deny,
}
