using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Results;

/// <summary>Cuts from a review what the analyzer of one project needs (architecture.md, "Decisions and their reasons").</summary>
public static class Slicer
{
    /// <summary>
    /// The effective scope of a project: the files that an agent touched among those it compiles, with policies and lines.
    /// </summary>
    /// <param name="compilePaths">The project's <c>Compile</c> items, absolute.</param>
    /// <returns>The scope; without a file where no agent touched the project.</returns>
    /// <exception cref="GitFailure">A touched file cannot be read.</exception>
    public static EffectiveScope Slice(ReviewResult result, IEnumerable<string> compilePaths)
    {
        if (result.Root is not { } root)
            return new EffectiveScope("", [], []);
        var compiled = new HashSet<string>(compilePaths.Select(path => Relative(root, path)).OfType<string>(), PathComparer);
        var touched =
            result.Changes.Where(change => change.Act != FileAct.Delete && change.Agents.Count > 0 && compiled.Contains(change.Path))
                .ToList();
        var policies = result.Policies.Where(policy => touched.Any(change => change.Agents.Any(touch => Evaluates(policy, touch))))
            .ToList();
        return new EffectiveScope(root, policies, [.. touched.Select(change => File(result, change, policies))]);
    }

    private static StringComparer PathComparer =>
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static bool Evaluates(AgentPolicy policy, Touch touch) => policy.Agent == touch.Agent && policy.Task == touch.Task;

    private static TouchedFile File(ReviewResult result, Change change, List<AgentPolicy> policies)
    {
        // What is not a file of its own, or too large to read, has no line that the analyzer finds again: it takes all of it for the
        // agent's.
        var source = SourceText.Of(DiskFile.Read(result.Root!, change.Path, GitLimits.Default.BlobBytes).Content ?? []);
        var lines = new CSharpLines(source.Text);
        return new TouchedFile(
            change.Path,
            lines.Hashes,
            [
                .. from touch in change.Agents
                   let policy = policies.FindIndex(policy => Evaluates(policy, touch))
                   where policy >= 0
                   from part in touch.ByCommit
                   select new AuthoredLines(policy, part.Commit, part.Evidence, source.IsUtf8 ? lines.Of(part.Lines) : lines.All),
            ],
            [.. result.Findings.Where(finding => finding.File == change.Path)
                .Select(finding => new FileFinding(finding.Id, finding.Line, finding.Message, Request(finding)))]);
    }

    private static GrantRequest? Request(Finding finding) =>
        finding is { Grants: [var subject, ..], Agent: { } agent } ? GrantRequest.For(agent, finding.Task, subject, finding.By) : null;

    private static string? Relative(string root, string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path)).Replace('\\', '/');
        return full.Length > root.Length && full[root.Length] == '/' && PathComparer.Equals(full.Substring(0, root.Length), root)
            ? full.Substring(root.Length + 1)
            : null;
    }
}
