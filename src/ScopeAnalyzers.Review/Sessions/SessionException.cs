namespace ScopeAnalyzers.Review.Sessions;

/// <summary>A session cannot be started, found or taken back as it was asked.</summary>
/// <param name="isRefusal">Whether whoever asked can mend it; else git or the disk gave no answer.</param>
public sealed class SessionException(string message, bool isRefusal = true) : Exception(message)
{
    /// <summary>Whether whoever asked can mend it.</summary>
    public bool IsRefusal { get; } = isRefusal;
}
