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
        [.. acts.SelectMany(act => Splits.Of(act.Author, act.Path).All.Select(author => author == act.Author ? act : act with { Author = author }))];

    /// <summary>The agents of a change whose uncommitted work is judged or not.</summary>
    public IEnumerable<string> Agents(bool isDirty) =>
        All.Where(author => isDirty || author.Commit is not null).SelectMany(author => author.Parts).Select(part => part.Agent).Distinct().OrderBy(agent => agent, StringComparer.Ordinal);
}
