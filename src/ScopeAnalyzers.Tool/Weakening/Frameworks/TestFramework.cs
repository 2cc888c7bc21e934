namespace ScopeAnalyzers.Tool.Weakening.Frameworks;

/// <summary>How tests are written in one framework. Attributes are named without <c>Attribute</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tests">The attributes that make a method a test.</param>
internal sealed record TestFramework(string Name, IReadOnlyList<string> Tests)
{
    /// <summary>The attributes that are one case each.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>The attributes that name where the cases are.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The attributes that leave out a test or all tests of a class.</summary>
    public IReadOnlyList<string> SkipAttributes { get; init; } = [];

    /// <summary>The members of test and case attributes that leave out the test or the case.</summary>
    public IReadOnlyList<string> SkipMembers { get; init; } = [];

    /// <summary>The calls that leave out the test while it runs, as <c>Type.Method</c>.</summary>
    public IReadOnlyList<string> SkipCalls { get; init; } = [];

    /// <summary>The exceptions that leave out the test while it runs.</summary>
    public IReadOnlyList<string> SkipExceptions { get; init; } = [];

    /// <summary>The attribute that a class must have for its tests to run, or null if it needs none.</summary>
    public string? ClassAttribute { get; init; }
}
