namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Facts;

public class SolutionTests
{
    private const string Classic = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        # Visual Studio Version 17
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{00000000-0000-0000-0000-000000000001}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Web", "src\Web\Web.csproj", "{00000000-0000-0000-0000-000000000002}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{00000000-0000-0000-0000-000000000002}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{00000000-0000-0000-0000-000000000002}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;

    [Fact]
    public void A_project_that_joins_is_evaluated_as_the_file_it_is()
    {
        var after = Classic
            .Replace("Global\n", "Project(\"{X}\") = \"Mail\", \"src\\Mail\\Mail.csproj\", \"{3}\"\nEndProject\nGlobal\n")
            .Replace("\tEndGlobalSection\nEndGlobal", "\t\t{3}.Debug|Any CPU.ActiveCfg = Debug|Any CPU\n\t\t{3}.Debug|Any CPU.Build.0 = Debug|Any CPU\n\tEndGlobalSection\nEndGlobal");

        Assert.Equal([@"7,1 Added project of the solution 'src\Mail\Mail.csproj' → Add src/Mail/Mail.csproj"], FoundActs.Of("Shop.sln", Classic, after));
    }

    [Fact]
    public void A_project_that_leaves_is_as_good_as_deleted() =>
        Assert.Contains(
            @"5,1 Removed project of the solution 'src\Web\Web.csproj' → Delete src/Web/Web.csproj",
            FoundActs.Of("Shop.sln", Classic, Classic.Replace("Project(\"{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}\") = \"Web\", \"src\\Web\\Web.csproj\", \"{00000000-0000-0000-0000-000000000002}\"\nEndProject\n", "")));

    [Fact]
    public void A_project_that_is_built_no_more_in_a_configuration_is_build_logic() =>
        Assert.Equal(
            [@"5,1 Changed project of the solution by its Debug|Any CPU.Build.0: 'src\Web\Web.csproj' → build Shop.sln"],
            FoundActs.Of("Shop.sln", Classic, Classic.Replace("\t\t{00000000-0000-0000-0000-000000000002}.Debug|Any CPU.Build.0 = Debug|Any CPU\n", "")));

    [Fact]
    public void Configurations_that_join_are_no_act() =>
        Assert.Empty(
            FoundActs.Of("Shop.sln", Classic, Classic
                .Replace("\t\tDebug|Any CPU = Debug|Any CPU\n", "\t\tDebug|Any CPU = Debug|Any CPU\n\t\tDebug|x64 = Debug|x64\n")
                .Replace(".Build.0 = Debug|Any CPU\n", ".Build.0 = Debug|Any CPU\n\t\t{00000000-0000-0000-0000-000000000002}.Debug|x64.ActiveCfg = Debug|Any CPU\n")));

    [Theory]
    [InlineData("\t\tDebug|Mixed Platforms = Debug|Mixed Platforms\n")]
    public void But_the_one_that_a_build_takes_first_is(string line) =>
        Assert.Equal(
            ["10,3 Added setting of the solution 'SolutionConfigurationPlatforms: Debug|Mixed Platforms = Debug|Mixed Platforms' → build Shop.sln"],
            FoundActs.Of("Shop.sln", Classic, Classic.Replace("\t\tDebug|Any CPU = Debug|Any CPU\n", "\t\tDebug|Any CPU = Debug|Any CPU\n" + line)));

    [Fact]
    public void Folders_and_what_lies_in_them_are_no_act() =>
        Assert.Empty(FoundActs.Of("Shop.sln", Classic, Classic.Replace(
            "EndGlobal\n",
            "\tGlobalSection(NestedProjects) = preSolution\n\t\t{2} = {1}\n\tEndGlobalSection\nEndGlobal\n")
            .Replace("Global\n", "Project(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"docs\", \"docs\", \"{4}\"\n\tProjectSection(SolutionItems) = preProject\n\t\tREADME.md = README.md\n\tEndProjectSection\nEndProject\nGlobal\n")));

    [Theory]
    [InlineData("<Project Path='src/Mail/Mail.csproj' />", "project of the solution 'src/Mail/Mail.csproj' → Add src/Mail/Mail.csproj")]
    [InlineData("<Project Path='../Other/Other.csproj' />", "project of the solution '../Other/Other.csproj' → SCOPE403")]
    [InlineData("<Configurations><Platform Name='x64' /></Configurations>", "build logic 'Configurations' → build Shop.slnx")]
    [InlineData("<Properties Name='x' />", "build logic 'Properties x' → build Shop.slnx")]
    [InlineData("<Folder Name='/src/'><Project Path='a.csproj' /></Folder>", "project of the solution 'a.csproj' → Add a.csproj")]
    public void A_solution_in_xml_is_evaluated_likewise(string element, string expected) =>
        Assert.EndsWith("Added " + expected, Assert.Single(FoundActs.Of("Shop.slnx", "<Solution />", $"<Solution>{element}</Solution>")));

    [Fact]
    public void A_project_of_it_that_is_built_no_more_is_build_logic() =>
        Assert.Contains(
            "1,11 Changed project of the solution by its Build: 'a.csproj' → build Shop.slnx",
            FoundActs.Of("Shop.slnx", "<Solution><Project Path='a.csproj' /></Solution>", "<Solution><Project Path='a.csproj'><Build Project='false' /></Project></Solution>"));

    [Fact]
    public void A_filter_names_projects_from_the_folder_of_its_solution() =>
        Assert.Equal(
            [
                "1,64 Added project of the solution '../src/Mail/Mail.csproj' → Add src/Mail/Mail.csproj",
                "1,48 Removed project of the solution '../src/Web/Web.csproj' → Delete src/Web/Web.csproj",
            ],
            FoundActs.Of(
                "filters/web.slnf",
                """{"solution":{"path":"..\\Shop.sln","projects":["src\\Web\\Web.csproj"]}}""",
                """{"solution":{"path":"..\\Shop.sln","projects":[                "src\\Mail\\Mail.csproj"]}}"""));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"solution\":1}")]
    public void A_filter_that_cannot_be_evaluated_is_build_logic(string text) =>
        Assert.EndsWith("(it is not a solution filter in JSON) 'a.slnf' → build a.slnf", Assert.Single(FoundActs.Of("a.slnf", "x", text)));
}
