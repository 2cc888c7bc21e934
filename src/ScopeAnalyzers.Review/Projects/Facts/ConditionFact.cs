namespace ScopeAnalyzers.Review.Projects;

/// <summary>A condition on a property, an item or a group of them.</summary>
internal sealed record ConditionFact(string Condition, Extent At) : Fact(At)
{
    public override string Identity => Condition;

    public override string Content => "";
}
