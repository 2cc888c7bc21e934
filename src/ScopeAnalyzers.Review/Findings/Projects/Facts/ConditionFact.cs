using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>A condition on a property, an item or a group of them.</summary>
internal sealed record ConditionFact(string Condition, Extent At) : Fact(At)
{
    public override string Identity => Condition;

    public override string Content => "";
}
