using System.Diagnostics;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Authors;

/// <summary>Commits signed with real keys, verified with the real ssh-keygen.</summary>
public sealed class SignatureTests : IDisposable
{
    private const string Signers = ".agent-scope/bot.allowed_signers";

    private readonly TestRepository repository = new();
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("agent-scope-");

    [Fact]
    public void A_key_of_the_agents_proves_the_agent_whoever_the_author_is()
    {
        Start($"bot@acme.example {PublicKey("bot")}\n");
        SignedCommit("bot");

        Assert.Equal(["src/A.cs: bot by signature"], Told());
    }

    [Fact]
    public void Another_key_proves_no_one()
    {
        Start($"bot@acme.example {PublicKey("bot")}\n");
        SignedCommit("other");

        Assert.Empty(Told());
    }

    [Theory]
    [InlineData("valid-before=\"20261124115959Z\"", false)]
    [InlineData("valid-before=\"20261124120001Z\"", true)]
    [InlineData("valid-after=\"20261124120001Z\"", false)]
    [InlineData("namespaces=\"file\"", false)]
    [InlineData("namespaces=\"git\"", true)]
    public void A_key_counts_at_the_moment_of_the_check_and_for_commits(string option, bool counts)
    {
        Start($"bot@acme.example {option} {PublicKey("bot")}\n");
        SignedCommit("bot");

        Assert.Equal(counts ? ["src/A.cs: bot by signature"] : [], Told());
    }

    [Fact]
    public void A_key_that_ended_since_the_last_build_counts_no_more()
    {
        Start($"bot@acme.example valid-before=\"20261124120001Z\" {PublicKey("bot")}\n");
        SignedCommit("bot");
        Assert.NotEmpty(Told());

        Assert.Empty(Told(TestRepository.Now.AddHours(1)));
    }

    [Fact]
    public void A_certificate_that_ended_since_the_last_build_counts_no_more()
    {
        PublicKey("bot");
        Start($"bot@acme.example cert-authority {PublicKey("authority")}\n");
        var certify = new ProcessStartInfo("ssh-keygen", ["-q", "-s", Path.Combine(keys.FullName, "authority"), "-I", "session",
            "-n", "bot@acme.example", "-V", "20261124110000:20261124123000", Path.Combine(keys.FullName, "bot.pub")]);
        certify.Environment["TZ"] = "UTC";
        Process.Start(certify)!.WaitForExit();
        SignedCommit("bot", "bot-cert.pub");
        Assert.Equal(["src/A.cs: bot by signature"], Told());

        Assert.Empty(Told(TestRepository.Now.AddHours(1)));
    }

    [Fact]
    public void A_signature_that_was_moved_to_another_commit_proves_no_one()
    {
        Start($"bot@acme.example {PublicKey("bot")}\n");
        var commit = SignedCommit("bot");
        var forged = repository.Git("cat-file", "commit", commit).Replace("change", "forged") + "\n";
        repository.Git("reset", "--quiet", "--hard", repository.GitWith(forged, "hash-object", "-t", "commit", "-w", "--stdin"));

        Assert.Empty(Told());
    }

    [Fact]
    public void A_key_that_the_change_itself_adds_proves_no_one()
    {
        Start($"bot@acme.example {PublicKey("bot")}\n");
        repository.Write(Signers, $"bot@acme.example {PublicKey("other")}\n");
        SignedCommit("other");

        Assert.DoesNotContain(Told(), line => line.Contains("signature", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bot", 0)]
    [InlineData("other", 1)]
    public void A_scope_that_requires_signatures_lets_no_unsigned_commit_pass(string key, int findings)
    {
        repository.Write(Signers, $"bot@acme.example {PublicKey("bot")}\n").Write("agent-scope.json", """
            { "version": 1, "agents": { "bot": {
                "scope": { "files": { "allow": ["src/**"] }, "commits": { "requireSignature": true } },
                "identity": { "emails": ["alice@example.com"], "signers": [".agent-scope/bot.allowed_signers"] } } } }
            """).Commit("base");
        repository.Branch("work");
        SignedCommit(key);

        Assert.Equal(Enumerable.Repeat("SCOPE503", findings), repository.Review().Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void Signers_that_are_not_there_are_told()
    {
        Start(null);
        SignedCommit("bot");

        var finding = Assert.Single(repository.Review().Findings);
        Assert.Equal("SCOPE004", finding.Id);
        Assert.StartsWith($"the allowed signers '{Signers}' are not where the manifest was read", finding.Message);
    }

    public void Dispose()
    {
        repository.Dispose();
        keys.Delete(recursive: true);
    }

    private void Start(string? allowed)
    {
        if (allowed is not null)
            repository.Write(Signers, allowed);
        repository.Write("agent-scope.json", """
            { "version": 1, "agents": { "bot": { "scope": { "files": { "allow": ["src/**"] } }, "identity": { "signers": [".agent-scope/bot.allowed_signers"] } } } }
            """).Commit("base");
        repository.Branch("work");
    }

    private string SignedCommit(string key, string? certificate = null)
    {
        PublicKey(key);
        repository.Git("config", "gpg.format", "ssh");
        repository.Git("config", "user.signingkey", Path.Combine(keys.FullName, certificate ?? key));
        repository.Write("src/A.cs", "class A;\n").Git("add", "--all");
        repository.Git("commit", "--quiet", "-S", "-m", "change");
        return repository.Git("rev-parse", "HEAD");
    }

    private string PublicKey(string name)
    {
        var file = Path.Combine(keys.FullName, name);
        if (!File.Exists(file))
            Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file]).WaitForExit();
        return File.ReadAllText(file + ".pub").Trim();
    }

    private List<string> Told(DateTimeOffset? clock = null) =>
    [
        .. from change in Reviewer.Run(
            new ReviewRequest(repository.Root, new Dictionary<string, string>(), Worktree: true, clock ?? TestRepository.Now),
            default).Changes
           from touch in change.Agents
           select $"{change.Path}: {touch.Agent} by {string.Join(",", touch.Evidence)}",
    ];
}
