using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Gathers, for one path of the net change, what each agent did to it.</summary>
internal sealed class TouchedPath(IReadOnlyList<Author> authors)
{
    /// <summary>The agents' parts.</summary>
    /// <param name="acting">The authors with an act on the file that stands.</param>
    /// <param name="owners">Whose its lines are; null for a file that is gone.</param>
    public IReadOnlyList<Touch> Touches(IEnumerable<int> acting, LineOwners? owners)
    {
        var involved = acting.Concat(owners?.All() ?? []).Distinct().OrderByDescending(author => authors[author].Order).ToList();
        return
        [
            .. involved.SelectMany(author =>
                authors[author].Parts.SelectMany(part => part.Tasks.Select(task => new AuthorPart(author, part, task))))
                .GroupBy(own => new { own.Part.Agent, own.Task })
                .OrderBy(parts => parts.Key.Agent, StringComparer.Ordinal).ThenBy(parts => parts.Key.Task, StringComparer.Ordinal)
                .Select(parts => Touch(parts.Key.Agent, parts.Key.Task, [.. parts], owners)),
        ];
    }

    private Touch Touch(string agent, string? task, IReadOnlyList<AuthorPart> parts, LineOwners? owners)
    {
        var numbers = new HashSet<int>(parts.Select(part => part.Author));
        return new Touch(
            agent,
            [.. parts.SelectMany(part => part.Part.Evidence).Distinct().OrderBy(AgentEvidence.RankOf)],
            parts.Select(part => part.Part.Session).FirstOrDefault(session => session is not null),
            task,
            [.. parts.Select(part => authors[part.Author].Commit).OfType<string>().Distinct()],
            owners?.Of(numbers.Contains) ?? LineSet.Empty)
        {
            ByCommit =
            [
                .. parts.Select(part => new CommitLines(
                        authors[part.Author].Commit,
                        part.Part.Evidence[0],
                        owners?.Of(author => author == part.Author) ?? LineSet.Empty))
                    .Where(part => !part.Lines.IsEmpty),
            ],
        };
    }

    private sealed record AuthorPart(int Author, AgentPart Part, string? Task);
}
