using System.Globalization;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Authors.Agents.Traces;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>All that a review's result depends on, but for the clock, as one digest (evidence.md, "Reuse").</summary>
internal static class ReviewKey
{
    /// <summary>The digest.</summary>
    /// <param name="tip">The base's tip, or null if there is none.</param>
    /// <param name="manifests">The manifests that are not in a commit.</param>
    /// <param name="notes">The commit of the notes, or null if there are none.</param>
    public static string Of(
        ReviewRequest request, GitRepository repository, BaseTip? tip, IReadOnlyList<ManifestFiles?> manifests, string? notes,
        IReadOnlyList<WorktreeFile> worktree)
    {
        var facts = new List<string?>
        {
            typeof(ReviewKey).Assembly.ManifestModule.ModuleVersionId.ToString(),
            repository.Root,
            repository.Head,
            repository.Branch,
            tip?.Name,
            tip?.Commit,
            notes,
            request.Base,
            request.Agent,
            request.Task,
            request.Manifest,
            request.Recording.ToString(),
            Stamp(new FileInfo(Path.Combine(repository.Root, Trace.FileName))),
            Variable(request, EnvironmentVariables.Agent),
            Variable(request, EnvironmentVariables.Task),
        };
        facts.AddRange(
            new AgentIdentifier(KnownAgents.Load(), null).OfEnvironment(request.Environment).Select(evidence => evidence.ToString()));
        facts.AddRange(manifests.Select(manifest => manifest?.ToSource().Digest));
        facts.AddRange(Sessions(repository.CommonDirectory));
        facts.AddRange(worktree.SelectMany(file => Facts(repository.Root, file)));

        // Each fact with its length before it, so that no two lists of facts read the same.
        return Digest.Of(
            string.Concat(facts.Select(fact => fact is null ? "-;" : string.Format(CultureInfo.InvariantCulture, "{0}:{1};", fact.Length, fact))));
    }

    private static string? Variable(ReviewRequest request, string name) =>
        request.Environment.TryGetValue(name, out var value) ? value : null;

    private static IEnumerable<string> Sessions(string commonDirectory)
    {
        var folder = new DirectoryInfo(new SessionStore(commonDirectory).Folder);
        return folder.Exists
            ? folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {Stamp(file)}")
            : [];
    }

    /// <summary>A file by its content; one that is not read, by its size and time.</summary>
    private static IEnumerable<string> Facts(string root, WorktreeFile file)
    {
        var entry = file.Entry;
        var content = file.Content is not null || file.Mode == RawEntry.NoMode
            ? entry.NewId : Stamp(new FileInfo(Path.Combine(root, file.Path)));
        return [entry.OldPath, entry.NewPath, entry.OldMode, entry.NewMode, entry.OldId, content];
    }

    private static string Stamp(FileInfo file) =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1}", file.Exists ? file.Length : -1, file.LastWriteTimeUtc.Ticks);
}
