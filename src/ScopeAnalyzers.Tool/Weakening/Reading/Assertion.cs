namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>One assertion of a method.</summary>
/// <param name="Check">The method that asserts, or the constraint that it is given: <c>Equal</c>, <c>EqualTo</c>.</param>
/// <param name="Tokens">It, without an <c>await</c>, and without lambdas that hold assertions themselves.</param>
internal sealed record Assertion(string Check, IReadOnlyList<string> Tokens, SourcePlace At)
{
    /// <summary>It as one text.</summary>
    public string Text { get; } = string.Join(' ', Tokens);

    /// <summary>How many conditions must hold before it is reached.</summary>
    public int Conditions { get; init; }

    /// <summary>Whether nobody notices that it fails: it is in a <c>try</c> whose <c>catch</c> does nothing of the kind.</summary>
    public bool IsCaught { get; init; }

    /// <summary>Whether its result, which may be a task, is dropped.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Whether its result is awaited or returned.</summary>
    public bool IsAwaited { get; init; }

    /// <summary>Whether it passes whatever the code does.</summary>
    public bool ProvesNothing { get; init; }

    /// <summary>Whether it calls a method of the tests that holds the assertions.</summary>
    public bool IsOfHelper { get; init; }

    /// <summary>How much it asks (<see cref="Frameworks.Strengths"/>).</summary>
    public int Strength { get; init; }
}
