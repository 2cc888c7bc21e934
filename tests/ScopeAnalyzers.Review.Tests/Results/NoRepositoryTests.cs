using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Tests.Results;

/// <summary>
/// A folder of sources without its repository: a container's build, an archive, a working tree whose repository is elsewhere.
/// </summary>
public sealed class NoRepositoryTests : IDisposable
{
    private const string GitAway = "gitdir: /nowhere/.git/worktrees/one\n";

    private readonly string folder = Directory.CreateTempSubdirectory("agent-scope-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(null, "SCOPE003")]
    [InlineData(GitAway, "SCOPE004")]
    [InlineData("not a pointer", "SCOPE004")]
    public void A_build_outside_CI_says_one_thing_and_goes_on(string? git, string id)
    {
        Write(git, manifest: true);

        var said = Assert.Single(Build([]).Findings);
        Assert.Equal((id, Level.Message, Outcome.Allow), (said.Id, said.Level, said.Outcome));
    }

    [Theory]
    [InlineData(null, "SCOPE003")]
    [InlineData(GitAway, "SCOPE004")]
    public void A_build_in_CI_with_a_manifest_fails_and_says_the_way_out(string? git, string id)
    {
        Write(git, manifest: true);

        var said = Assert.Single(Build(new() { ["CI"] = "true" }).Findings);
        Assert.Equal((id, Level.Error), (said.Id, said.Level));
        Assert.DoesNotContain("git init", said.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(GitAway)]
    public void Without_a_manifest_nothing_is_said_in_CI_either(string? git)
    {
        Write(git, manifest: false);

        var result = Build(new() { ["CI"] = "true" });
        Assert.Empty(result.Findings);
        Assert.False(result.HasManifest);
    }

    [Fact]
    public void The_check_does_not_pass_what_git_does_not_tell()
    {
        Write(GitAway, manifest: true);

        var said = Assert.Single(Reviewer.Run(Request([]) with { IsCheck = true }, default).Findings);
        Assert.Equal((Level.Warning, Outcome.Indeterminate), (said.Level, said.Outcome));
    }

    [Fact]
    public void A_build_of_no_folder_at_all_has_no_repository() =>
        Assert.Empty(Reviewer.Run(Request([]) with { Directory = "" }, default).Findings);

    private ReviewResult Build(Dictionary<string, string> environment) => Reviewer.Run(Request(environment), default);

    private ReviewRequest Request(Dictionary<string, string> environment) =>
        new(folder, environment, Worktree: true, DateTimeOffset.UnixEpoch);

    private void Write(string? git, bool manifest)
    {
        if (git is not null)
            File.WriteAllText(Path.Combine(folder, ".git"), git);
        if (manifest)
            File.WriteAllText(Path.Combine(folder, "agent-scope.json"), """{ "version": 1 }""");
    }
}
