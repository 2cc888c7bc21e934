namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Acts;

public class ItemTests
{
    private const string Path = "src/Web/Web.csproj";
    private const string Build = "build src/Web/Web.csproj";

    [Theory]
    // Packages
    [InlineData("<PackageReference Include='Shop.Mail' Version='1.0.0' />", "package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("<PackageReference Include='Shop.Mail' VersionOverride='2.0.0' />", "package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("<packagereference Include='Shop.Mail'><Version>1.0.0</Version></packagereference>", "package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("<PackageReference Include='Shop%2eMail' />", "package 'Shop%2eMail' → package Shop.Mail")]
    [InlineData("<PackageReference Update='Shop.Mail' Version='2.0.0' />", "'Update' of the package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("<PackageReference Remove='Shop.Mail' />", "'Remove' of the package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("<PackageReference Include='$(Mail)' />", $"package '$(Mail)' → {Build}")]
    [InlineData("<PackageReference Remove='@(PackageReference)' />", $"'Remove' of the package '@(PackageReference)' → {Build}")]
    [InlineData("<PackageReference Include='ScopeAnalyzers' Version='1.0.0' />", "package 'ScopeAnalyzers' → package ScopeAnalyzers")]
    [InlineData("<PackageReference Include='ScopeAnalyzers' PrivateAssets='all' />", "package 'ScopeAnalyzers' → package ScopeAnalyzers")]
    [InlineData("<PackageReference Include='ScopeAnalyzers' ExcludeAssets='build' />", $"package 'ScopeAnalyzers' → package ScopeAnalyzers, {Build}")]
    [InlineData("<PackageReference Remove='scopeanalyzers' />", "'Remove' of the package 'scopeanalyzers' → SCOPE601")]
    [InlineData("<PackageReference Update='ScopeAnalyzers' ExcludeAssets='all' />", "'Update' of the package 'ScopeAnalyzers' → SCOPE601")]
    // Projects
    [InlineData("<ProjectReference Include='../Contracts/Contracts.csproj' />", "reference to the project '../Contracts/Contracts.csproj' → project src/Contracts/Contracts.csproj")]
    [InlineData(@"<ProjectReference Include='..\.\Contracts\Contracts.csproj' />", @"reference to the project '..\.\Contracts\Contracts.csproj' → project src/Contracts/Contracts.csproj")]
    [InlineData("<ProjectReference Include='%2e%2e/Billing/Billing.csproj' />", "reference to the project '%2e%2e/Billing/Billing.csproj' → project src/Billing/Billing.csproj")]
    [InlineData("<ProjectReference Include='$(MSBuildThisFileDirectory)../Billing/Billing.csproj' />", "reference to the project '$(MSBuildThisFileDirectory)../Billing/Billing.csproj' → project src/Billing/Billing.csproj")]
    [InlineData("<ProjectReference Include='../../../other/Other.csproj' />", "reference to the project '../../../other/Other.csproj' → SCOPE402")]
    [InlineData("<ProjectReference Include='/srv/Other.csproj' />", "reference to the project '/srv/Other.csproj' → SCOPE402")]
    [InlineData(@"<ProjectReference Include='C:\Other.csproj' />", @"reference to the project 'C:\Other.csproj' → SCOPE402")]
    [InlineData("<ProjectReference Include='$(Root)/Billing.csproj' />", $"reference to the project '$(Root)/Billing.csproj' → {Build}")]
    [InlineData("<ProjectReference Include='../*/*.csproj' />", $"reference to the project '../*/*.csproj' → {Build}")]
    // Files
    [InlineData("<Compile Include='Pages.cs' />", "Compile item 'Pages.cs' → Add src/Web/Pages.cs")]
    [InlineData("<Compile Include='../Billing/Ledger.cs' Link='Ledger.cs' />", "Compile item '../Billing/Ledger.cs' → Add src/Billing/Ledger.cs")]
    [InlineData("<Compile Remove='Auth/Login.cs' />", "'Remove' of the Compile item 'Auth/Login.cs' → Delete src/Web/Auth/Login.cs")]
    [InlineData("<Compile Include='../../../x.cs' />", "Compile item '../../../x.cs' → SCOPE403")]
    [InlineData("<Compile Include='/tmp/x.cs' />", "Compile item '/tmp/x.cs' → SCOPE403")]
    [InlineData("<Compile Include='$(IntermediateOutputPath)x.cs' />", $"Compile item '$(IntermediateOutputPath)x.cs' → {Build}")]
    [InlineData("<Compile Include='a/*/../b.cs' />", $"Compile item 'a/*/../b.cs' → {Build}")]
    [InlineData("<Content Update='wwwroot/site.css' CopyToOutputDirectory='Always' />", "'Update' of the Content item 'wwwroot/site.css' → Modify src/Web/wwwroot/site.css")]
    [InlineData("<EmbeddedResource Include='Texts.resx' />", "EmbeddedResource item 'Texts.resx' → Add src/Web/Texts.resx")]
    [InlineData("<None Include='../../README.md' Pack='true' />", "None item '../../README.md' → Add README.md")]
    [InlineData("<None Include='../../PACKAGE.md' Pack='true' PackagePath='\\README.md' />", "None item '../../PACKAGE.md' → Add PACKAGE.md")]
    [InlineData("<None Include='icon.png' Pack='true' PackagePath='/' />", "None item 'icon.png' → Add src/Web/icon.png")]
    [InlineData(
        "<Compile Include='../Shared/**/*.cs' />",
        "Compile item '../Shared/**/*.cs' → Add src/Shared/any-file-of-the-glob.cs, Add src/Shared/any-file-of-the-glob/any-file-of-the-glob.cs,"
        + " Add src/Shared/any-file-of-the-glob/any-file-of-the-glob/any-file-of-the-glob.cs")]
    // Namespaces
    [InlineData("<Using Include='Shop.Billing' />", "global using of 'Shop.Billing' → Use Shop.Billing in src/Web/Web.csproj")]
    // All the rest
    [InlineData("<Analyzer Include='x.dll' />", $"Analyzer item 'x.dll' → {Build}")]
    [InlineData("<Analyzer Remove='@(Analyzer)' />", $"'Remove' of the Analyzer item '@(Analyzer)' → {Build}")]
    [InlineData("<AdditionalFiles Include='BannedSymbols.txt' />", $"AdditionalFiles item 'BannedSymbols.txt' → {Build}")]
    [InlineData("<Reference Include='x'><HintPath>x.dll</HintPath></Reference>", $"Reference item 'x' → {Build}")]
    [InlineData("<AssemblyAttribute Include='System.Reflection.AssemblyTitle' />", $"AssemblyAttribute item 'System.Reflection.AssemblyTitle' → {Build}")]
    [InlineData("<GlobalAnalyzerConfigFiles Include='off.globalconfig' />", $"GlobalAnalyzerConfigFiles item 'off.globalconfig' → {Build}")]
    [InlineData("<CustomThing Include='x' />", $"CustomThing item 'x' → {Build}")]
    public void An_item_is_evaluated_by_its_kind(string item, string expected) =>
        Assert.Equal(["3,5 Added " + expected], FoundActs.Of(Path, "<Project />", Project(item)));

    [Theory]
    [InlineData("<Folder Include='Models/' />")]
    [InlineData("<ProjectReference Remove='../Billing/Billing.csproj' />")]
    [InlineData("<Using Remove='System.Linq' />")]
    public void What_lets_nothing_in_is_no_act(string item) => Assert.Empty(FoundActs.Of(Path, "<Project />", Project(item)));

    [Theory]
    [InlineData("<ProjectReference Include='../Gen/Gen.csproj' OutputItemType='Analyzer' />", "reference to the project by its OutputItemType: '../Gen/Gen.csproj'")]
    [InlineData("<ProjectReference Include='../Gen/Gen.csproj' Targets='Evil' Properties='A=B' />", "reference to the project by its Properties, Targets: '../Gen/Gen.csproj'")]
    [InlineData("<PackageReference Include='A' ExcludeAssets='analyzers' />", "package by its ExcludeAssets: 'A'")]
    [InlineData("<None Include='a.txt' PackagePath='build' />", "None item by its PackagePath: 'a.txt'")]
    [InlineData("<None Include='a.txt' PackagePath='\\;BuildTransitive/net8.0' />", "None item by its PackagePath: 'a.txt'")]
    [InlineData("<None Include='a.txt' PackagePath='$(Where)' />", "None item by its PackagePath: 'a.txt'")]
    [InlineData("<None Include='a.txt' PackagePath='docs/../build' />", "None item by its PackagePath: 'a.txt'")]
    [InlineData("<None Include='a.txt' Link='../../../.bashrc' />", "None item by its Link: 'a.txt'")]
    [InlineData("<None Include='a.txt' TargetPath='%2e%2e/x' />", "None item by its TargetPath: 'a.txt'")]
    [InlineData("<Compile Include='a.cs' Generator='MSBuild:Compile' />", "Compile item by its Generator: 'a.cs'")]
    [InlineData("<Compile Include='**/*.cs' Exclude='Auth/**' />", "Compile item by its Exclude: '**/*.cs'")]
    [InlineData("<Using Include='Shop.Web' Alias='Billing' />", "global using of by its Alias: 'Shop.Web'")]
    public void Metadata_that_steers_the_build_is_build_logic(string item, string expected) =>
        Assert.Contains($"3,5 Added {expected} → {Build}", FoundActs.Of(Path, "<Project />", Project(item)));

    [Fact]
    public void Each_piece_of_a_list_is_an_item() =>
        Assert.Equal(
            ["3,5 Added Compile item 'b.cs' → Add src/Web/b.cs", "3,5 Added Compile item 'c.cs' → Add src/Web/c.cs"],
            FoundActs.Of(Path, Project("<Compile Include='a.cs' />"), Project("<Compile Include='a.cs;b.cs; c.cs ;' />")));

    [Fact]
    public void A_version_that_changes_is_evaluated_as_its_package() =>
        Assert.Equal(
            ["3,5 Changed package 'Shop.Mail' → package Shop.Mail"],
            FoundActs.Of(Path, Project("<PackageReference Include='Shop.Mail' Version='1.0.0' />"), Project("<PackageReference Include='Shop.Mail' Version='2.0.0' />")));

    [Fact]
    public void A_package_that_goes_is_evaluated_too_since_it_may_be_the_one_that_analyzes() =>
        Assert.Equal(["3,5 Removed package 'A' → package A"], FoundActs.Of(Path, Project("<PackageReference Include='A' />"), Project("")));

    [Theory]
    [InlineData("", "Removed package 'ScopeAnalyzers' → SCOPE601")]
    [InlineData("<PackageReference Include='ScopeAnalyzers' Version='1.0.0' ExcludeAssets='all' />", $"Changed package 'ScopeAnalyzers' → package ScopeAnalyzers, {Build}")]
    public void The_checkers_own_package_is_build_logic_and_never_taken_out(string after, string expected) =>
        Assert.Equal(["3,5 " + expected], FoundActs.Of(Path, Project("<PackageReference Include='ScopeAnalyzers' Version='1.0.0' />"), Project(after)));

    [Fact]
    public void A_project_reference_that_goes_is_no_act() =>
        Assert.Empty(FoundActs.Of(Path, Project("<ProjectReference Include='../Billing/Billing.csproj' />"), Project("")));

    [Fact]
    public void A_reference_to_a_generator_that_goes_is_build_logic() =>
        Assert.Equal(
            [$"3,5 Removed reference to the project by its OutputItemType: '../Gen/Gen.csproj' → {Build}"],
            FoundActs.Of(Path, Project("<ProjectReference Include='../Gen/Gen.csproj' OutputItemType='Analyzer' />"), Project("")));

    [Fact]
    public void A_compile_item_that_goes_is_as_good_as_its_file_deleted() =>
        Assert.Equal(
            ["3,5 Removed Compile item 'Tests.cs' → Delete src/Web/Tests.cs"],
            FoundActs.Of(Path, Project("<Compile Include='Tests.cs' />"), Project("")));

    [Fact]
    public void A_removal_that_goes_lets_the_file_in_again() =>
        Assert.Equal(
            ["3,5 Removed 'Remove' of the Compile item 'Old.cs' → Add src/Web/Old.cs"],
            FoundActs.Of(Path, Project("<Compile Remove='Old.cs' />"), Project("")));

    [Theory]
    [InlineData("Compile", "'$(TargetFramework)' == 'net10.0'", true)]
    [InlineData("Compile", "$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))", true)]
    [InlineData("Compile", "'$(Configuration)' == 'Release'", false)]
    [InlineData("Compile", "'$(CI)' == ''", false)]
    [InlineData("Content", "'$(CI)' == ''", false)]
    [InlineData("Using", "'$(Configuration)' == 'Release'", false)]
    [InlineData("None", "'$(Configuration)' == 'Release'", true)]
    [InlineData("PackageReference", "'$(OS)' == 'Windows_NT'", true)]
    [InlineData("PackageReference", "Exists('x')", false)]
    public void A_plain_condition_is_no_act_unless_it_chooses_which_code_a_check_sees(string type, string condition, bool isHarmless) =>
        Assert.Equal(
        isHarmless ? [] : [$"2,3 Added condition '{condition}' → build src/Web/Web.csproj"],
        FoundActs.Of(Path, "<Project />", $"<Project>\n  <ItemGroup Condition=\"{condition}\">\n    <{type} Include='x' />\n  </ItemGroup>\n</Project>").Where(act => act.Contains("condition", StringComparison.Ordinal)));

    [Fact]
    public void An_item_that_moves_under_a_condition_has_changed() =>
        Assert.Equal(
            ["4,5 Changed package 'A' → package A"],
            FoundActs.Of(
                Path,
                "<Project><ItemGroup Condition=\"'$(CI)' == ''\"><None Include='n' /></ItemGroup><ItemGroup><PackageReference Include='A' /></ItemGroup></Project>",
                "<Project>\n  <ItemGroup Condition=\"'$(CI)' == ''\">\n    <None Include='n' />\n    <PackageReference Include='A' />\n  </ItemGroup>\n</Project>"));

    [Fact]
    public void In_a_file_that_others_import_a_path_starts_nowhere_known_and_is_build_logic() =>
        Assert.Equal(
            ["3,5 Added Compile item 'a.cs' → build eng/Common.props", "4,1 Added package 'A' → package A"],
            FoundActs.Of("eng/Common.props", "<Project />", Project("<Compile Include='a.cs' />\n<PackageReference Include='A' />")));

    private static string Project(string items) => $"<Project>\n  <ItemGroup>\n    {items}\n  </ItemGroup>\n</Project>\n";
}
