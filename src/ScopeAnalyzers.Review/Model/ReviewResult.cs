using System.Text.Json.Serialization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model;

/// <summary>What Review found in one change: the facts, and the findings that need no compiler.</summary>
/// <param name="Root">The repository's root, absolute, with <c>/</c> and without a final one, or null if there is no repository.</param>
/// <param name="HasManifest">Whether there is a manifest anywhere: without one nothing is evaluated.</param>
/// <param name="Base">What the change is compared with, or null if no base was found.</param>
/// <param name="Source">The manifest in force, or null if none is.</param>
/// <param name="Changes">Every changed path, in ordinal order.</param>
/// <param name="Findings">What was found: errors, warnings, messages; of these by file, line and id.</param>
/// <param name="Policies">The policies of the agents in the change, one for each pair of agent and task.</param>
public sealed record ReviewResult(
    string? Root,
    bool HasManifest,
    BaseRef? Base,
    ManifestSource? Source,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<Finding> Findings,
    [property: JsonIgnore] IReadOnlyList<AgentPolicy> Policies)
{
    /// <summary>The decisions that the request asked to keep, in the order of the log.</summary>
    public IReadOnlyList<LoggedDecision> Decisions { get; init; } = [];

    /// <summary>The packages that agents added or changed and that their lists of packages let in.</summary>
    [JsonIgnore]
    public IReadOnlyList<LoggedDecision> AddedPackages { get; init; } = [];

    /// <summary>The commit checked out, or null if there is none.</summary>
    public string? Head { get; init; }

    /// <summary>
    /// The repository as <c>host/owner/name</c>, by CI's word or the remote's address, or null if neither says it, or no one asked.
    /// </summary>
    public string? Repository { get; init; }

    /// <summary>
    /// What git does not hold in the working tree, from its root: what it ignores, and repositories in the repository. A folder means all
    /// in it. Asked for by a build alone, and of each build again.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<string> UntrackedFiles { get; init; } = [];

    /// <summary>
    /// When the manifest decides otherwise than here, if nothing else changes, or null if the same may be evaluated otherwise at any time.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? Until { get; init; }

    /// <summary>The strongest outcome of all findings.</summary>
    public Outcome Outcome => Findings.Count == 0 ? Outcome.Allow : Findings.Max(finding => finding.Outcome);

    /// <summary>
    /// The review with what another observer found in the same change, each finding once, as an act of the commit that wrote the line.
    /// </summary>
    public ReviewResult With(IEnumerable<Finding> found, string observer)
    {
        var known = new HashSet<object>(Findings.Select(KeyOf));
        // What another framework's compilation told of a line may count other uses beside the same one.
        var added = found.Select(finding => (Finding: finding, IsNew: known.Add(KeyOf(finding)), Touch: TouchOf(finding)))
            .Where(each => each.IsNew || each.Finding.Further.Count > 0).ToList();
        return this with
        {
            Findings = InOrder([.. Findings, .. added.Where(each => each.IsNew).Select(each => InCommit(each.Finding, each.Touch))]),
            Decisions = LoggedDecision.InOrder(
            [
                .. Decisions,
                .. added.Where(each => each.Finding.Outcome != Outcome.Allow)
                    .SelectMany(each => LoggedDecision.Of(InCommit(each.Finding, each.Touch), each.Touch?.Session, observer)),
            ]),
        };
    }

    /// <summary>The policy of an agent's part in the change, or null if none is in force.</summary>
    public AgentPolicy? PolicyOf(Touch touch) =>
        Policies.FirstOrDefault(policy => policy.Agent == touch.Agent && policy.Task == touch.Task);

    /// <summary>Whether the change is one of the manifest or of a task too.</summary>
    [JsonIgnore]
    public bool EditsManifest => Changes.Any(change => ManifestPaths.Hold(change.Path));

    /// <summary>The order of findings: errors, warnings, messages; of these by file, line and id.</summary>
    internal static IReadOnlyList<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings.OrderByDescending(finding => finding.Level).ThenBy(finding => finding.File ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Agent, StringComparer.Ordinal),
    ];

    private static object KeyOf(Finding finding) =>
        (finding.Id, finding.Resource, finding.File, finding.Line, finding.Column, finding.Agent, finding.Task);

    private Touch? TouchOf(Finding finding) => Changes.FirstOrDefault(change => change.Path == finding.File)?.Agents
        .FirstOrDefault(touch => touch.Agent == finding.Agent && touch.Task == finding.Task);

    // A compilation that had nothing to do again names the commits of when it last ran.
    private static Finding InCommit(Finding finding, Touch? touch) =>
        touch?.ByCommit.FirstOrDefault(part => part.Lines.Intersects(finding.Line, finding.Line)) is { } part
            ? finding with { Commit = part.Commit, Evidence = part.Evidence }
            : finding;
}

/// <summary>The tip of the base, and what it was found by.</summary>
/// <param name="Ref">The ref as it was named: <c>origin/main</c>.</param>
/// <param name="Commit">The commit at its tip, from which the manifest is read.</param>
/// <param name="MergeBase">The commit that the change is compared with.</param>
public sealed record BaseRef(string Ref, string Commit, string MergeBase);

/// <summary>The manifest that decided.</summary>
/// <param name="Commit">Where it was read; null for the working tree's or a file.</param>
/// <param name="Digest"><c>sha256:</c> and the digest of its bytes.</param>
/// <param name="Source"><c>base</c>, <c>worktree</c> or <c>option</c>.</param>
public sealed record ManifestSource(string? Commit, string Digest, string Source);
