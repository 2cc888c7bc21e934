using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results;

/// <summary>What git does not hold comes with the answer about the working tree, in a build alone.</summary>
public sealed class UntrackedFilesTests : IDisposable
{
    private readonly TestRepository repository = new();

    public UntrackedFilesTests()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": {} }""").Write(".gitignore", "obj/\n*.local.cs\n").Write("src/obj/Kept.cs", "1\n");
        repository.Git("add", "--force", "src/obj/Kept.cs");
        repository.Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void An_ignored_folder_stands_for_all_in_it()
    {
        repository.Write("obj/a/A.cs", "1\n").Write("obj/b/B.cs", "1\n");

        Assert.Equal(["obj/"], Build().UntrackedFiles);
    }

    [Fact]
    public void In_an_ignored_folder_what_git_tracks_is_held()
    {
        repository.Write("src/obj/Extra.cs", "1\n");

        Assert.Equal(["src/obj/Extra.cs"], Build().UntrackedFiles);
    }

    [Fact]
    public void An_ignored_file_is_named_and_an_untracked_one_is_part_of_the_change()
    {
        repository.Write("src/Keys.local.cs", "1\n").Write("src/New.cs", "1\n");

        var build = Build();

        Assert.Equal(["src/Keys.local.cs"], build.UntrackedFiles);
        Assert.Contains(build.Changes, change => change.Path == "src/New.cs");
    }

    [Fact]
    public void A_repository_in_the_repository_is_not_held()
    {
        repository.Git("init", "--quiet", "src/Inner");
        repository.Write("src/Inner/A.cs", "1\n");

        Assert.Equal(["src/Inner/"], Build().UntrackedFiles);
    }

    [Fact]
    public void A_kept_review_tells_what_is_there_now()
    {
        Build();
        repository.Write("src/Keys.local.cs", "1\n");

        Assert.Equal(["src/Keys.local.cs"], Build().UntrackedFiles);
    }

    [Fact]
    public void A_check_does_not_ask()
    {
        repository.Write("src/Keys.local.cs", "1\n");

        Assert.Empty(Build(isCheck: true).UntrackedFiles);
    }

    public void Dispose() => repository.Dispose();

    private ReviewResult Build(bool isCheck = false) => Reviewer.Run(
        new ReviewRequest(repository.Root, new Dictionary<string, string>(), Worktree: true, TestRepository.Now) { IsCheck = isCheck },
        default);
}
