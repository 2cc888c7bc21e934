using ScopeAnalyzers.Review.Findings.Compiled;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Tests.Findings.Compiled;

public class UnattributableFilesTests
{
    private const string Sdk = "/usr/share/dotnet", Project = "/shop/src/Web/Web.csproj", Globs = Sdk + "/sdk/10.0.401/DefaultItems.props";

    private static readonly BuildFolders Folders = new("/shop", [Sdk, "/home/grace/.nuget/packages"], ["/shop/src/Web/obj/Debug/net10.0/", "/shop/src/Web/obj/"]);

    /// <summary>Nothing of it is on this machine, so no build file answers for anything.</summary>
    private static readonly BuildLogic Logic = new("/shop", [Project], []);

    private static readonly string[] UntrackedFiles = ["src/Web/obj/", "src/Web/Gen/", "src/Web/Keys.local.cs", "src/Web/Linked", "src/Web/Inner/"];

    [Theory]
    [InlineData("/shop/src/Web/Page.cs", Globs, true)] // tracked, or untracked and so part of the change
    [InlineData("/shop/src/Web/Generic/Page.cs", Globs, true)] // only begins like an ignored folder
    [InlineData("/shop/src/Web/obj/Debug/net10.0/Web.AssemblyInfo.cs", Sdk + "/sdk/10.0.401/GenerateAssemblyInfo.targets", false)]
    [InlineData("/shop/src/Web/obj/Debug/net10.0/Api.cs", "/home/grace/.nuget/packages/grpc.tools/2.85.0/build/Protobuf.targets", false)]
    [InlineData("/home/grace/.nuget/packages/polysharp/1.15.0/contentFiles/cs/any/A.cs", "", false)]
    public void Git_a_package_or_the_SDK_answers_for(string path, string definedBy, bool isFound) =>
        Assert.Null(Why(path, definedBy, isFound));

    [Theory]
    [InlineData("/shop/src/Web/Keys.local.cs", Globs, true)]
    [InlineData("/shop/src/Web/Gen/Deep/Page.cs", Globs, true)]
    [InlineData("/shop/src/Web/Linked/Page.cs", Globs, true)] // an ignored link to a folder
    [InlineData("/shop/src/Web/Inner/Page.cs", Globs, true)] // a repository in the repository
    [InlineData("/shop/src/Web/obj/Extra.cs", Project, false)]
    [InlineData("/shop/src/Web/obj/Extra.cs", "/shop/src/Web/obj/Web.csproj.extra.g.props", false)] // Restore leaves foreign imports there
    [InlineData("/shop/src/Web/obj/Debug/net10.0/Extra.cs", Globs, true)] // a pattern of the SDK's, where the intermediate folder was moved to the sources
    [InlineData("/shop/src/Web/Gen/Extra.cs", Sdk + "/sdk/10.0.401/Some.targets", false)] // made by the SDK, but not where it makes things
    public void Git_ignores_and_no_one_answers_for(string path, string definedBy, bool isFound) =>
        Assert.Equal("git ignores it, or finds another repository there", Why(path, definedBy, isFound));

    [Theory]
    [InlineData("/shop/src/Generator/Generator.csproj", true)]
    [InlineData("/shop/src/Web/Gen/Generator.csproj", false)] // ignored itself
    [InlineData("/other/Generator.csproj", false)]
    [InlineData("", false)]
    public void A_generator_may_come_from_a_project_that_git_holds(string project, bool mayCome)
    {
        var generator = new CompiledFile("/shop/src/Web/Gen/bin/Generator.dll", project, IsFound: false) { IsRun = true };

        Assert.Equal(mayCome, !UnattributableFiles.Of([generator], Folders, Logic, UntrackedFiles).Any());
    }

    [Fact]
    public void Outside_of_the_repository_no_one_answers_for() => Assert.Equal("it lies outside the repository", Why("/shop.old/Page.cs", Project, isFound: false));

    [Fact]
    public void Gits_own_folder_is_told_by_no_status() => Assert.Equal("it lies in git's own folder", Why("/shop/.GIT/hooks/Page.cs", Project, isFound: false));

    private static string? Why(string path, string definedBy, bool isFound) =>
        UnattributableFiles.Of([new CompiledFile(path, definedBy, isFound)], Folders, Logic, UntrackedFiles).Select(found => found.Why)
            .SingleOrDefault();
}
