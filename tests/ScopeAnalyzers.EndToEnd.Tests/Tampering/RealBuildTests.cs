using ScopeAnalyzers.EndToEnd.Tests.Fixtures;
using ScopeAnalyzers.Tampering.Tests;

namespace ScopeAnalyzers.EndToEnd.Tests.Tampering;

/// <summary>The ways of the <see cref="Catalogue"/> that only a real build can tell of, each in a repository of its own.</summary>
public class RealBuildTests
{
    public static TheoryData<string> Ways => new(Catalogue.Rows.Where(row => row.IsBuiltForReal).Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_build_says(string way)
    {
        var row = Catalogue.Rows.Single(row => row.Name == way);
        await using var repository = await Repository.Create();
        row.Do(Shop.Begin(row, repository.Root, repository.Version));

        var build = await repository.Dotnet(row.Environment, "build", "src/Web");

        Assert.Equal((row.Build ?? row.Check).Order(StringComparer.Ordinal),
            build.Errors.Select(Told).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>As rows expect it: what is in no file of the repository is its code alone.</summary>
    private static string Told(LoggedDiagnostic said) =>
        said.File is "CSC" or "." || said.File.StartsWith("..", StringComparison.Ordinal) ? said.Code : $"{said.Code} {said.File}";
}
