namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class ProjectRows : IChapter
{
    private const string Web = "src/Web/Web.csproj";

    private static readonly string[] BuildLogic = ["SCOPE403 " + Web];

    public static string Title => "Inside a project file that the agent may change";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Property("Analyzers off", "switches the analyzers off", "<RunAnalyzers>false</RunAnalyzers>") with
        {
            Legitimate = new("says what the project is", shop => Properties(shop, "<Nullable>enable</Nullable><RootNamespace>Shop.Web</RootNamespace>")),
        },
        Property("Analyzers off in builds", "switches the analyzers off in builds alone", "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>"),
        Property("A warning not wanted", "puts a SCOPE id into `NoWarn`", "<NoWarn>$(NoWarn);SCOPE301</NoWarn>") with { Check = ["SCOPE403 src/Web/Web.csproj", "SCOPE602 src/Web/Web.csproj"] },
        Property("An error made a warning", "puts a SCOPE id into `WarningsNotAsErrors`", "<WarningsNotAsErrors>SCOPE301</WarningsNotAsErrors>") with { Check = ["SCOPE403 src/Web/Web.csproj", "SCOPE602 src/Web/Web.csproj"] },
        Property("A response file", "has the compiler read `/skipanalyzers` from a response file", "<CompilerResponseFile>quiet.rsp</CompilerResponseFile>"),
        Property("Another compiler", "has another program compile", "<CscToolPath>../../tools</CscToolPath>"),
        Property("The compiler skipped", "has the compiler not run", "<SkipCompilerExecution>true</SkipCompilerExecution>"),
        Property("A symbol that turns code on", "defines a symbol that inactive code waits for", "<DefineConstants>$(DefineConstants);LATER</DefineConstants>"),
        Property("Unsafe code", "allows unsafe code", "<AllowUnsafeBlocks>true</AllowUnsafeBlocks>"),
        Property("Interceptors", "allows interceptors", "<InterceptorsNamespaces>$(InterceptorsNamespaces);Shop.Web</InterceptorsNamespaces>"),
        Property("A file before all others", "has MSBuild import a file before its own", "<CustomBeforeMicrosoftCommonTargets>quiet.xml</CustomBeforeMicrosoftCommonTargets>"),
        Property("Targets before the compiler", "puts a target of its own before the compiler", "<CoreCompileDependsOn>Quiet;$(CoreCompileDependsOn)</CoreCompileDependsOn>"),
        Property("A program before the build", "runs a program before the build", "<PreBuildEvent>curl example.com</PreBuildEvent>"),
        Property("The files above not imported", "does without `Directory.Build.props`", "<ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>"),
        Property("Central versions off", "does without `Directory.Packages.props`", "<ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>"),
        Property("Another feed", "restores from a folder of its own", "<RestoreSources>../../packages</RestoreSources>"),
        Property("A fallback folder", "has restore take packages from a folder that locked mode does not check", "<RestoreFallbackFolders>../../packages</RestoreFallbackFolders>"),
        Property("Another intermediate folder", "takes the intermediate files, with the imports in them, from a folder that is committed", "<BaseIntermediateOutputPath>cache/</BaseIntermediateOutputPath>"),
        Property("A function in a harmless property", "runs a property function where only a text is expected", "<Description>$([System.IO.File]::ReadAllText('/etc/hostname'))</Description>") with
        {
            Legitimate = new("describes the project", shop => Properties(shop, "<Description>The pages</Description>")),
        },
        Property("A setting of the checker", "names the commit that it is compared with", "<AgentScopeBase>HEAD</AgentScopeBase>", "SCOPE601"),
        Property("The checker's own mark", "sets what the package's targets set", "<AgentScopePackage>true</AgentScopePackage>"),
        Item("A package", "adds a package out of its scope", "<PackageReference Include=\"Newtonsoft.Json\" />", "SCOPE401") with
        {
            Legitimate = new("adds a package of its scope", shop => Items(shop, "<PackageReference Include=\"Shop.Mail\" />")),
        },
        Item("Packages by a pattern", "adds a package whose id is a property", "<PackageReference Include=\"$(Extra)\" />"),
        Item("The checker removed", "takes the package away with `Remove`", "<PackageReference Remove=\"ScopeAnalyzers\" />", "SCOPE601"),
        Item("The checker emptied", "takes the package's targets away with `ExcludeAssets`", "<PackageReference Update=\"ScopeAnalyzers\" ExcludeAssets=\"all\" />", "SCOPE601"),
        new("The checker's line deleted", "deletes the package's reference", shop => shop.Replace(Web, "<PackageReference Include=\"ScopeAnalyzers\" PrivateAssets=\"all\" />", "").Commit())
        {
            Check = ["SCOPE601 " + Web],
        },
        Item("A project", "refers to a project out of its scope", "<ProjectReference Include=\"../Billing/Billing.csproj\" />", "SCOPE402"),
        Item("A project outside", "refers to a project outside the repository", "<ProjectReference Include=\"../../../Other/Other.csproj\" />", "SCOPE402"),
        Item("A project as an analyzer", "has a project of its scope run in the compiler", "<ProjectReference Include=\"../Contracts/Contracts.csproj\" OutputItemType=\"Analyzer\" />"),
        Item("An analyzer", "has a library of its own run in the compiler", "<Analyzer Include=\"lib/Generator.dll\" />"),
        Item("An analyzer of the same name", "gives the compiler a file named like the checker's", "<Analyzer Include=\"lib/ScopeAnalyzers.Analyzer.dll\" />"),
        Item("Analyzers removed", "takes the analyzers away", "<Analyzer Remove=\"@(Analyzer)\" />"),
        Item("A library by its path", "refers to a library in the repository", "<Reference Include=\"lib/Extra.dll\" />"),
        Item("Another's file compiled", "compiles a file out of its scope", "<Compile Include=\"../Billing/Invoices.cs\" />", "SCOPE101") with
        {
            Legitimate = new("compiles a file of its scope", shop => Items(shop, "<Compile Include=\"../../tests/Web.Tests/PageTests.cs\" Link=\"PageTests.cs\" />")),
        },
        Item("A file outside compiled", "compiles a file outside the repository", "<Compile Include=\"/tmp/Extra.cs\" />"),
        Item("Files by a pattern compiled", "compiles whatever a folder out of its scope holds", "<Compile Include=\"../Billing/**/*.cs\" />", "SCOPE101") with
        {
            Legitimate = new("compiles whatever a folder of its scope holds", shop => Items(shop, "<Compile Include=\"../../tests/Web.Tests/**/*.cs\" />")),
        },
        Item("A test not compiled", "takes a test out of the build", "<Compile Remove=\"../../tests/Web.Tests/PageTests.cs\" />", "SCOPE101") with
        {
            Legitimate = new("takes a file of its scope out of the build", shop => Items(shop, "<Compile Remove=\"Old.cs\" />")),
        },
        Item("The effective scope removed", "takes the checker's file away from the compiler", "<AdditionalFiles Remove=\"@(AdditionalFiles)\" />"),
        Item("A configuration by an item", "gives the compiler a configuration that spoofs the build's properties", "<GlobalAnalyzerConfigFiles Include=\"quiet.txt\" />"),
        Item("A global using of what is denied", "opens a namespace out of its scope for every file", "<Using Include=\"Shop.Billing\" />", "SCOPE202") with
        {
            Legitimate = new("opens a namespace that it may use for every file", shop => Items(shop, "<Using Include=\"Shop.Contracts\" />")),
        },
        Item("A global alias", "binds a name anew in every file", "<Using Include=\"System.Net.Http.HttpClient\" Alias=\"Page2\" />"),
        Item("An attribute by an item", "has the build write an attribute", "<AssemblyAttribute Include=\"System.Reflection.AssemblyMetadataAttribute\" />"),
        Logic("An import", "imports a file", "<Import Project=\"quiet.txt\" />"),
        Logic("A target", "adds a target that runs a program", "<Target Name=\"Run\" BeforeTargets=\"Build\"><Exec Command=\"curl example.com\" /></Target>"),
        Logic("The compiler's target", "overrides `CoreCompile`", "<Target Name=\"CoreCompile\" />"),
        Logic("The checker's target", "overrides the target that demands the receipt", "<Target Name=\"AgentScopeReceipt\" />"),
        Logic("The checker's task", "replaces the task that demands the receipt", "<UsingTask TaskName=\"ScopeAnalyzers.Build.DemandReceipt\" AssemblyFile=\"lib/x.dll\" Override=\"true\" />"),
        Logic("A task in the file", "writes a task into the project", "<UsingTask TaskName=\"T\" TaskFactory=\"RoslynCodeTaskFactory\" AssemblyFile=\"$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll\"><Task><Code>x();</Code></Task></UsingTask>"),
        Logic("A default for items", "gives every source a metadatum", "<ItemDefinitionGroup><Compile><Visible>false</Visible></Compile></ItemDefinitionGroup>"),
        Logic("A choice", "hides a package behind a condition", "<Choose><When Condition=\"'$(CI)' != 'true'\"><ItemGroup><PackageReference Include=\"Shop.Mail\" /></ItemGroup></When></Choose>"),
        Logic("Another SDK", "adds an SDK, which may hold anything", "<Sdk Name=\"Shop.Sdk\" Version=\"1.0.0\" />"),
        new("The project's own SDK", "names another SDK", shop => shop.Replace(Web, "Microsoft.NET.Sdk", "Shop.Sdk/1.0.0").Commit())
        {
            Check = BuildLogic,
        },
        new("A condition", "puts the checker's reference under a condition", shop => shop.Replace(Web, "<PackageReference Include=\"ScopeAnalyzers\"", "<PackageReference Condition=\"'$(CI)' != ''\" Include=\"ScopeAnalyzers\"").Commit())
        {
            Check = BuildLogic,
        },
        new("A project in UTF-16", "writes the project in UTF-16, which git takes for binary", shop =>
            shop.WriteBytes(Web,
                System.Text.Encoding.Unicode.GetPreamble()
                    .Concat(System.Text.Encoding.Unicode.GetBytes(shop.Read(Web).Replace("net10.0<", "net10.0</TargetFramework><RunAnalyzers>false</RunAnalyzers><TargetFramework>net10.0<"))).ToArray()).Commit())
        {
            Check = BuildLogic,
        },
        new("A project that is no XML", "breaks the project for whoever reads it as XML", shop => shop.Write(Web, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + ShopFiles.Project()).Commit())
        {
            Check = BuildLogic,
        },
        new("A comment", "changes what is not said", shop => shop.Replace(Web, "<ItemGroup>", "<!-- The page. -->\n  <ItemGroup>\n    <!-- <Analyzer Remove=\"@(Analyzer)\" /> -->").Commit()),
    ];

    private static Row Property(string name, string act, string property, string id = "SCOPE403") =>
        new(name, act, shop => Properties(shop, property))
    {
        Check = [$"{id} {Web}"],
    };

    private static Row Item(string name, string act, string item, string id = "SCOPE403") => new(name, act, shop => Items(shop, item))
    {
        Check = [$"{id} {Web}"],
    };

    private static Row Logic(string name, string act, string element) =>
        new(name, act, shop => shop.Replace(Web, "</Project>", $"  {element}\n</Project>").Commit())
    {
        Check = BuildLogic,
    };

    private static void Properties(Shop shop, string property) => shop.Replace(Web, "  </PropertyGroup>", $"    {property}\n  </PropertyGroup>").Commit();

    private static void Items(Shop shop, string item) => shop.Replace(Web, "  </ItemGroup>", $"    {item}\n  </ItemGroup>").Commit();
}
