using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Lines;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Puts together every changed path with the agents that had a part in it.</summary>
internal sealed class ChangeAssembly(ChangeSet change, IReadOnlyList<Author> authors, OwnerFinder owners)
{
    /// <summary>The net change, in ordinal order.</summary>
    public IReadOnlyList<Change> Changes(IReadOnlyList<AuthoredAct> acts)
    {
        var standing = acts.Where(act => act.Stands).ToLookup(act => act.Act == FileAct.Delete ? act.Path : act.Current!, StringComparer.Ordinal);
        var touched = new TouchedPath(authors);
        return
        [
            .. change.Net.Values.OrderBy(entry => entry.NewPath, StringComparer.Ordinal).Select(entry =>
            {
                var acting = standing[entry.NewPath].Select(act => act.Author).Distinct().ToList();
                return new Change(entry.NewPath, entry.Acts().First().Act, touched.Touches(acting, Owners(entry, acting)));
            }),
        ];
    }

    /// <summary>Whose the lines are; not asked where no agent had a part.</summary>
    private LineOwners? Owners(RawEntry entry, IReadOnlyList<int> acting) =>
        entry.IsDeletion || !acting.Any(author => authors[author].Parts.Count > 0) ? null : owners.Of(entry.NewPath);
}
