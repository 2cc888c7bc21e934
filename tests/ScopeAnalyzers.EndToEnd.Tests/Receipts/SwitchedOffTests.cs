using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Receipts;

/// <summary>
/// What a person's project file does to the analyzer: a project for each way, with an agent's page that leaves its scope, and one build of
/// all. Either the page is evaluated, or the build says that it was not.
/// </summary>
public sealed class SwitchedOffTests(SwitchedOffTests.Built built) : IClassFixture<SwitchedOffTests.Built>
{
    private const string Evaluated = "SCOPE301", NotEvaluated = "SCOPE601";

    private static readonly Way[] All =
    [
        new("Plain", Evaluated),
        new("RunAnalyzers", NotEvaluated, Project: "<PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>"),
        new("RunAnalyzersDuringBuild", NotEvaluated, Project: "<PropertyGroup><RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild></PropertyGroup>"),
        new("ImplicitBuild", Evaluated, Project: "<PropertyGroup><IsImplicitlyTriggeredBuild>true</IsImplicitlyTriggeredBuild></PropertyGroup>"),
        new("AnalyzerRemoved", NotEvaluated, Targets: """<Target Name="Quiet" BeforeTargets="CoreCompile"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>"""),
        new("SkipAnalyzers", NotEvaluated, Targets: """<Target Name="Quiet" BeforeTargets="Csc;CoreCompile" AfterTargets="_ComputeSkipAnalyzers"><PropertyGroup><_SkipAnalyzers>true</_SkipAnalyzers></PropertyGroup></Target>"""),
        new("ResponseFile", NotEvaluated, Project: """<PropertyGroup><CompilerResponseFile>$(MSBuildThisFileDirectory)quiet.rsp</CompilerResponseFile></PropertyGroup>"""),
        new("OwnLog", Evaluated, Project: "<PropertyGroup><ErrorLog>mine.json</ErrorLog></PropertyGroup>"),
        new("OwnLog21", Evaluated, Project: "<PropertyGroup><ErrorLog>mine.sarif,version=2.1</ErrorLog></PropertyGroup>"),
        new("WarningsOff", Evaluated, Project: "<PropertyGroup><NoWarn>$(NoWarn);SCOPE301;SCOPE000</NoWarn><WarningLevel>0</WarningLevel></PropertyGroup>"),
        new("SettingOfTheChecker", NotEvaluated, Project: "<PropertyGroup><AgentScopeBase>HEAD</AgentScopeBase></PropertyGroup>"),
        new("NoBuildAssets", Evaluated, Reference: "ExcludeAssets=\"build\""), // the SDK takes the targets from buildTransitive, and so does not miss them
        new("NoTargets", NotEvaluated, Reference: "ExcludeAssets=\"build;buildTransitive\""), // the analyzer says that the targets are gone
        new("NoAnalyzerAssets", Evaluated, Reference: "ExcludeAssets=\"analyzers\""),
        new("AnalyzerAssetsAlone", NotEvaluated, Reference: "IncludeAssets=\"analyzers\""),
        new("BuildAssetsAlone", Evaluated, Reference: "IncludeAssets=\"build\""),
        new("NoPrivateAssets", Evaluated, Reference: "PrivateAssets=\"none\""),
    ];

    public static TheoryData<string> Ways => new(All.Select(way => way.Name));

    [Theory]
    [MemberData(nameof(Ways))]
    public void The_build_tells_of(string way)
    {
        var code = All.Single(each => each.Name == way).Code;

        Assert.Contains(code, built.Build.Errors.Where(error => error.Project == $"src/{way}/{way}.csproj").Select(error => error.Code));
    }

    [Theory]
    [InlineData("src/OwnLog/mine.json")]
    [InlineData("src/OwnLog21/mine.sarif")]
    public void A_users_own_log_is_there(string log) => Assert.True(built.Has(log));

    [Fact]
    public void The_build_fails() => Assert.NotEqual(0, built.Build.ExitCode);

    /// <summary>A project that does something to the analyzer.</summary>
    /// <param name="Code">What the build says of its page.</param>
    /// <param name="Reference">Attributes of its reference to the package.</param>
    /// <param name="Project">What is in its project file.</param>
    /// <param name="Targets">What is in its <c>Directory.Build.targets</c>.</param>
    private sealed record Way(string Name, string Code, string Reference = "", string Project = "", string Targets = "");

    /// <summary>The solution, built once.</summary>
    public sealed class Built : IAsyncLifetime
    {
        private Repository repository = null!;

        internal BuildResult Build { get; private set; } = null!;

        internal bool Has(string path) => File.Exists(Path.Combine(repository.Root, path));

        public async Task InitializeAsync()
        {
            repository = await Repository.Create();
            repository.Write("agent-scope.json", """
                { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] }, "apis": { "deny": ["M:System.Diagnostics.Process.Start"] } } } } }
                """);
            foreach (var way in All)
            {
                repository.Write($"src/{way.Name}/{way.Name}.csproj", $"""
                    <Project Sdk="Microsoft.NET.Sdk">
                      <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                      <ItemGroup><PackageReference Include="ScopeAnalyzers" Version="{repository.Version}" {way.Reference} /></ItemGroup>
                      {way.Project}
                    </Project>
                    """);
                repository.Write($"src/{way.Name}/Directory.Build.targets", $"<Project>{way.Targets}</Project>");
                repository.Write($"src/{way.Name}/quiet.rsp", "/skipanalyzers+");
            }

            repository.Write("Shop.slnx", $"<Solution>{string.Concat(All.Select(way => $"<Project Path=\"src/{way.Name}/{way.Name}.csproj\" />"))}</Solution>");
            await repository.Commit("Begin");
            await repository.Git("switch", "--quiet", "--create", "work");
            foreach (var way in All)
                repository.Write($"src/{way.Name}/Page.cs", $"namespace {way.Name};\n\npublic static class Page {{ public static object Open() => System.Diagnostics.Process.Start(\"x\"); }}");
            await repository.Commit("Add pages" + Repository.ByClaude);
            Build = await repository.Dotnet("build");
        }

        public async Task DisposeAsync() => await repository.DisposeAsync();
    }
}
