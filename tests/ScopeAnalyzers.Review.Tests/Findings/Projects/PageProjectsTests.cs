using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects;

public class PageProjectsTests
{
    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Razor/9.0.100\" />")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\" />")]
    [InlineData("<Project>\n  <Sdk Name=\"Microsoft.NET.Sdk.Razor\" />\n</Project>")]
    [InlineData("<Project>\n  <Import Project=\"Sdk.props\" Sdk=\"Microsoft.NET.Sdk.Web\" />\n</Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <AddRazorSupportForMvc>true</AddRazorSupportForMvc>\n  </PropertyGroup>\n</Project>")]
    public void A_project_of_these_compiles_its_pages(string project) => Assert.True(Compile(("src/Web/Web.csproj", project)));

    [Fact]
    public void One_of_the_plain_SDK_does_not() => Assert.False(Compile(("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")));

    [Fact]
    public void The_nearest_project_decides() => Assert.False(Compile(
        ("Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />"), ("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")));

    [Fact]
    public void A_page_in_no_project_is_not_compiled() => Assert.False(Compile(("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />")));

    private static bool Compile(params (string Path, string Text)[] projects) =>
        new PageProjects(path => projects.Single(project => project.Path == path).Text,
            () => projects.Select(project => project.Path)).Compile("src/Web/Pages/Index.cshtml");
}
