using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class RealBuildRows : IChapter
{
    private const string Web = "src/Web/Web.csproj", Targets = "Directory.Build.targets", Intermediate = "src/Web/obj/Debug/net10.0/";

    private static readonly string[] InProject = ["SCOPE403 " + Web], InTargets = ["SCOPE102 " + Targets];

    private static readonly string[] Silencers =
        ["SCOPE602 src/Web/.editorconfig", "SCOPE602 src/Web/.globalconfig", "SCOPE602 src/Web/Extra.cs", "SCOPE602 " + Web, "SCOPE603 src/Web/.editorconfig"];

    private static readonly string NotEvaluated = "SCOPE601 " + Web;

    public static string Title => "The build that would check";

    /// <summary>Beside what each does, the agent changes its page in its scope: so the build demands the analyzer's receipt.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
    [
        AllProjects("Analyzers removed for all", "takes the analyzers away in `Directory.Build.targets`",
            "<Target Name=\"Quiet\" BeforeTargets=\"CoreCompile\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target>", [.. InTargets, NotEvaluated]),
        AllProjects("The compiler replaced for all", "has `CoreCompile` do nothing", "<Target Name=\"CoreCompile\" />", [.. InTargets, "MSB3030"]),
        AllProjects("The checker's targets replaced for all", "has the checker's targets do nothing, and switches the analyzers off",
            "<Target Name=\"AgentScopeReview\" /><Target Name=\"AgentScopeSlice\" /><Target Name=\"AgentScopeReceipt\" /><PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>", []),
        AllProjects("The checker's condition unset for all", "unsets what the checker's targets depend on",
            "<PropertyGroup><_AgentScopeApplies /><_AgentScopeEvaluatesCode /><RunAnalyzers>false</RunAnalyzers></PropertyGroup>", []),
        new("Analyzers off on every command line", "adds `-p:RunAnalyzers=false` to every `dotnet build`", shop => Page(shop).Write("Directory.Build.rsp", "-p:RunAnalyzers=false\n").Commit())
        {
            Check = ["SCOPE102 Directory.Build.rsp", "SCOPE404 Directory.Build.rsp", "SCOPE601 Directory.Build.rsp"],
            Build = ["SCOPE102 Directory.Build.rsp", "SCOPE404 Directory.Build.rsp", "SCOPE601 Directory.Build.rsp", NotEvaluated],
            IsBuiltForReal = true,
        },
        new("Analyzers off in the environment", "has `RunAnalyzers` in the environment of the build", shop => Page(shop).Commit())
        {
            Environment = new Dictionary<string, string> { ["RunAnalyzers"] = "false" },
            Check = [],
            Build = [NotEvaluated],
            IsBuiltForReal = true,
        },
        new("A receipt put there", "leaves a receipt and the nonce in it in `obj`, and has `RunAnalyzers` in the environment of the build", shop =>
            Page(shop).Commit().Write(Intermediate + "agent-scope.nonce", "1").Write(Intermediate + WrittenReceipt.FileName, Forged(shop)))
        {
            Environment = new Dictionary<string, string> { ["RunAnalyzers"] = "false" },
            Check = [],
            Build = [NotEvaluated],
            IsBuiltForReal = true,
        },
        OneProject("Analyzers off in the project", "switches the analyzers off in its project", "<PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>", [.. InProject, NotEvaluated]) with
        {
            Legitimate = new("says what the project is", shop => Project(Page(shop), "<PropertyGroup><Description>The pages</Description></PropertyGroup>")),
        },
        OneProject("The receipt unwanted", "puts the receipt's id into `NoWarn`", "<PropertyGroup><NoWarn>$(NoWarn);SCOPE000</NoWarn></PropertyGroup>", [.. InProject, "SCOPE602 " + Web]) with
        {
            Check = [.. InProject, "SCOPE602 " + Web],
        },
        OneProject("The compiler not run", "has the compiler not run", "<PropertyGroup><SkipCompilerExecution>true</SkipCompilerExecution></PropertyGroup>", [.. InProject, "MSB3030"]),
        OneProject("The compiler's log elsewhere", "sends the compiler's log elsewhere", "<PropertyGroup><ErrorLog>log.json</ErrorLog></PropertyGroup>", InProject),
        OneProject("The effective scope withheld", "takes the checker's file away before the compiler runs",
            "<Target Name=\"Quiet\" BeforeTargets=\"CoreCompile\"><ItemGroup><AdditionalFiles Remove=\"@(AdditionalFiles)\" /></ItemGroup></Target>", [.. InProject, "SCOPE601"]),
        OneProject("A source exchanged", "has the compiler read another file than the one that was evaluated",
            "<Target Name=\"Exchange\" BeforeTargets=\"CoreCompile\"><Copy SourceFiles=\"Page.cs\" DestinationFiles=\"$(IntermediateOutputPath)Page.cs\" /><ItemGroup><Compile Remove=\"Page.cs\" /><Compile Include=\"$(IntermediateOutputPath)Page.cs\" /></ItemGroup></Target>",
            [.. InProject, "SCOPE104 src/Web/obj/Debug/net10.0/Page.cs", "SCOPE601"]),
        OneProject("A source rewritten", "has the build rewrite a source after it was evaluated",
            "<Target Name=\"Rewrite\" BeforeTargets=\"CoreCompile\"><WriteLinesToFile File=\"Page.cs\" Overwrite=\"true\" Lines=\"class Page { System.Net.Http.HttpClient c%3B }\" /></Target>",
            [.. InProject, "SCOPE201 src/Web/Page.cs", "SCOPE301 src/Web/Page.cs"]),
        new("A response file for the compiler", "has the compiler read `/skipanalyzers` from a file", shop =>
            Project(Page(shop).Write("src/Web/quiet.rsp", "/skipanalyzers+\n"), "<PropertyGroup><CompilerResponseFile>quiet.rsp</CompilerResponseFile></PropertyGroup>"))
        {
            Check = ["SCOPE102 src/Web/quiet.rsp", .. InProject, "SCOPE404 src/Web/quiet.rsp", "SCOPE601 src/Web/quiet.rsp"],
            Build = ["SCOPE102 src/Web/quiet.rsp", .. InProject, "SCOPE404 src/Web/quiet.rsp", NotEvaluated, "SCOPE601 src/Web/quiet.rsp"],
            IsBuiltForReal = true,
        },
        new("Every silencer at once", "silences the diagnostic in `.editorconfig`, `.globalconfig`, the project and the code", shop =>
        {
            shop.Write("src/Web/.editorconfig", "[*.cs]\ndotnet_diagnostic.SCOPE301.severity = none\ngenerated_code = true\n");
            shop.Write("src/Web/.globalconfig", "is_global = true\ndotnet_diagnostic.SCOPE301.severity = none\n");
            shop.Write("src/Web/Extra.cs", "// <auto-generated/>\n#pragma warning disable\nnamespace Shop.Web;\n#line hidden\nclass Extra { System.Net.Http.HttpClient? client; }\n");
            Project(shop, "<PropertyGroup><NoWarn>$(NoWarn);SCOPE301</NoWarn><WarningsNotAsErrors>SCOPE301</WarningsNotAsErrors></PropertyGroup>");
        })
        {
            Check = ["SCOPE102 src/Web/.editorconfig", "SCOPE102 src/Web/.globalconfig", .. InProject, .. Silencers],
            Build = ["SCOPE102 src/Web/.editorconfig", "SCOPE102 src/Web/.globalconfig", "SCOPE301 src/Web/Extra.cs", .. InProject, .. Silencers],
            IsBuiltForReal = true,
        },
        new("A property spoofed", "sets the checker's word to the analyzer in `.globalconfig`", shop =>
            Page(shop).Write("src/Web/.globalconfig", "is_global = true\nglobal_level = 1000\nbuild_property.AgentScopeNonce = 1\n").Commit())
        {
            Check = ["SCOPE102 src/Web/.globalconfig", "SCOPE602 src/Web/.globalconfig"],
            Build = ["SCOPE102 src/Web/.globalconfig", NotEvaluated, "SCOPE602 src/Web/.globalconfig"],
            IsBuiltForReal = true,
        },
        new("The package gone", "deletes the package's reference, in a solution whose other projects have it", shop =>
            Page(shop).Replace(Web, "<PackageReference Include=\"ScopeAnalyzers\" PrivateAssets=\"all\" />", "").Commit())
        {
            Check = [NotEvaluated],
            IsBuiltForReal = true,
        },
    ];

    private static string Forged(Shop shop) => ReceiptText.Write(
        new("1", new("1", "1", [new("", Path.Combine(shop.Root, "src/Web/Page.cs"))]), []));

    private static Shop Page(Shop shop) => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"");

    private static void Project(Shop shop, string elements) => shop.Replace(Web, "</Project>", $"  {elements}\n</Project>").Commit();

    private static Row OneProject(string name, string act, string elements, IReadOnlyList<string> build) =>
        new(name, act, shop => Project(Page(shop), elements))
    {
        Check = InProject,
        Build = build,
        IsBuiltForReal = true,
    };

    private static Row AllProjects(string name, string act, string elements, IReadOnlyList<string> build) =>
        new(name, act, shop => Page(shop).Write(Targets, $"<Project>{elements}</Project>\n").Commit())
    {
        Check = InTargets,
        Build = build,
        IsBuiltForReal = true,
    };
}
