using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>What the base has by now is not the change's, however it came there.</summary>
public sealed class InBaseTests : IDisposable
{
    private const string Manifest = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""";
    private const string Book = "book", Changed = "first\nchanged\nthird\nfourth\nfifth\n", Base = "first\nsecond\nthird\nfourth\nfifth\n";

    private readonly TestRepository repository = new();

    public InBaseTests()
    {
        repository.Write("agent-scope.json", Manifest).Write(Book, Base).Write("src/A.cs", "").Commit("base");
        repository.Branch("lower").Write(Book, Changed).Commit("lower", TestRepository.Codex);
        repository.Branch("upper").Write("src/A.cs", "class A;\n").Commit("upper", TestRepository.Codex);
    }

    [Fact]
    public void What_a_branch_did_itself_is_its_own() => Assert.Equal([("SCOPE101", Book, Level.Error)], Findings());

    [Fact]
    public void A_lower_branch_that_was_squash_merged_is_the_bases()
    {
        Squash();

        Assert.Empty(Findings());
    }

    [Fact]
    public void It_is_so_where_the_upper_branch_was_updated_by_merge()
    {
        Squash();
        repository.Git("merge", "--quiet", "--no-edit", "main");

        Assert.Empty(Findings());
    }

    [Fact]
    public void It_is_so_where_the_base_went_on_in_the_same_file()
    {
        Squash(Changed.Replace("fifth", "later"));

        Assert.Empty(Findings());
    }

    [Fact]
    public void What_the_upper_branch_did_besides_in_the_same_file_is_its_own()
    {
        repository.Write(Book, Changed.Replace("fifth", "more")).Commit("more", TestRepository.Codex);
        Squash();

        Assert.Equal([("SCOPE101", Book, Level.Error)], Findings());
    }

    [Fact]
    public void A_cherry_pick_of_the_base_is_the_bases()
    {
        var lower = repository.Git("rev-parse", "lower").Trim();
        repository.Git("switch", "--quiet", "main");
        repository.Git("cherry-pick", "--no-commit", lower);
        repository.Commit("picked");
        repository.Git("switch", "--quiet", "upper");

        Assert.Empty(Findings());
    }

    [Fact]
    public void What_the_base_took_and_reverted_is_the_branchs_again()
    {
        Squash();
        repository.Git("switch", "--quiet", "main");
        repository.Git("revert", "--no-edit", "HEAD");
        repository.Git("switch", "--quiet", "upper");

        Assert.Equal([("SCOPE101", Book, Level.Error)], Findings());
    }

    [Fact]
    public void What_the_branch_reverted_was_put_back()
    {
        repository.Write(Book, Base).Commit("undo", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE101", Level.Message), (finding.Id, finding.Level));
        Assert.Contains(": nothing to do. [", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_branch_reverted_was_put_back_after_an_update_by_merge_too()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write(Book, Base.Replace("fifth", "later")).Commit("later");
        repository.Git("switch", "--quiet", "upper");
        repository.Git("merge", "--quiet", "--no-edit", "main");
        repository.Write(Book, Base.Replace("fifth", "later")).Commit("undo", TestRepository.Codex);

        Assert.Contains(": nothing to do. [", Assert.Single(repository.Review().Findings).Message, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private IEnumerable<(string Id, string? File, Level Level)> Findings() =>
        repository.Review().Findings.Select(finding => (finding.Id, finding.File, finding.Level));

    private void Squash(string text = Changed)
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write(Book, text).Commit("lower (#1)");
        repository.Git("switch", "--quiet", "upper");
    }
}
