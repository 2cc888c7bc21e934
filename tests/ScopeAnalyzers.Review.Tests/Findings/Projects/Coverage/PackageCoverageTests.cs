using ScopeAnalyzers.Review.Findings.Projects.Coverage;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Coverage;

public class PackageCoverageTests
{
    private const string Path = "src/Mail/Mail.csproj";
    private const string Empty = "<Project Sdk='Microsoft.NET.Sdk' />";
    private const string Reference = "<ItemGroup><PackageReference Include='ScopeAnalyzers' Version='1.0.0' /></ItemGroup>";
    private const string Global = "<ItemGroup><GlobalPackageReference Include='ScopeAnalyzers' Version='1.0.0' /></ItemGroup>";
    private const string Central = "<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>";
    private const string ImportAbove = "<Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />";

    public static TheoryData<string, Dictionary<string, string>> Reached => new()
    {
        { "its own reference", new() { [Path] = Project(Reference) } },
        { "a global reference", new() { [Path] = Empty, ["Directory.Packages.props"] = Project(Central + Global) } },
        { "a global reference, switched on elsewhere", new() { [Path] = Empty, ["Directory.Build.props"] = Project(Central), ["Directory.Packages.props"] = Project(Global) } },
        { "a reference in props", new() { [Path] = Empty, ["src/Directory.Build.props"] = Project(Reference) } },
        { "a reference in targets", new() { [Path] = Empty, ["Directory.Build.targets"] = Project(Reference) } },
        { "props that import those above", new() { [Path] = Empty, ["Directory.Build.props"] = Project(Reference), ["src/Directory.Build.props"] = Project(ImportAbove) } },
        { "props that import a file", new() { [Path] = Empty, ["Directory.Build.props"] = Project("<Import Project='eng/checks.props' />"), ["eng/checks.props"] = Project(Reference) } },
        { "props that import each other", new() { [Path] = Project(Reference), ["Directory.Build.props"] = Project("<Import Project='Directory.Build.props' />") } },
    };

    public static TheoryData<string, Dictionary<string, string>> NotReached => new()
    {
        { "nothing", new() { [Path] = Empty } },
        { "another package", new() { [Path] = Project("<ItemGroup><PackageReference Include='Other' /></ItemGroup>") } },
        { "a reference under a condition", new() { [Path] = Project(Reference.Replace("<ItemGroup>", "<ItemGroup Condition=\"'$(CI)' == ''\">")) } },
        { "a reference without its assets", new() { [Path] = Project(Reference.Replace("Version", "ExcludeAssets='all' Version")) } },
        { "a version alone", new() { [Path] = Empty, ["Directory.Packages.props"] = Project(Central + Global.Replace("GlobalPackageReference", "PackageVersion")) } },
        { "a global reference, not switched on", new() { [Path] = Empty, ["Directory.Packages.props"] = Project(Global) } },
        { "a global reference, switched off", new() { [Path] = Project(Central.Replace("true", "false")), ["Directory.Packages.props"] = Project(Central + Global) } },
        { "a nearer file", new() { [Path] = Empty, ["Directory.Build.props"] = Project(Reference), ["src/Directory.Build.props"] = Empty } },
        { "imports off", new() { [Path] = Project("<PropertyGroup><ImportDirectoryBuildProps>false</ImportDirectoryBuildProps></PropertyGroup>"), ["Directory.Build.props"] = Project(Reference) } },
        { "taken out again", new() { [Path] = Project("<ItemGroup><PackageReference Remove='ScopeAnalyzers' /></ItemGroup>"), ["Directory.Build.props"] = Project(Reference) } },
        { "a file that cannot be read", new() { [Path] = "<Project>" } },
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public void A_project_gets_the_package_by(string means, Dictionary<string, string> files) => Assert.True(Reaches(files), means);

    [Theory]
    [MemberData(nameof(NotReached))]
    public void A_project_does_not_get_the_package_by(string means, Dictionary<string, string> files) =>
        Assert.False(Reaches(files), means);

    [Theory]
    [InlineData("#:package ScopeAnalyzers@1.0.0\n", true)]
    [InlineData("#:package Other@1.0.0\n", false)]
    public void A_file_based_app_gets_it_likewise(string text, bool reached)
    {
        Assert.True(PackageCoverage.IsProject("app.cs", text));
        Assert.Equal(reached, new PackageCoverage(path => path == "app.cs" ? text : null).Reaches("app.cs"));
    }

    [Fact]
    public void Code_without_directives_is_no_project() => Assert.False(PackageCoverage.IsProject("app.cs", "class A;\n"));

    private static bool Reaches(Dictionary<string, string> files) =>
        new PackageCoverage(path => files.GetValueOrDefault(path)).Reaches(Path);

    private static string Project(string content) => $"<Project>{content}</Project>";
}
