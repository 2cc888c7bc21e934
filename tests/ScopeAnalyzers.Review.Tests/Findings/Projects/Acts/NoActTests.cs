using CsCheck;
using ScopeAnalyzers.Review.Findings.Projects;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Acts;

public class NoActTests
{
    private const string Path = "src/Web/Web.csproj";

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <LangVersion>14</LangVersion>
            <NoWarn>$(NoWarn);CS1591</NoWarn>
          </PropertyGroup>
          <Import Project="a.props" />
          <ItemGroup Condition="'$(CI)' == 'true'">
            <PackageReference Include="A" Version="1.0.0" PrivateAssets="all" />
            <Compile Include="x.cs" /><Compile Include="y.cs" />
          </ItemGroup>
          <Target Name="T"><Exec Command="zip" /></Target>
        </Project>
        """;

    [Theory]
    // Moved and in other groups
    [InlineData("""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <Target Name="T"><Exec Command="zip" /></Target>
          <ItemGroup Condition="'$(CI)' == 'true'"><Compile Include="y.cs" /></ItemGroup>
          <ItemGroup Condition="'$(CI)' == 'true'">
            <PackageReference PrivateAssets="all" Include="A"><Version>1.0.0</Version></PackageReference>
          </ItemGroup>
          <ItemGroup Condition="'$(CI)' == 'true'"><Compile Include="x.cs" /></ItemGroup>
          <PropertyGroup Label="x"><NoWarn>$(NoWarn);CS1591</NoWarn></PropertyGroup>
          <PropertyGroup><LangVersion>14</LangVersion></PropertyGroup>
          <Import Project="a.props" />
        </Project>
        """)]
    // White space, comments, a declaration, old namespaces
    [InlineData("""
        <?xml version="1.0" encoding="utf-8"?>
        <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003" ToolsVersion="15.0"
                 Sdk="Microsoft.NET.Sdk.Web">

          <!-- The language. -->
          <PropertyGroup>
            <LangVersion>
              14
            </LangVersion>
            <NoWarn><![CDATA[$(NoWarn);CS1591]]></NoWarn>
          </PropertyGroup>
          <Import Project="a.props"></Import>
          <ItemGroup
              Condition="'$(CI)' == 'true'">
            <PackageReference Include="A"
                              Version="1.0.0" PrivateAssets="all" />
            <Compile Include="x.cs;
                              y.cs" />
          </ItemGroup>
          <Target Name='T'>
            <!-- zips -->
            <Exec Command='zip'/>
          </Target>
        </Project>
        """)]
    public void What_moves_or_is_formatted_anew_is_no_act(string after)
    {
        Assert.Empty(FoundActs.Of(Path, Project, after));
        Assert.Empty(FoundActs.Of(Path, after, Project));
        Assert.Empty(FoundActs.Of(Path, Project, after.Replace("\n", "\r\n")));
    }

    [Fact]
    public void A_file_that_steers_no_build_has_no_act() => Assert.Empty(FoundActs.Of("src/Web/notes.xml", Project, "<x />"));

    [Fact]
    public void A_deleted_project_is_an_act_on_the_file_alone() => Assert.Empty(FoundActs.Of(Path, Project, null));

    [Theory]
    [InlineData("a.csproj")]
    [InlineData("Directory.Packages.props")]
    [InlineData("a.sln")]
    [InlineData("a.slnx")]
    [InlineData("a.slnf")]
    [InlineData("a.cs")]
    public void Equal_texts_have_no_act_and_no_text_throws(string path) =>
        Gen.Select(Mutated, Mutated).Sample((before, after) =>
        {
            Assert.Empty(ProjectChange.Of(path, before, before));
            var acts = ProjectChange.Of(path, before, after);
            Assert.All(acts, act => Assert.True(act.At.Line >= 1 && act.At.Column >= 1 && act.At.LastLine >= act.At.Line));
            Assert.All(acts, act => Assert.NotEmpty(act.Resources));
        });

    private static readonly string[] Pieces = ["<", ">", "\"", "/", "", "$(", "#:", "\r", "{", "=", "\uFEFF", "<!--", "<Target>", "\ud800", "é"];

    /// <summary>A project some of whose characters were replaced by others that mean something.</summary>
    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, Project.Length - 20], Gen.Int[0, Pieces.Length - 1])
            .Array[0, 5]
            .Select(edits => edits.Aggregate(Project, (text, edit) => text.Remove(edit.Item1, 1).Insert(edit.Item1, Pieces[edit.Item2])));
}
