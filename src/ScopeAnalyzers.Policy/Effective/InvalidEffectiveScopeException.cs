namespace ScopeAnalyzers.Policy.Effective;

/// <summary>The text of an effective scope is not one that this version wrote, or is not whole: nothing may be evaluated by it.</summary>
public sealed class InvalidEffectiveScopeException : Exception
{
    /// <summary>Makes the exception.</summary>
    public InvalidEffectiveScopeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    public InvalidEffectiveScopeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
