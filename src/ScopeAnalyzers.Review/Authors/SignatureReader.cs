using System.Text;
using ScopeAnalyzers.Review.Authors.Agents.Signatures;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>
/// Verifies the signatures of a change's commits against the keys that the manifest in force names. The one evidence that is proof.
/// </summary>
internal sealed class SignatureReader(GitObjects objects, GitRepository repository, GitLimits limits, DateTimeOffset clock)
{
    private readonly List<string> problems = [];
    private readonly Dictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    /// <summary>What could not be verified.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>When the certificate of a commit's signature ended, for each commit whose signature counted until then.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Ended => ended;

    /// <summary>
    /// Whether a signature was verified against keys that are valid for a time: the same signature may prove less tomorrow.
    /// </summary>
    public bool DependOnTheClock { get; private set; }

    /// <summary>
    /// Whose keys signed each commit; a commit that no such key signed is left out. No process runs where the manifest names no key.
    /// </summary>
    public IReadOnlyDictionary<string, SignedBy> Read(FoundManifest? inForce, IReadOnlyList<Commit> commits)
    {
        var signed = new Dictionary<string, SignedBy>(StringComparer.Ordinal);
        var keys = Keys(inForce);
        var signatures = keys.Count == 0
            ? [] : commits.Select(commit => (commit.Id, Signature: Of(commit.Id))).Where(pair => pair.Signature is not null).ToList();
        if (signatures.Count == 0)
            return signed;
        if (SshKeygen.Find(Environment.GetEnvironmentVariable("PATH")) is not { } executable)
        {
            problems.Add("ssh-keygen is not on the path, so no signature can be verified; install OpenSSH");
            return signed;
        }

        DependOnTheClock = keys.Exists(key => Encoding.ASCII.GetString(key.Content) is var text
            && (text.Contains("valid-") || text.IndexOf("cert-authority", StringComparison.OrdinalIgnoreCase) >= 0));
        var keygen = new SshKeygenProcess(executable, limits.Time);
        var verifier = new SshKeygen(keygen, clock);
        foreach (var (commit, signature) in signatures)
        {
            var owners = keys.Where(key => verifier.Signer(signature!, key.Content) is not null).ToList();
            if (owners.Count > 0)
                signed.Add(commit, new SignedBy(
                    [.. owners.Where(owner => owner.Agent is not null)
                        .Select(owner => new AgentEvidence(owner.Agent!, EvidenceKind.Signature, null, owner.Path))],
                    owners.Any(owner => owner.Agent is null)));
            else if (SshCertificate.EndOf(signature!) is { } end && end <= clock)
            {
                var before = new SshKeygen(keygen, end.AddSeconds(-1));
                if (keys.Exists(key => before.Signer(signature!, key.Content) is not null))
                    ended.Add(commit, end);
            }
        }

        return signed;
    }

    /// <summary>The allowed-signers files by which an agent is known.</summary>
    public IReadOnlyList<byte[]> SignersOf(FoundManifest inForce, string agent) =>
        [.. Keys(inForce).Where(key => key.Agent == agent).Select(key => key.Content)];

    private CommitSignature? Of(string commit) => objects.Find(commit)?.Content is { } content ? CommitSignature.Of(content) : null;

    private List<(string? Agent, string Path, byte[] Content)> Keys(FoundManifest? inForce)
    {
        var keys = new List<(string? Agent, string Path, byte[] Content)>();
        if (inForce?.Manifest is not { } manifest)
            return keys;

        var named = manifest.Agents.Values.SelectMany(agent => (agent.Identity?.Signers ?? []).Select(path => ((string?)agent.Id, path)))
            .Concat((manifest.Humans?.Signers ?? []).Select(path => ((string?)null, path)));
        foreach (var (agent, path) in named)
        {
            if (Content(inForce.Files, path) is { } content)
                keys.Add((agent, path, content));
            else
                problems.Add($"the allowed signers '{path}' are not where the manifest was read, so no signature of {agent ?? "the people it names"} can be verified");
        }

        return keys;
    }

    // From where the manifest itself was read: an agent cannot add its key in the change that the key is to vouch for.
    private byte[]? Content(ManifestFiles files, string path) => files.Commit is { } commit
        ? objects.Find($"{commit}:{path}") is { Type: "blob" } blob ? blob.Content : null
        : DiskFile.Read(repository.Root, path, limits.BlobBytes).Content;
}

/// <summary>Whose keys signed a commit.</summary>
/// <param name="Agents">Evidence for each agent with such a key.</param>
/// <param name="ByPerson">Whether it is a key of the people that the manifest names.</param>
internal sealed record SignedBy(IReadOnlyList<AgentEvidence> Agents, bool ByPerson)
{
    /// <summary>No one's that the manifest knows.</summary>
    public static SignedBy NoOne { get; } = new([], false);
}
