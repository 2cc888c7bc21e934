using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings.Reverting;

/// <summary>SCOPE505: a commit that cannot be reverted on its own from the tip.</summary>
public sealed class RevertFindingTests : IDisposable
{
    private readonly TestRepository repository = new();

    [Fact]
    public void A_commit_whose_lines_a_later_one_changed_does_not_revert_on_its_own()
    {
        Given();
        var first = repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);

        var finding = Assert.Single(repository.Check().Findings);

        Assert.Equal(("SCOPE505", first, Level.Error), (finding.Id, finding.Commit, finding.Level));
        Assert.Equal(["agents.codex.scope.commits.revertible"], finding.By);
        Assert.Contains("keep from being reverted on its own: A.cs", finding.Message);
    }

    [Fact]
    public void Commits_that_stand_alone_pass_whatever_their_order()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("B.cs", "second\n").Commit("second", TestRepository.Codex);
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\nthird\n").Commit("third", TestRepository.Codex);

        Assert.Empty(repository.Check().Findings);
    }

    [Fact]
    public void A_file_that_was_moved_later_is_followed()
    {
        Given();
        repository.Write("Long.cs", "1\n2\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("Long.cs", "1\n2\n3\n4\n5\n6\nlast\n").Commit("second", TestRepository.Codex);
        repository.Git("mv", "Long.cs", "Moved.cs");
        repository.Commit("a person moves it");

        Assert.Equal("first", repository.Git("log", "-1", "--format=%s", Assert.Single(repository.Check().Findings).Commit!));
    }

    [Fact]
    public void A_persons_commit_need_not_revert()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first");
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);

        Assert.Empty(repository.Check().Findings);
    }

    [Fact]
    public void What_was_put_back_already_leaves_nothing_to_revert()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Git("revert", "--no-edit", "HEAD");

        Assert.Empty(repository.Check().Findings);
    }

    [Fact]
    public void Attributes_do_not_make_a_revert_that_conflicts_pass()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);
        repository.Write(".git/info/attributes", "*.cs merge=union\n");

        Assert.Equal("SCOPE505", Assert.Single(repository.Check().Findings).Id);
    }

    [Fact]
    public void The_working_tree_the_index_and_gits_objects_stay_as_they_are()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);
        var before = State();

        repository.Check();

        Assert.Equal(before, State());

        (string, string, string) State() => (
            repository.Git("count-objects", "-v"),
            Convert.ToHexString(File.ReadAllBytes(Path.Combine(repository.Root, ".git", "index"))),
            repository.Git("status", "--porcelain"));
    }

    [Fact]
    public void A_build_leaves_it_to_the_command_and_says_so()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE505", Level.Message), (finding.Id, finding.Level));
        Assert.Contains("'agent-scope check'", finding.Message);
    }

    [Fact]
    public void Objects_that_are_not_here_are_not_taken_for_a_revert()
    {
        Given();
        repository.Write("A.cs", "1\nfirst\n3\n4\n5\n6\n7\n").Commit("first", TestRepository.Codex);
        repository.Write("A.cs", "1\nsecond\n3\n4\n5\n6\n7\n").Commit("second", TestRepository.Codex);
        repository.Git("config", "uploadpack.allowFilter", "true");
        using var clone = TestRepository.Clone(repository, "--no-local", "--filter=blob:none", "--no-checkout", "--branch", "work");

        var finding = clone.Check(("CI", "true")).Findings[0];

        Assert.Equal((Outcome.Indeterminate, Level.Error), (finding.Outcome, finding.Level));
    }

    [Theory]
    [InlineData("error: unknown option `stdin'\nusage: git merge-tree [--write-tree] [<options>] <branch1> <branch2>")]
    [InlineData("usage: git merge-tree <base-tree> <branch1> <branch2>")]
    public void A_git_that_cannot_try_is_told_with_the_version_that_can(string complaint) =>
        Assert.Contains("git 2.39 or newer is needed", GitComplaints.Read("/repo", "merge-tree", 129, complaint).Message);

    public void Dispose() => repository.Dispose();

    private void Given()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] }, "commits": { "revertible": true } } } } }""")
            .Write("A.cs", "1\n2\n3\n4\n5\n6\n7\n").Commit("base");
        repository.Branch("work");
    }
}
