using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>What the lists of a kind say once for all their rules. What a rule says itself counts instead.</summary>
internal sealed record SharedMembers(IReadOnlyList<Pattern> In, IReadOnlyList<Pattern> NotIn, string? Because, string? Instead)
{
    /// <summary>Nothing.</summary>
    public static SharedMembers None { get; } = new([], [], null, null);

    /// <summary>The list with it, or null if there is no list.</summary>
    public RuleList? For(RuleList? list) => this == None ? list : list is null ? null : list with { Rules = [.. list.Rules.Select(For)] };

    private Rule For(Rule rule) => rule with
    {
        In = rule.In.Count > 0 ? rule.In : In,
        NotIn = rule.NotIn.Count > 0 ? rule.NotIn : NotIn,
        Because = rule.Because ?? Because,
        Instead = rule.Instead ?? Instead,
    };
}
