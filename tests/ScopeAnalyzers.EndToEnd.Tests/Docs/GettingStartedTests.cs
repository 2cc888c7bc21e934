using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Docs;

/// <summary>Whoever does what <c>docs/getting-started.md</c> says sees what it shows.</summary>
public class GettingStartedTests
{
    private static readonly IReadOnlyList<Snippet> Page = Snippet.Blocks("docs/getting-started.md");

    [Fact]
    public async Task The_first_violation_is_caught_as_the_page_shows_it()
    {
        await using var repository = await Repository.Create();
        foreach (var project in new[] { "Web", "Billing" })
            repository.Write($"src/{project}/{project}.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        repository.Write("Shop.slnx", """<Solution><Project Path="src/Web/Web.csproj" /><Project Path="src/Billing/Billing.csproj" /></Solution>""");
        repository.Write("src/Billing/Invoice.cs", string.Concat(Enumerable.Repeat("// an invoice\n", 40)) + "public sealed class Invoice;\n");
        await repository.Commit("The shop");
        await repository.Shell("git clone --quiet --bare . ../origin.git && git remote add origin ../origin.git && git push --quiet origin main");
        repository.Write("agent-scope.json", Of("json").Text);
        repository.Write("Directory.Build.props", Of("xml").Text.Replace("0.1.0", repository.Version, StringComparison.Ordinal));
        await repository.Shell(Of("sh").Text);

        var script = Of("sh run").Text;
        Assert.EndsWith("\ndotnet build\n", script, StringComparison.Ordinal);
        await repository.Shell(script[..^"dotnet build\n".Length]);
        var build = await repository.Dotnet("build");

        var commit = (await repository.Git("rev-parse", "HEAD"))[..7];
        var error = Assert.Single(build.Errors);
        Assert.Equal(
            Of("text").Text.Replace("1a2b3c4", commit, StringComparison.Ordinal),
            $"{error.File}({error.Line},{error.Column}): error {error.Code}: {error.Text}\n");
    }

    // The package is added in one of two ways: the first is for who does not manage versions in one place.
    private static Snippet Of(string kind) => Page.First(snippet => snippet.Kind == kind);
}
