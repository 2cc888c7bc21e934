using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.Locks;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>
/// Evaluates what agents pinned in lock files: each package by the references that account for it (SCOPE401), each source as build logic.
/// </summary>
/// <param name="files">The paths of all files after the change.</param>
internal sealed class LockFindings(Policies policies, ChangedContents contents, Func<IReadOnlyList<string>> files)
{
    private static readonly Decision OtherContent = Decision.Denied("SCOPE401",
    [
        new Reason("built-in:lock", Place: null, "a version of a package has one content, and this is not the one that was pinned", "have restore write the lock file, or leave the entry as it was"),
    ]);

    private readonly LockReferences references = new(path => TextOf(contents.Before(path)), contents.TextAfter, files);

    /// <summary>The decisions on one changed file.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (change.Agents.Count == 0 || change.Act == FileAct.Link || LockFileKind.Find(change.Path) is not { } kind)
            return [];
        try
        {
            var before = Before(kind, TextOf(contents.Before(contents.PathBefore(change.Path))));
            var after = contents.TextAfter(change.Path) is { } text ? kind.Read(text) : throw new UnreadableProject(1, 1, "it is larger than may be read");
            return [.. Touches(change).SelectMany(touch => Of(change, touch.Touch, touch.Policy, before, after))];
        }
        catch (UnreadableProject unreadable)
        {
            var build = new BuildResource(change.Path);
            return [.. Touches(change).Select(touch => TouchDecision.Of(
                change.Path, touch.Touch, touch.Policy, null, ResourceName.Of(build), "change the",
                $"lock file that cannot be evaluated ({unreadable.Message})", touch.Policy.Decide(build), build))];
        }
    }

    private IEnumerable<(Touch Touch, AgentPolicy Policy)> Touches(Change change) =>
        from touch in change.Agents
        let policy = policies.Of(touch.Agent, touch.Task)
        where policy.Refusals.Count == 0
        select (touch, policy);

    private IEnumerable<ActDecision> Of(Change change, Touch touch, AgentPolicy policy, Dictionary<string, LockedEntry> before,
        IReadOnlyList<LockedEntry> after)
    {
        var graph = new LockGraph(before, after, id => Refer(change.Path, policy, id).Outcome == Outcome.Allow,
            (project, id, isNew) => references.Account(change.Path, project, id, isNew));
        var unaccounted = new HashSet<LockedEntry>(graph.Unaccounted());
        foreach (var entry in after.Where(entry => touch.Lines.Intersects(entry.At.Line, entry.At.LastLine)))
        {
            var isNew = !before.TryGetValue(entry.Identity, out var old);
            if (old is not null && entry.IsOtherContent(old))
                yield return Evaluate(entry, "change the content of the package", new PackageResource(entry.Id), OtherContent);
            else if (unaccounted.Contains(entry))
                yield return Evaluate(entry, isNew ? "pin the package" : "pin otherwise the package", new PackageResource(entry.Id),
                    Refer(change.Path, policy, entry.Id));
            else if (entry.Kind == LockedKind.Source && isNew)
                yield return Evaluate(entry, "add the source of packages", new BuildResource(change.Path), policy.Decide(new BuildResource(change.Path)));
        }

        ActDecision Evaluate(LockedEntry entry, string act, Resource resource, Decision decision) =>
            TouchDecision.Of(change.Path, touch, policy, entry.At, ResourceName.Of(resource), act, entry.Id,
                decision, resource);
    }

    /// <summary>The decision on a reference to a package, in the file that allows it, if there is one.</summary>
    private Decision Refer(string lockFile, AgentPolicy policy, string id) =>
        references.FilesOf(lockFile).Select(file => policy.Decide(new PackageResource(id, file)))
            .OrderBy(decision => decision.Outcome).First();

    private static string? TextOf(byte[]? content) => content is null ? null : SourceText.Of(content).Text;

    /// <summary>A file that could not be evaluated before pinned nothing: all that it pins now is new.</summary>
    private static Dictionary<string, LockedEntry> Before(LockFileKind kind, string? text)
    {
        try
        {
            return (text is null ? [] : kind.Read(text)).GroupBy(entry => entry.Identity, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        }
        catch (UnreadableProject)
        {
            return [];
        }
    }
}
