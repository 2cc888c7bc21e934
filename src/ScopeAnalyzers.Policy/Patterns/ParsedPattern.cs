namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>What a text was read as: a pattern, or an error that says what to write instead.</summary>
public readonly record struct ParsedPattern
{
    private ParsedPattern(Pattern? pattern, string? error) => (Pattern, Error) = (pattern, error);

    /// <summary>The pattern, or null if the text is none.</summary>
    public Pattern? Pattern { get; }

    /// <summary>What is wrong, and what to write instead, or null if the text is a pattern.</summary>
    public string? Error { get; }

    internal static ParsedPattern Of(Pattern pattern) => new(pattern, null);

    internal static ParsedPattern Refused(string error) => new(null, error);
}
