using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>What became of one test.</summary>
/// <param name="Edit">One of <see cref="TestEdits"/>.</param>
/// <param name="Test">The test as the base has it.</param>
/// <param name="At">Where it is now; what is gone is where the base has it.</param>
/// <param name="What">What became of it, as a sentence.</param>
internal sealed record TestEdit(string Edit, TestMethod Test, SourcePlace At, string What)
{
    /// <summary>Whether <see cref="At"/> is a place in the base.</summary>
    public bool IsAtBase { get; init; }
}
