using System.Diagnostics;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Build.Tests;

public sealed class RepositoryFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_projects_repository_is_the_nearest_one_above()
    {
        Git("init", "-q", "outer");
        Git("init", "-q", "outer/inner");
        Directory.CreateDirectory(folder.File("outer/inner/src/Web"));

        Assert.Equal(folder.File("outer/inner"), GitDirectories.RootAbove(folder.File("outer/inner/src/Web")));
    }

    [Fact]
    public void A_folder_in_no_repository_has_none() => Assert.Null(GitDirectories.RootAbove(folder.Path));

    [Fact]
    public void A_linked_working_tree_keeps_its_files_with_the_repository_that_it_is_of()
    {
        Git("init", "-q", "main");
        Git("-C", "main", "-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "-q", "--allow-empty", "-m", "Begin");
        Git("-C", "main", "worktree", "add", "-q", "../linked");

        Assert.Equal(folder.File("linked"), GitDirectories.RootAbove(folder.File("linked")));
        Assert.Equal(
            Path.GetFullPath(RepositoryFolder.Cache(folder.File("main"))),
            Path.GetFullPath(RepositoryFolder.Cache(folder.File("linked"))));
    }

    [Fact]
    public void What_is_kept_lies_among_the_temporary_files_where_the_repository_cannot_be_written_to()
    {
        Git("init", "-q", "main");
        folder.Write("main/.git/agent-scope", "a file in the place of the folder");

        Assert.Equal(Path.Combine(Path.GetTempPath(), "agent-scope"), Path.GetDirectoryName(RepositoryFolder.Cache(folder.File("main"))));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("gitdir: /nowhere/.git/worktrees/one")]
    public void And_where_there_is_no_repository(string git)
    {
        folder.Write("sources/.git", git);

        Assert.True(Directory.Exists(RepositoryFolder.Cache(folder.File("sources"))));
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
