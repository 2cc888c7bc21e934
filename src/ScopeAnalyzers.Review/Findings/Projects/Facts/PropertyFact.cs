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

/// <summary>A condition on a property, an item or a group of them.</summary>
/// <param name="Type">The type of the items that it is on, one fact for each; null for properties.</param>
internal sealed record ConditionFact(string Condition, string? Type, Extent At) : Fact(At)
{
    public override string Identity => $"{Condition}\u0001{Type?.ToUpperInvariant()}";

    public override string Content => "";
}

/// <summary>An attribute of the project itself: its SDK, its default targets, …</summary>
internal sealed record RootAttributeFact(string Name, string Value, Extent At) : Fact(At)
{
    public override string Identity => Name;

    public override string Content => Value;
}
