using System.Text.RegularExpressions;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>Other programs that run analyzers over a project, by a design-time build: the same errors, without a build.</summary>
public sealed partial class HostTests : IDisposable
{
    private const string Roslynator = "1.0.1";

    private static readonly string[] Errors = ["Deck.cs(3,47): error SCOPE301", "Outside.cs(2,1): error SCOPE101", "Page.cs(3,61): error SCOPE301"];

    private readonly string tools = Directory.CreateTempSubdirectory("scope-tools-").FullName;

    [Fact]
    public async Task Dotnet_format_reports_them_and_ends_with_an_error()
    {
        await using var repository = await AgentsBranch.Create();

        var (exitCode, output) = await Command.Run(repository.Root, "dotnet", ["format", "analyzers", "src/Web", "--no-restore", "--verify-no-changes"]);

        Assert.Equal(Errors, Reported(output));
        Assert.Equal(2, exitCode);
    }

    [Fact]
    public async Task Dotnet_format_uses_the_types_that_rules_name_and_leaves_what_has_none()
    {
        await using var repository = await AgentsBranch.Create();

        await Command.Succeed(repository.Root, "dotnet", ["format", "analyzers", "src/Web", "--no-restore", "--diagnostics", "SCOPE301"]);

        Assert.Equal(" M src/Web/Deck.cs\n", await repository.Git("status", "--porcelain"));
        Assert.Contains("Draw() => new Dice();", await File.ReadAllTextAsync(Path.Combine(repository.Root, "src/Web/Deck.cs")));
    }

    [Fact]
    public async Task Roslynator_reports_them_and_ends_with_an_error()
    {
        await using var repository = await AgentsBranch.Create();
        await Command.Succeed(Feed.Root, "dotnet", ["tool", "install", "roslynator.dotnet.cli", "--version", Roslynator, "--tool-path", tools]);

        var (exitCode, output) = await Command.Run(repository.Root, Path.Combine(tools, "roslynator"), ["analyze", "src/Web/Web.csproj"]);

        Assert.Equal(Errors, Reported(output));
        Assert.Equal(1, exitCode);
    }

    public void Dispose() => Directory.Delete(tools, recursive: true);

    private static IEnumerable<string> Reported(string output) =>
        Error().Matches(output).Select(error => error.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\w+\.cs\(\d+,\d+\): error SCOPE\d+")]
    private static partial Regex Error();
}
