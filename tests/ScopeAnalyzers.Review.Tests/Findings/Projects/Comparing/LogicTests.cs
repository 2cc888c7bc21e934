namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Comparing;

public class LogicTests
{
    private const string Path = "src/Web/Web.csproj";
    private const string Build = "build src/Web/Web.csproj";

    [Theory]
    [InlineData("<Import Project='../evil.targets' />", "Import ../evil.targets")]
    [InlineData("<ImportGroup><Import Project='x.props' /></ImportGroup>", "ImportGroup")]
    [InlineData("<Target Name='Steal' BeforeTargets='CoreCompile'><Exec Command='curl x' /></Target>", "Target Steal")]
    [InlineData("<UsingTask TaskName='T' TaskFactory='RoslynCodeTaskFactory' AssemblyFile='x.dll'><Task><Code>1</Code></Task></UsingTask>", "UsingTask T")]
    [InlineData("<Sdk Name='Other.Sdk' Version='1.0.0' />", "Sdk Other.Sdk")]
    [InlineData("<Choose><When Condition='true'><PropertyGroup><Nullable>enable</Nullable></PropertyGroup></When></Choose>", "Choose")]
    [InlineData("<ItemDefinitionGroup><Compile><Visible>false</Visible></Compile></ItemDefinitionGroup>", "ItemDefinitionGroup")]
    [InlineData("<ProjectExtensions><x /></ProjectExtensions>", "ProjectExtensions")]
    [InlineData("<Whatever />", "Whatever")]
    public void What_is_neither_property_nor_item_is_build_logic(string element, string name) =>
        Assert.Equal([$"2,3 Added build logic '{name}' → {Build}"], FoundActs.Of(Path, "<Project />", $"<Project>\n  {element}\n</Project>\n"));

    [Theory]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "project's Sdk 'Microsoft.NET.Sdk.Web'")]
    [InlineData("InitialTargets='Steal'", "project's InitialTargets 'Steal'")]
    [InlineData("TreatAsLocalProperty='AgentScopeManifest'", "project's TreatAsLocalProperty 'AgentScopeManifest'")]
    public void An_attribute_of_the_project_is_build_logic(string attribute, string expected) =>
        Assert.Equal([$"1,10 Added {expected} → {Build}"], FoundActs.Of(Path, "<Project />", $"<Project {attribute} />"));

    [Theory]
    [InlineData("Microsoft.NET.Sdk")]
    [InlineData("Microsoft.NET.Sdk.Web")]
    public void A_new_project_may_name_an_sdk_that_ships(string sdk) => Assert.Empty(FoundActs.Of(Path, null, $"<Project Sdk='{sdk}' />"));

    [Theory]
    [InlineData("Microsoft.NET.Sdk/9.9.9")]
    [InlineData("Evil.Sdk/1.0.0")]
    public void A_new_project_may_not_bring_an_sdk(string sdk) =>
        Assert.Equal([$"1,10 Added project's Sdk '{sdk}' → {Build}"], FoundActs.Of(Path, null, $"<Project Sdk='{sdk}' />"));

    [Fact]
    public void A_change_inside_of_a_target_stands_where_it_was_made() =>
        Assert.Equal(
            [$"4,5 Changed build logic 'Target Pack / Exec zip a' → {Build}"],
            FoundActs.Of(
                Path,
                "<Project>\n  <Target Name='Pack'>\n    <Message Text='x' />\n    <Exec Command='zip' />\n  </Target>\n</Project>",
                "<Project>\n  <Target Name='Pack'>\n    <Message Text='x' />\n    <Exec Command='zip a' />\n  </Target>\n</Project>"));

    [Fact]
    public void A_step_that_goes_from_a_target_is_gone_from_it() =>
        Assert.Equal(
            [$"3,5 Removed build logic 'Target Check / Error x' → {Build}"],
            FoundActs.Of(Path, "<Project>\n  <Target Name='Check'>\n    <Error Condition='x' />\n  </Target>\n</Project>", "<Project>\n  <Target Name='Check'>\n  </Target>\n</Project>"));

    [Fact]
    public void Steps_of_a_target_run_in_their_order() =>
        Assert.Equal(
            [$"1,10 Changed build logic 'Target T (order)' → {Build}"],
            FoundActs.Of(
                Path,
                "<Project><Target Name='T'><Exec Command='a' /><Exec Command='b' /></Target></Project>",
                "<Project><Target Name='T'><Exec Command='b' /><Exec Command='a' /></Target></Project>"));

    [Fact]
    public void The_condition_of_a_target_is_its_own() =>
        Assert.Equal(
            [$"1,10 Changed build logic 'Target T' → {Build}"],
            FoundActs.Of(Path, "<Project><Target Name='T'><Exec Command='a' /></Target></Project>", "<Project><Target Name='T' Condition='false'><Exec Command='a' /></Target></Project>"));

    [Theory]
    [InlineData("<Project><PropertyGroup>", 1)]
    [InlineData("<!DOCTYPE Project [<!ENTITY x 'y'>]>\n<Project />", 1)]
    [InlineData("<?xml version='1.0' encoding='utf-7'?>\n<Project />", 1)]
    [InlineData("\n<Projekt />", 2)]
    [InlineData("", 1)]
    [InlineData("text", 1)]
    public void A_file_that_cannot_be_evaluated_is_build_logic_and_says_so(string text, int line)
    {
        var act = Assert.Single(FoundActs.Of(Path, "<Project />", text));

        Assert.Matches($@"^{line},[0-9]+ Changed project file that cannot be evaluated \(it.*\) '{Path}' → {Build}$", act);
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var text = string.Concat(Enumerable.Repeat("<Project>", 100_000));

        Assert.Contains("nest deeper than 64", Assert.Single(FoundActs.Of(Path, "<Project />", text)));
    }
}
