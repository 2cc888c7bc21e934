using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings;

/// <summary>What a check of the commits says of what it did not look at.</summary>
public sealed class UncommittedNoteTests : IDisposable
{
    private const string Manifest = """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] } } } } }""";

    private readonly TestRepository repository = new();

    public UncommittedNoteTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("docs/a.md", "a\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void An_agent_is_told_what_it_has_not_committed()
    {
        repository.Write("docs/a.md", "b\n").Write("docs/new.md", "b\n");

        var finding = Assert.Single(repository.Check(("CLAUDECODE", "1")).Findings, finding => finding.Message.Contains("uncommitted", StringComparison.Ordinal));

        Assert.Equal(
            (Level.Message, "uncommitted work was not evaluated: 'docs/a.md', 'docs/new.md'; commit what is meant, or run: agent-scope check --worktree"),
            (finding.Level, finding.Message));
    }

    [Fact]
    public void A_person_is_told_of_the_manifest_alone()
    {
        repository.Write("docs/a.md", "b\n").Write("agent-scope.json", Manifest + "\n");

        var finding = Assert.Single(repository.Check().Findings, finding => finding.Message.Contains("uncommitted", StringComparison.Ordinal));

        Assert.Contains("'agent-scope.json'; commit it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_in_no_commit_is_not_passed_over()
    {
        using var bare = new TestRepository();
        bare.Write("docs/a.md", "a\n").Commit("base");
        bare.Write("agent-scope.json", Manifest);

        var result = bare.Check();

        Assert.False(result.HasManifest);
        Assert.Contains("'agent-scope.json'; commit it", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_told_where_all_is_committed_or_looked_at()
    {
        Assert.DoesNotContain(repository.Check(("CLAUDECODE", "1")).Findings, finding => finding.Message.Contains("uncommitted", StringComparison.Ordinal));
        repository.Write("docs/a.md", "b\n");
        Assert.DoesNotContain(repository.Review(isCheck: true, environment: [("CLAUDECODE", "1")]).Findings,
            finding => finding.Message.Contains("uncommitted", StringComparison.Ordinal));
        Assert.DoesNotContain(repository.Check(("CLAUDECODE", "1"), ("CI", "true")).Findings,
            finding => finding.Message.Contains("uncommitted", StringComparison.Ordinal));
    }

    public void Dispose() => repository.Dispose();
}
