namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Facts;

public class CentralPackageTests
{
    private const string Path = "Directory.Packages.props";

    [Theory]
    [InlineData("<ItemGroup><PackageVersion Include='A' Version='1' /></ItemGroup>", "package version 'A' → package A")]
    [InlineData("<ItemGroup><GlobalPackageReference Include='A' Version='1' /></ItemGroup>", "global package 'A' → package A")]
    [InlineData("<ItemGroup><PackageVersion Include='$(A)' Version='1' /></ItemGroup>", "package version '$(A)' → build Directory.Packages.props")]
    public void Packages_are_evaluated_by_their_ids(string content, string expected) =>
        Assert.Equal(["1,21 Added " + expected], FoundActs.Of(Path, "<Project />", $"<Project>{content}</Project>"));

    [Theory]
    [InlineData("<PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup>")]
    [InlineData("<PropertyGroup><Nullable>enable</Nullable></PropertyGroup>")]
    [InlineData("<ItemGroup><Compile Include='x.cs' /></ItemGroup>")]
    [InlineData("<Import Project='x.props' />")]
    public void The_rest_of_the_file_is_build_logic(string content) =>
        Assert.EndsWith("→ build Directory.Packages.props", Assert.Single(FoundActs.Of(Path, "<Project />", $"<Project>{content}</Project>")));

    [Fact]
    public void The_checker_is_never_taken_out_for_all() =>
        Assert.Equal(
            ["1,21 Removed global package 'ScopeAnalyzers' → SCOPE601"],
            FoundActs.Of(Path, "<Project><ItemGroup><GlobalPackageReference Include='ScopeAnalyzers' Version='1' /></ItemGroup></Project>", "<Project />"));
}
