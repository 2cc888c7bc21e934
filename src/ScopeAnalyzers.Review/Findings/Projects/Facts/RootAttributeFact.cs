using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>An attribute of the project itself: its SDK, its default targets, …</summary>
internal sealed record RootAttributeFact(string Name, string Value, Extent At) : Fact(At)
{
    public override string Identity => Name;

    public override string Content => Value;
}
