using System.ComponentModel;
using System.Diagnostics;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>A git that takes long to look at the working tree: the commits are evaluated meanwhile, and the answer is the same.</summary>
public sealed class PendingStatusTests : IDisposable
{
    private const int TextFileBusy = 26;

    private const string Late = "sleep 1; exec git \"$@\"";

    private readonly TestRepository repository = new();
    private readonly TestRepository elsewhere = new();

    public PendingStatusTests()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""").Write("src/A.cs", "class A;\n").Commit("base");
        repository.Branch("work").Write("docs/a.md", "1\n").Write("src/A.cs", "class A { }\n").Commit("change", TestRepository.Codex);
    }

    [Fact]
    public void A_clean_tree_that_is_told_of_late_is_evaluated_as_one_that_is_told_of_at_once() =>
        Assert.Equal(Text(AtOnce()), Text(With(Late)));

    [Theory]
    [InlineData("docs/a.md", "1\n2\n")]
    [InlineData("docs/b.md", "1\n")]
    [InlineData("src/A.cs", "class A;\n")]
    public void What_lies_uncommitted_and_is_told_of_late_is_evaluated_as_what_is_told_of_at_once(string path, string text)
    {
        repository.Write(path, text);

        Assert.Equal(Text(AtOnce(("CODEX_SANDBOX", "1"))), Text(With(Late, ("CODEX_SANDBOX", "1"))));
    }

    [Fact]
    public void Where_the_tree_is_not_told_of_the_commits_alone_do_not_pass()
    {
        repository.Write(".git/index", "broken");

        Assert.Throws<GitFailure>(() => With(Late));
    }

    public void Dispose()
    {
        repository.Dispose();
        elsewhere.Dispose();
    }

    private static string Text(ReviewResult result) => ReviewResultText.Write(result);

    private ReviewResult AtOnce(params (string Name, string Value)[] environment) =>
        repository.Review(isCheck: true, environment: environment);

    private ReviewResult With(string status, params (string Name, string Value)[] environment)
    {
        var request = new ReviewRequest(repository.Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), Worktree: true,
            TestRepository.Now) { IsCheck = true };
        var git = new GitProcess(Git(status), repository.Root, GitLimits.Default, CancellationToken.None);
        using var objects = new GitObjects(git, CancellationToken.None);
        return new RepositoryReview(new OpenedRepository(request, CIContext.None, git, objects, CancellationToken.None)).Run();
    }

    /// <summary>Git with another <c>git status</c>; where scripts are no programs, git as it is.</summary>
    private string Git(string status)
    {
        var usual = GitExecutable.Find(Environment.GetEnvironmentVariable("PATH"));
        if (OperatingSystem.IsWindows())
            return usual;
        elsewhere.Write("git", $"#!/bin/sh\ncase \" $* \" in *\" status \"*) {status};; esac\nexec {usual} \"$@\"\n");
        var file = Path.Combine(elsewhere.Root, "git");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        while (!Starts(file))
            Thread.Yield();
        return file;
    }

    /// <summary>Whether no process that another test starts at this moment still holds the script open for writing.</summary>
    private static bool Starts(string file)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(file, "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception busy) when (busy.NativeErrorCode == TextFileBusy)
        {
            return false;
        }
    }
}
