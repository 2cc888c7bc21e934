using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Packages;

/// <summary>What <c>build/release</c> refuses, before it builds anything.</summary>
public sealed class ReleaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scope-release-").FullName;

    public ReleaseTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "build"));
        File.Copy(Path.Combine(Feed.Root, "build", "release"), Path.Combine(folder, "build", "release"));
        Write("Directory.Build.props", "<Project><PropertyGroup><Version>1.2.3</Version></PropertyGroup></Project>");
        Write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n## [1.2.2] - 2026-11-01\n");
    }

    [Fact]
    public async Task A_version_that_the_changelog_does_not_tell_of()
    {
        await Commit();

        await Refused("CHANGELOG.md has no heading '## [1.2.3] - YYYY-MM-DD'");
    }

    [Fact]
    public async Task A_working_tree_with_changes()
    {
        await Commit();
        Write("CHANGELOG.md", "## [1.2.3] - 2026-11-24\n");

        await Refused("the working tree has changes");
    }

    [Fact]
    public async Task A_version_that_was_released()
    {
        Write("CHANGELOG.md", "## [1.2.3] - 2026-11-24\n");
        await Commit();
        await Git("tag", "v1.2.3");

        await Refused("the tag v1.2.3 is there already");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task Refused(string why)
    {
        var (exitCode, output) = await Command.Run(folder, Path.Combine(folder, "build", "release"), []);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"no release: {why}", output, StringComparison.Ordinal);
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(folder, path), text);

    private async Task Commit()
    {
        await Git("init", "--quiet");
        await Git("add", "--all");
        await Git("-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "--quiet", "--message", "Begin");
    }

    private Task<string> Git(params string[] arguments) => Command.Succeed(folder, "git", arguments);
}
