using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Findings.Compiled;
using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Tests.Findings.Compiled;

/// <summary>Sources that git does not hold, and that a build file of the repository names or makes.</summary>
public sealed class BuildLogicTests : IDisposable
{
    private const string Sdk = "/usr/share/dotnet", Globs = Sdk + "/sdk/10.0.401/DefaultItems.props";

    private readonly string root = Directory.CreateTempSubdirectory("agent-scope-").FullName;

    public BuildLogicTests() => Write("src/Web/Web.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"Serilog\" Version=\"4.0.0\" />\n  </ItemGroup>\n</Project>\n");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Theory]
    [InlineData("src/Web/obj/Debug/BuildInfo.g.cs", false)] // made under the intermediate folder
    [InlineData("src/Web/Generated/Api.cs", false)] // made among the sources
    [InlineData("src/Web/Generated/Api.cs", true)] // found there by a pattern of the project's own
    public void A_persons_project_answers_for_what_it_names(string path, bool isFound) => Assert.Null(Why(path, "src/Web/Web.csproj", isFound));

    [Fact]
    public void A_source_outside_of_the_repository_that_a_persons_project_names_is_the_persons() =>
        Assert.Empty(UnattributableFiles.Of([new CompiledFile("/elsewhere/Linked.cs", Full("src/Web/Web.csproj"), IsFound: false)], Folders, Logic(), []));

    [Fact]
    public void No_one_answers_for_code_in_gits_own_folder() => Assert.NotNull(Why(".git/Extra.cs", "src/Web/Web.csproj", isFound: false));

    [Fact]
    public void A_build_file_that_git_ignores_answers_for_nothing()
    {
        Write("src/Web/obj/Web.csproj.extra.g.props", "<Project />");

        Assert.NotNull(Why("src/Web/obj/Extra.cs", "src/Web/obj/Web.csproj.extra.g.props", isFound: false));
    }

    [Theory]
    [InlineData(3, true)] // a reference, which is evaluated by itself
    [InlineData(1, false)]
    [InlineData(5, false)]
    public void A_project_answers_only_where_the_agent_wrote_nothing_but_references(int line, bool answers)
    {
        var touched = new TouchedFile("src/Web/Web.csproj", [], [new AuthoredLines(0, null, "trailer", LineSet.Of([line]))], []);

        Assert.Equal(answers, Why("src/Web/obj/Extra.cs", "src/Web/Web.csproj", isFound: false, touched) is null);
    }

    [Theory]
    [InlineData("src/Web/Web.csproj")]
    [InlineData("Directory.Build.targets")]
    [InlineData("build/Generate.targets")] // imported by the one above
    public void What_a_target_made_among_the_sources_is_the_same_persons_when_the_SDK_finds_it_the_next_time(string logic)
    {
        Write("build/Generate.targets", "<Project />");
        Write("Directory.Build.targets", "<Project><Import Project=\"$(MSBuildThisFileDirectory)build/Generate.targets\" /></Project>");
        Write(logic, "<Project><Target Name=\"Generate\"><Exec Command=\"gen --out Generated\" /></Target></Project>");

        Assert.Null(Why("src/Web/Generated/Api.cs", Globs, isFound: true));
    }

    [Fact]
    public void What_the_SDK_finds_in_an_ignored_folder_of_which_no_build_file_speaks_is_no_ones()
    {
        Write("src/Web/Web.csproj", "<Project><Target Name=\"Generate\"><Exec Command=\"gen --out GeneratedApi\" /></Target></Project>");

        Assert.NotNull(Why("src/Web/Generated/Api.cs", Globs, isFound: true));
    }

    [Theory]
    [InlineData("src/Web/Web.csproj", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("src/Web/.gitignore", true)]
    [InlineData("docs/README.md", false)]
    [InlineData("src/Web/appsettings.json", false)]
    public void Build_files_steer_a_project_and_documents_do_not(string path, bool steers) => Assert.Equal(steers, BuildLogic.Steers(path));

    private BuildFolders Folders => new(root, [Sdk], [Full("src/Web/obj/")]);

    private string? Why(string path, string definedBy, bool isFound, params TouchedFile[] touched) => UnattributableFiles.Of(
        [new CompiledFile(Full(path), Full(definedBy), isFound)], Folders, Logic(touched), ["src/Web/obj/", "src/Web/Generated/"])
        .Select(found => found.Why).SingleOrDefault();

    private BuildLogic Logic(params TouchedFile[] touched) => new(root, [Full("src/Web/Web.csproj"), Full("Directory.Build.targets")], touched);

    private string Full(string path) => Path.Combine(root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
