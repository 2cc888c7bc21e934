namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>What one version of a file holds of tests.</summary>
/// <param name="Methods">Its methods, tests or not.</param>
/// <param name="BaseTypes">The simple names of the types that its classes derive from.</param>
internal sealed record TestFile(string Path, IReadOnlyList<TestMethod> Methods, IReadOnlyCollection<string> BaseTypes)
{
    /// <summary>A file that is not there.</summary>
    public static TestFile None(string path) => new(path, [], []);
}
