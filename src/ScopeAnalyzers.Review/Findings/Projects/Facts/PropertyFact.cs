using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>A property that is set.</summary>
/// <param name="Conditions">The conditions it holds under, the outermost first.</param>
internal sealed record PropertyFact(string Name, string Value, IReadOnlyList<string> Conditions, Extent At) : Fact(At)
{
    // MSBuild's names have no case.
    public override string Identity => Name.ToUpperInvariant();

    public override string Content => $"{Value}\u0001{string.Join("\u0001", Conditions)}";
}
