namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Acts;

public class PropertyTests
{
    private const string Path = "src/Web/Web.csproj";

    [Theory]
    [InlineData("TargetFramework", "net10.0")]
    [InlineData("TargetFrameworks", "$(TargetFrameworks);net9.0")]
    [InlineData("Nullable", "enable")]
    [InlineData("ImplicitUsings", "enable")]
    [InlineData("OutputType", "Exe")]
    [InlineData("RootNamespace", "$(AssemblyName)")]
    [InlineData("AssemblyName", "Shop.$(MSBuildProjectName)")]
    [InlineData("IsPackable", "false")]
    [InlineData("IsTestProject", "true")]
    [InlineData("Description", "Takes orders; see https://shop.example/$(Version)")]
    [InlineData("Version", "1.2.3-beta.1+5")]
    [InlineData("TargetFramework", "$(DefaultTargetFramework)")]
    [InlineData("TargetFrameworks", "$(NetCurrent);$(NetMinimum)")]
    [InlineData("Version", "$(ShopVersion)-$(BuildNumber)")]
    [InlineData("PackageId", "Shop.$(AssemblyName)")]
    [InlineData("PackageReadmeFile", "README.md")]
    [InlineData("PackageReadmeFile", "docs/README.md")]
    [InlineData("PackageIcon", "images\\icon.png")]
    [InlineData("PackageLicenseFile", "LICENSE")]
    [InlineData("PackageIconUrl", "https://shop.example/icon.png")]
    [InlineData("IsTrimmable", "true")]
    [InlineData("IsAotCompatible", "true")]
    [InlineData("IsAspireHost", "true")]
    [InlineData("RepositoryBranch", "main")]
    public void A_property_that_says_what_the_project_is_is_no_act(string name, string value) =>
        Assert.Empty(FoundActs.Of(Path, "<Project />", $"<Project><PropertyGroup><{name}>{value}</{name}></PropertyGroup></Project>"));

    [Theory]
    [InlineData("NoWarn", "SCOPE301")]
    [InlineData("TreatWarningsAsErrors", "false")]
    [InlineData("RunAnalyzers", "false")]
    [InlineData("RunAnalyzersDuringBuild", "false")]
    [InlineData("LangVersion", "preview")]
    [InlineData("DefineConstants", "X")]
    [InlineData("AllowUnsafeBlocks", "true")]
    [InlineData("EnableDefaultCompileItems", "false")]
    [InlineData("InterceptorsNamespaces", "Shop")]
    [InlineData("RestoreSources", "../feed")]
    [InlineData("RestoreFallbackFolders", "../cache")]
    [InlineData("ImportDirectoryBuildProps", "false")]
    [InlineData("ManagePackageVersionsCentrally", "false")]
    [InlineData("CompilerResponseFile", "x.rsp")]
    [InlineData("CscToolPath", "tools")]
    [InlineData("PreBuildEvent", "curl x")]
    [InlineData("runanalyzers", "false")]
    [InlineData("AgentScopeSarif", "x")]
    [InlineData("AssemblyName", "../../bin/x")]
    [InlineData("AssemblyName", "$(Description)")]
    [InlineData("Description", "$([System.IO.File]::ReadAllText('/etc/passwd'))")]
    [InlineData("RootNamespace", "$(Registry:HKEY_LOCAL_MACHINE\\x)")]
    [InlineData("Version", "$(Version.Replace('1', '2'))")]
    [InlineData("Nullable", "@(Compile)")]
    [InlineData("OutputType", "<nested />")]
    [InlineData("AssemblyName", "$(SolutionDir)")]
    [InlineData("AssemblyName", "$(PackageIcon)")]
    [InlineData("PackageReadmeFile", "../../etc/passwd")]
    [InlineData("PackageReadmeFile", "/etc/passwd")]
    [InlineData("PackageReadmeFile", "C:/Windows/win.ini")]
    [InlineData("TargetFramework", "$(Default.Substring(0, 5))")]
    public void Any_other_property_or_value_is_build_logic(string name, string value) =>
        Assert.Equal(
            [$"3,5 Added property '{name}' → build src/Web/Web.csproj"],
            FoundActs.Of(Path, "<Project />", $"<Project>\n  <PropertyGroup>\n    <{name}>{value}</{name}>\n  </PropertyGroup>\n</Project>\n"));

    [Theory]
    [InlineData("AgentScopeManifest")]
    [InlineData("agentscopebase")]
    [InlineData("AgentScopeAgent")]
    [InlineData("AgentScopeTask")]
    [InlineData("AgentScopeClock")]
    public void What_decides_the_outcome_is_not_a_projects_to_set(string name) =>
        Assert.Equal(
            [$"1,25 Added property '{name}' → SCOPE601"],
            FoundActs.Of(Path, "<Project />", $"<Project><PropertyGroup><{name}>x</{name}></PropertyGroup></Project>"));

    [Fact]
    public void A_value_that_changes_stands_where_it_is_now() =>
        Assert.Equal(
            ["4,5 Changed property 'TreatWarningsAsErrors' → build src/Web/Web.csproj"],
            FoundActs.Of(
                Path,
                "<Project>\n  <PropertyGroup>\n    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>\n  </PropertyGroup>\n</Project>\n",
                "<Project>\n  <PropertyGroup>\n    <!-- why -->\n    <TreatWarningsAsErrors>false</TreatWarningsAsErrors>\n  </PropertyGroup>\n</Project>\n"));

    [Fact]
    public void A_property_that_goes_stands_where_it_was() =>
        Assert.Equal(
            ["3,5 Removed property 'WarningsAsErrors' → build src/Web/Web.csproj"],
            FoundActs.Of(Path, "<Project>\n  <PropertyGroup>\n    <WarningsAsErrors>CA2000</WarningsAsErrors>\n  </PropertyGroup>\n</Project>", "<Project />"));

    [Fact]
    public void Of_a_property_that_is_set_twice_the_order_counts() =>
        Assert.Equal(
            [
                "1,25 Changed property 'LangVersion' → build src/Web/Web.csproj",
                "1,54 Changed property 'LangVersion' → build src/Web/Web.csproj",
            ],
            FoundActs.Of(
                Path,
                "<Project><PropertyGroup><LangVersion>14</LangVersion><LangVersion>13</LangVersion></PropertyGroup></Project>",
                "<Project><PropertyGroup><LangVersion>13</LangVersion><LangVersion>14</LangVersion></PropertyGroup></Project>"));

    [Theory]
    [InlineData("'$(TargetFramework)' == 'net10.0'")]
    [InlineData("'$(CI)' == ''")]
    [InlineData("'$(Configuration)|$(Platform)' == 'Debug|AnyCPU' and !('$(OS)' == 'Windows_NT' or $(UseIt))")]
    [InlineData("$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))")]
    [InlineData("'$([MSBuild]::GetTargetFrameworkIdentifier($(TargetFramework)))' == '.NETFramework'")]
    public void A_condition_that_compares_words_is_no_act_of_its_own(string condition) =>
        Assert.Empty(FoundActs.Of(Path, "<Project />", $"<Project><PropertyGroup Condition=\"{condition}\"><Nullable>enable</Nullable></PropertyGroup></Project>"));

    [Theory]
    [InlineData("Exists('x.props')")]
    [InlineData("'$([System.IO.File]::ReadAllText(x))' == ''")]
    [InlineData("'@(Compile)' == ''")]
    [InlineData("'$(HOME.Length)' == '1'")]
    [InlineData("'../x' == 'x'")]
    public void Any_other_condition_is_build_logic_of_its_own(string condition) =>
        Assert.Equal(
            [$"2,3 Added condition '{condition}' → build src/Web/Web.csproj"],
            FoundActs.Of(
                Path,
                "<Project><PropertyGroup><Nullable>enable</Nullable></PropertyGroup></Project>",
                $"<Project>\n  <PropertyGroup Condition=\"{condition}\">\n    <Nullable>enable</Nullable>\n  </PropertyGroup>\n</Project>"));

    [Fact]
    public void A_property_that_steers_the_build_does_so_under_a_plain_condition_too() =>
        Assert.Equal(
            ["1,62 Added property 'LangVersion' → build src/Web/Web.csproj"],
            FoundActs.Of(Path, "<Project />", "<Project><PropertyGroup Condition=\"'$(Configuration)' == ''\"><LangVersion>14</LangVersion></PropertyGroup></Project>"));

    [Fact]
    public void A_property_that_leaves_its_condition_has_changed() =>
        Assert.Equal(
            ["1,25 Changed property 'LangVersion' → build src/Web/Web.csproj"],
            FoundActs.Of(
                Path,
                "<Project><PropertyGroup Condition=\"'$(CI)' == ''\"><LangVersion>14</LangVersion></PropertyGroup></Project>",
                "<Project><PropertyGroup><LangVersion>14</LangVersion></PropertyGroup></Project>"));
}
