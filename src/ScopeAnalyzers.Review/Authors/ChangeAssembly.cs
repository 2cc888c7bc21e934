using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Puts together every changed path with the agents that had a part in it.</summary>
internal sealed class ChangeAssembly(ChangeSet change, AuthorTable table, OwnerFinder owners)
{
    private readonly List<AuthoredAct> acts = [.. table.Whose(change.Acts())];
    private readonly List<string> unexplained = [];

    /// <summary>The acts of all authors.</summary>
    public IReadOnlyList<AuthoredAct> Acts => acts;

    /// <summary>Paths of the net change that no commit explains; only where an agent had a part in the change.</summary>
    public IReadOnlyList<string> Unexplained => unexplained;

    /// <summary>The net change, in ordinal order.</summary>
    public IReadOnlyList<Change> Changes()
    {
        var standing = acts.Where(act => act.Stands)
            .ToLookup(act => act.Act == FileAct.Delete ? act.Path : act.Current!, StringComparer.Ordinal);
        var touched = new TouchedPath(table.All);
        return
        [
            .. change.Net.Values.OrderBy(entry => entry.NewPath, StringComparer.Ordinal).Select(entry =>
            {
                var acting = standing[entry.NewPath].Select(act => act.Author).Distinct().ToList();
                if (acting.Count == 0)
                    acting = Explain(entry);
                else if (!entry.IsDeletion && acting.Any(author => table.All[author].Parts.Count > 0))
                    acting = WithoutBase(entry.NewPath, acting);
                var lines = Owners(entry, acting);
                return new Change(entry.NewPath, entry.Acts().First().Act, touched.Touches(acting, lines))
                {
                    IsPersonsToo = acting.Any(IsPersons),
                    PersonsLines = lines?.Of(IsPersons) ?? LineSet.Empty,
                };
            }),
        ];
    }

    /// <summary>
    /// Those of the acting whose lines the base does not have by now; the acts of the others are not the change's any more.
    /// </summary>
    private List<int> WithoutBase(string path, List<int> acting)
    {
        var lost = owners.LostToBase(path);
        acts.RemoveAll(act => act.Stands && act.Current == path && lost.Contains(act.Author));
        return [.. acting.Except(lost)];
    }

    private bool IsPersons(int author) => table.All[author].Parts.Count == 0;

    /// <summary>Whose the lines are; not asked where no agent had a part.</summary>
    private LineOwners? Owners(RawEntry entry, IReadOnlyList<int> acting) =>
        entry.IsDeletion || !acting.Any(author => table.All[author].Parts.Count > 0) ? null : owners.Of(entry.NewPath);

    /// <summary>
    /// A path that came to be in no commit by name: a merge can move a file with its folder. Its lines tell whose it is; where they do not,
    /// it may be any author's, and that is said.
    /// </summary>
    private List<int> Explain(RawEntry entry)
    {
        if (!table.All.Any(author => author.Commit is not null && author.Parts.Count > 0))
            return [];
        var found = entry.IsDeletion ? [] : owners.Of(entry.NewPath).All().ToList();
        if (found.Count == 0)
            unexplained.Add(entry.NewPath);
        else
            acts.AddRange(
                from author in found from act in entry.Acts() select new AuthoredAct(author, act.Path, act.Act, entry.NewPath,
                    Stands: true));
        return found;
    }
}
