using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Tests.Git;

/// <summary>Refs read from git's files are those that git itself tells.</summary>
public sealed class RefFilesTests : IDisposable
{
    private readonly TestRepository repository = new();

    public RefFilesTests()
    {
        repository.Commit("first");
        repository.Git("branch", "release/1.0");
        repository.Commit("second");
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("refs/heads/main")]
    [InlineData("refs/heads/release/1.0")]
    [InlineData("refs/remotes/origin/main")]
    [InlineData("refs/remotes/origin/HEAD")]
    public void A_ref_has_gits_id_whether_it_is_loose_or_packed(string name)
    {
        var id = repository.Git("rev-parse", name).Trim();
        Assert.Equal(id, Refs().IdAt(name));

        repository.Git("pack-refs", "--all");

        Assert.Equal(id, Refs().IdAt(name));
    }

    [Fact]
    public void A_loose_ref_comes_before_a_packed_one()
    {
        repository.Git("pack-refs", "--all");
        var moved = repository.Commit("third");

        Assert.Equal(moved, Refs().IdAt("refs/heads/main"));
    }

    [Theory]
    [InlineData("refs/heads/mai")]
    [InlineData("refs/heads/main2")]
    [InlineData("refs/heads/release")]
    public void A_ref_that_is_not_there_has_no_id(string name)
    {
        repository.Git("pack-refs", "--all");

        Assert.Null(Refs().IdAt(name));
    }

    [Theory]
    [InlineData("refs/heads/../../config")]
    [InlineData("refs/heads/main^")]
    [InlineData("refs/heads/main.lock")]
    [InlineData("refs/worktree/mine")]
    [InlineData("main")]
    public void A_name_that_is_no_plain_ref_is_left_to_git(string name) => Assert.Throws<FormatException>(() => Refs().IdAt(name));

    [Fact]
    public void A_ref_that_leads_to_itself_is_left_to_git()
    {
        File.WriteAllText(Path.Combine(repository.Root, ".git", "refs", "heads", "round"), "ref: refs/heads/round\n");

        Assert.Throws<FormatException>(() => Refs().IdAt("refs/heads/round"));
    }

    [Fact]
    public void The_branch_is_the_one_checked_out()
    {
        Assert.Equal("refs/heads/main", Refs().Branch);
        repository.Git("checkout", "--quiet", "--detach");
        Assert.Null(Refs().Branch);
    }

    [Fact]
    public void A_repository_whose_refs_are_in_tables_is_left_to_git()
    {
        Directory.CreateDirectory(Path.Combine(repository.Root, ".git", "reftable"));

        Assert.Null(RefFiles.Of(GitDirectories.Of(repository.Root)!));
    }

    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void The_id_of_an_object_is_gits(string format)
    {
        var root = Path.Combine(repository.Root, format);
        repository.Git("init", "--quiet", "--object-format", format, root);
        File.WriteAllText(Path.Combine(root, "text"), "some text\n");
        var id = repository.Git("-C", root, "hash-object", "text").Trim();

        Assert.Equal(id, ObjectId.Of("blob", "some text\n"u8.ToArray(), id.Length));
    }

    public void Dispose() => repository.Dispose();

    private RefFiles Refs() => RefFiles.Of(GitDirectories.Of(repository.Root)!)!;
}
