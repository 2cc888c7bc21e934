namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Facts;

public class PackageFileTests
{
    [Theory]
    [InlineData("paket.dependencies", "nuget Evil.Package", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("paket.dependencies", "  nuget Evil.Package ~> 1.2 prerelease", "1,3 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("paket.dependencies", "NUGET Evil.Package", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("paket.dependencies", "clitool dotnet-evil 1.0", "1,1 Added package 'dotnet-evil' → package dotnet-evil")]
    [InlineData("paket.dependencies", "source https://evil.example/v3/index.json", "1,1 Added source of packages 'source https://evil.example/v3/index.json' → build paket.dependencies")]
    [InlineData("paket.dependencies", "github evil/repo src/File.fs", "1,1 Added source of packages 'github evil/repo src/File.fs' → build paket.dependencies")]
    [InlineData("paket.dependencies", "http https://evil.example/x.fs", "1,1 Added source of packages 'http https://evil.example/x.fs' → build paket.dependencies")]
    [InlineData("paket.dependencies", "import_targets: true", "1,1 Added setting of the package manager 'import_targets: true' → build paket.dependencies")]
    [InlineData("src/paket.references", "Evil.Package", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("src/Web.csproj.paket.references", "Evil.Package copy_local: true", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("src/paket.references", "File:Evil.fs .", "1,1 Added setting of the package manager 'File:Evil.fs .' → build src/paket.references")]
    [InlineData("src/packages.config", "<packages><package id='Evil.Package' version='1.0' /></packages>", "1,11 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("src/packages.Web.config", "<packages><package id='Evil.Package' version='1.0' /></packages>", "1,11 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.fsx", "#r \"nuget: Evil.Package\"", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.fsx", "  #r @\"nuget:Evil.Package, 1.0.0\"", "1,3 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.fsx", "#r \"\"\"nuget: Evil.Package\"\"\"", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.fsx", "#i \"nuget: https://evil.example/index.json\"", "1,1 Added source of packages 'https://evil.example/index.json' → build build.fsx")]
    [InlineData("build.fsx", "#r \"paket:\nnuget Evil.Package\n//\"", "2,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("a.csx", "#r \"nuget: Evil.Package, 1.0.0\"", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("a.dib", "#!csharp\n#r \"nuget:Evil.Package\"", "2,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("a.ipynb", "{ \"source\": [ \"#r \\\"nuget: Evil.Package, 1.0\\\"\\n\" ] }", "1,16 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.cake", "#addin nuget:?package=Evil.Package&version=1.0", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    [InlineData("build.cake", "#tool \"nuget:https://evil.example?package=Evil.Package\"", "1,1 Added package 'Evil.Package' → package Evil.Package")]
    public void A_package_is_a_package_however_it_is_asked_for(string path, string text, string expected) =>
        Assert.Equal([expected], FoundActs.Of(path, null, text));

    [Theory]
    [InlineData("paket.dependencies", "# nuget Evil.Package\n// nuget Evil.Package\n\ngroup Test\nframework: net10.0\n")]
    [InlineData("src/paket.references", "# Evil.Package\n\ngroup Test\n")]
    [InlineData("build.fsx", "// #r \"nuget: Evil.Package\"\n#r \"lib/Own.dll\"\n#load \"other.fsx\"\n")]
    [InlineData("a.csx", "Console.WriteLine(\"nuget: Evil.Package\");\n")]
    public void What_brings_no_package_is_no_act(string path, string text) => Assert.Empty(FoundActs.Of(path, null, text));

    [Theory]
    [InlineData("paket.dependencies", "nuget Shop.Mail 1.0\nnuget Shop.Web", "nuget Shop.Web\n\nnuget Shop.Mail 2.0", "3,1 Changed package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("build.fsx", "#r \"nuget: Shop.Mail, 1.0\"", "#r \"nuget: Shop.Mail, 2.0\"", "1,1 Changed package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("packages.config", "<packages><package id='A' version='1' /></packages>", "<packages />", "1,11 Removed package 'A' → package A")]
    public void Of_a_change_the_changed_package_alone_is_an_act(string path, string before, string after, string expected) =>
        Assert.Equal([expected], FoundActs.Of(path, before, after));
}
