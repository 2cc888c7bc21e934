using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Scope;

/// <summary>What <c>build/demo</c> shows is what the sample's README lists, and what the picture of the README shows.</summary>
public partial class ShopTests
{
    private static readonly string Samples = Path.Combine(Feed.Root, "samples");

    [Fact]
    public async Task The_branch_fails_with_exactly_the_errors_that_the_readme_lists_and_its_first_commit_alone_builds()
    {
        await using var repository = await Repository.Create();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Samples, "Shop"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Path.Combine(Samples, "Shop"), file).Replace('\\', '/');
            if (!path.Split('/').Any(part => part is "bin" or "obj"))
                repository.Write(path, await File.ReadAllTextAsync(file));
        }

        var packages = await File.ReadAllTextAsync(Path.Combine(repository.Root, "Directory.Packages.props"));
        repository.Write("Directory.Packages.props", packages.Replace("Include=\"ScopeAnalyzers\" Version=\"0.1.0\"", $"Include=\"ScopeAnalyzers\" Version=\"{repository.Version}\"", StringComparison.Ordinal));
        await repository.Commit("The shop");
        await repository.Git("switch", "--quiet", "--create", "feature/newsletter");
        string[] patches = [.. Directory.GetFiles(Path.Combine(Samples, "ShopBranch"), "*.patch").Order(StringComparer.Ordinal)];
        await repository.Git(["am", "--quiet", .. patches]);

        var build = await repository.Dotnet("build");
        Assert.Equal(Listed(), build.Errors.Select(error => $"{error.File}({error.Line},{error.Column}) {error.Code}"));
        Assert.Equal(build.Errors.Select(error => error.Code).Distinct().Order(),
            Pictured().Select(line => Code().Match(line).Value).Order());
        var said =
            build.Errors.Select(error =>
                AnyCommit($"{error.File}({error.Line},{error.Column}): error {error.Code}: {Link().Replace(error.Text, "")}")).ToList();
        Assert.All(Pictured(), line => Assert.Contains(line, said));
        Assert.All(build.Errors, error => Assert.InRange(Link().Replace(error.Text, "").Length, 1, LongestMessage));

        await repository.Git("switch", "--quiet", "--create", "alone", "HEAD~1");
        var alone = await repository.Dotnet("build");
        Assert.Empty(alone.Errors);
        Assert.Equal(0, alone.ExitCode);
    }

    private const int LongestMessage = 200;

    private static IEnumerable<string> Listed()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Samples, "Shop", "README.md")));
        return rows.Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");
    }

    /// <summary>The errors that the README's picture shows: where they are not these, run <c>build/picture</c>.</summary>
    private static IEnumerable<string> Pictured() =>
        XDocument.Load(Path.Combine(Feed.Root, "docs", "picture.svg")).Descendants().Single(element => element.Name.LocalName == "desc")
            .Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(AnyCommit);

    private static string AnyCommit(string line) => Commit().Replace(line, "commit …");

    [GeneratedRegex("commit [0-9a-f]{7}")]
    private static partial Regex Commit();

    /// <summary>The compiler's task writes the help link behind the message.</summary>
    [GeneratedRegex(@" \(https://\S+\)$")]
    private static partial Regex Link();

    [GeneratedRegex(@"SCOPE\d+")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (\S+\(\d+,\d+\)) \| \[(SCOPE\d+)\]", RegexOptions.Multiline)]
    private static partial Regex Row();
}
