using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>A link is evaluated by its path and by the file it leads to; one that leads nowhere good counts as protected.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TestRepository repository = new();

    public LinkTests()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""");
        repository.Write("README.md", "1\n").Write("src/A.cs", "1\n").Write("src/Sub/B.cs", "1\n").Commit("base");
        repository.Branch("work");
    }

    [Theory]
    [InlineData("A.cs", null)]
    [InlineData("Sub/../A.cs", null)]
    [InlineData("../README.md", "SCOPE101")]
    [InlineData("Sub", "SCOPE103")]
    [InlineData("missing.cs", "SCOPE103")]
    [InlineData("/etc/passwd", "SCOPE103")]
    [InlineData("../../outside", "SCOPE103")]
    [InlineData("link", "SCOPE103")]
    public void A_link_is_followed(string target, string? id)
    {
        // A link in git's index, so that the test needs no right to make one on disk.
        var blob = repository.GitWith(target, "hash-object", "-w", "--stdin");
        repository.Git("update-index", "--add", "--cacheinfo", $"120000,{blob},src/link");
        repository.Git("commit", "--quiet", "--author", TestRepository.Codex, "--message", "link");

        Assert.Equal(id, repository.Review(worktree: false).Findings.SingleOrDefault()?.Id);
    }

    [Fact]
    public void An_added_executable_bit_counts_as_protected()
    {
        repository.Git("update-index", "--chmod=+x", "src/A.cs");
        repository.Git("commit", "--quiet", "--author", TestRepository.Codex, "--message", "mode");

        Assert.Equal("SCOPE103", Assert.Single(repository.Review(worktree: false).Findings).Id);
    }

    [Fact]
    public void A_submodule_counts_as_protected()
    {
        repository.Git("update-index", "--add", "--cacheinfo", $"160000,{repository.Git("rev-parse", "HEAD")},src/module");
        repository.Git("commit", "--quiet", "--author", TestRepository.Codex, "--message", "submodule");

        Assert.Equal("SCOPE103", Assert.Single(repository.Review(worktree: false).Findings).Id);
    }

    [Fact]
    public void A_file_that_becomes_a_link_is_gone_and_a_link_is_there()
    {
        var blob = repository.GitWith("Sub/B.cs", "hash-object", "-w", "--stdin");
        repository.Git("update-index", "--cacheinfo", $"120000,{blob},src/A.cs");
        repository.Git("commit", "--quiet", "--author", TestRepository.Codex, "--message", "link");

        var change = Assert.Single(repository.Review(worktree: false).Changes);

        Assert.Equal(("src/A.cs", ScopeAnalyzers.Policy.Text.FileAct.Link), (change.Path, change.Act));
    }

    public void Dispose() => repository.Dispose();
}
