namespace ScopeAnalyzers.Tool.Weakening.Frameworks;

/// <summary>How a library of assertions or mocks is called.</summary>
/// <param name="Name">Its name.</param>
internal sealed record AssertionLibrary(string Name)
{
    /// <summary>The classes whose methods assert: <c>Assert</c>.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The methods after which each further call of the chain asserts: <c>Should</c>.</summary>
    public IReadOnlyList<string> Openers { get; init; } = [];

    /// <summary>The methods that assert, on whatever they are called: <c>VerifyAll</c>.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>What the names of all methods that assert begin with: <c>ShouldBe</c>.</summary>
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    /// <summary>The methods that only join or hold assertions: <c>Multiple</c>.</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];
}
