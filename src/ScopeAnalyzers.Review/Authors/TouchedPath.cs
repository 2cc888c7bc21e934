using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Agents;
using ScopeAnalyzers.Review.Lines;

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
            .. involved.SelectMany(author => authors[author].Parts.SelectMany(part => part.Tasks.Select(task => (author, part, task))))
                .GroupBy(item => (item.part.Agent, item.task))
                .OrderBy(items => items.Key.Agent, StringComparer.Ordinal).ThenBy(items => items.Key.task, StringComparer.Ordinal)
                .Select(items => Touch(items.Key.Agent, items.Key.task, [.. items.Select(item => (item.author, item.part))], owners)),
        ];
    }

    private Touch Touch(string agent, string? task, IReadOnlyList<(int Author, AgentPart Part)> parts, LineOwners? owners)
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
}
