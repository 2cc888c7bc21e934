namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>How a pattern is read (manifest.md, "Patterns").</summary>
public enum MatchMode
{
    /// <summary>What lets in: to the letter.</summary>
    Exact,

    /// <summary>What keeps out: in NFC and without case for files, with overrides and implementations for members.</summary>
    Generous,
}
