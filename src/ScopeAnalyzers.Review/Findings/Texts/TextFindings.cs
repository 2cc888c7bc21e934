using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>Evaluates what agents wrote by its text, whatever kind of file it is in (SCOPE405, SCOPE602 to SCOPE604).</summary>
/// <param name="names">The names for which a word may be taken.</param>
internal sealed class TextFindings(Policies policies, ChangedContents contents, ExistingNames names)
{
    private const int LinesNamed = 5;

    /// <summary>What looks for acts in a text: one row for each kind.</summary>
    private readonly IReadOnlyList<Func<AgentText, AgentPolicy, IEnumerable<TextAct>>> readers =
    [
        HostMentions.In,
        (text, _) => Suppressions.In(text),
        (text, policy) => Illegible.In(text, policy, names),
    ];

    /// <summary>The decisions on one changed file, each act once, at its first place.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (change.Act == FileAct.Link)
            return [];
        var source = contents.After(change.Path) is { } content ? SourceText.Of(content) : null;
        return
            from touch in change.Agents
            let policy = policies.Of(touch.Agent, touch.Task)
            where policy.Refusals.Count == 0
            from act in source is null
                ? [Unread(change)]
                : Acts(new AgentText(change.Path, source.Text, source.IsUtf8 ? touch.Lines : null, change.Act == FileAct.Add), policy)
            select TouchDecision.Of(change.Path, touch, policy, act.At, act.Resource, act.Act, act.Thing, act.Decision);
    }

    private IEnumerable<TextAct> Acts(AgentText text, AgentPolicy policy) =>
        from act in readers.SelectMany(reader => reader(text, policy))
        group act by new { act.Decision.Id, act.Resource } into same
        select Once([.. same]);

    private static TextAct Once(IReadOnlyList<TextAct> same)
    {
        var others = same.Select(act => act.At.Line).Distinct().Skip(1).ToList();
        if (others.Count == 0)
            return same[0];
        var named = string.Join(", ", others.Take(LinesNamed).Select(line => line.ToString(CultureInfo.InvariantCulture)));
        var more = others.Count > LinesNamed ? string.Format(CultureInfo.InvariantCulture, " and {0} more", others.Count - LinesNamed) : "";
        var decision = same[0].Decision;
        return same[0] with { Decision = decision with { Hints = [.. decision.Hints, $"Also in lines: {named}{more}."] } };
    }

    private static TextAct Unread(Change change) => new(
        new Extent(1, 1, 1),
        "write",
        change.Path,
        ResourceName.Of(new FileResource(change.Path, change.Act)),
        Decision.Indeterminate("its text, which is larger than may be read"));
}
