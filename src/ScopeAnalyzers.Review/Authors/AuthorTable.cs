using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>
/// The authors of a change: those of the commits in their order, that of the uncommitted work, and after them one for each part of these
/// for which a note, a trace or a session record knows more.
/// </summary>
/// <param name="All">The authors, by number.</param>
/// <param name="Splits">Which lines are whose, where an author has parts.</param>
internal sealed record AuthorTable(IReadOnlyList<Author> All, OwnerSplits Splits)
{
    /// <summary>The acts, each by every author that had a part in the file.</summary>
    public IReadOnlyList<AuthoredAct> Whose(IReadOnlyList<AuthoredAct> acts) =>
        [.. acts.SelectMany(act =>
            Splits.Of(act.Author, act.Path).All.Select(author => author == act.Author ? act : act with { Author = author }))];

    /// <summary>The agents of a change whose uncommitted work is evaluated or not, each with its strongest evidence.</summary>
    public IEnumerable<(string Agent, string Evidence)> Agents(bool isDirty) =>
        from author in All
        where isDirty || author.Commit is not null
        from part in author.Parts
        group part.Evidence[0] by part.Agent into evidence
        orderby evidence.Key
        select (evidence.Key, evidence.OrderBy(AgentEvidence.RankOf).First());
}
