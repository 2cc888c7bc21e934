namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class BuildFileRows : IChapter
{
    private static readonly Action<Shop> MayDoAll = shop => shop.Allow("\"src/Web/**\"");

    public static string Title => "Files that a build takes by itself";

    public static IReadOnlyList<Row> Rows { get; } =
    [
        Writes("A nearer Directory.Build.props", "puts a `Directory.Build.props` between the project and the one above", "src/Web/Directory.Build.props", "<Project />\n", "SCOPE102"),
        Writes("A nearer Directory.Build.targets", "puts a `Directory.Build.targets` beside its project, which is read after all others", "src/Web/Directory.Build.targets", "<Project />\n", "SCOPE102"),
        Writes("A nearer Directory.Packages.props", "puts versions of its own beside its project", "src/Web/Directory.Packages.props", "<Project />\n", "SCOPE102"),
        Writes("Properties of a solution", "adds a file that solutions import", "Directory.Solution.props", "<Project />\n", "SCOPE102"),
        Writes("Arguments for every build", "adds arguments that every `dotnet build` takes", "Directory.Build.rsp", "-p:RunAnalyzers=false\n", "SCOPE102") with { Check = ["SCOPE102 Directory.Build.rsp", "SCOPE404 Directory.Build.rsp", "SCOPE601 Directory.Build.rsp"] },
        Writes("Arguments beside a project", "adds arguments for MSBuild beside its project", "src/Web/MSBuild.rsp", "-p:RunAnalyzers=false\n", "SCOPE102") with { Check = ["SCOPE102 src/Web/MSBuild.rsp", "SCOPE404 src/Web/MSBuild.rsp", "SCOPE601 src/Web/MSBuild.rsp"] },
        Writes("A user's file", "adds the file of a user's own properties", "src/Web/Web.csproj.user", "<Project />\n", "SCOPE102"),
        Writes("Another SDK for all", "has another SDK build, by `global.json`", "global.json", "{ \"sdk\": { \"paths\": [\"sdk\"] } }\n", "SCOPE102"),
        Writes("Another feed for all", "names a feed in the repository", "src/Web/nuget.config", "<configuration />\n", "SCOPE102"),
        Writes(
            "A lock",
            "locks another package, to which nothing refers",
            "src/Web/packages.lock.json",
            """{ "version": 2, "dependencies": { "net10.0": { "Evil.Package": { "type": "Transitive", "resolved": "1.0.0", "contentHash": "x" } } } }""" + "\n",
            "SCOPE401"),
        new("A poisoned intermediate folder", "commits what restore writes, which git ignores, with imports of its own", shop =>
        {
            shop.Write("src/Web/obj/Web.csproj.nuget.g.targets", "<Project />\n");
            shop.Git("add", "--force", "src/Web/obj");
            shop.Commit();
        })
        {
            Check = ["SCOPE102 src/Web/obj/Web.csproj.nuget.g.targets"],
        },
        Writes("A shared project", "adds items that a project may import", "src/Web/Shared.projitems", "<Project />\n", "SCOPE101"),
        Writes("A file of suppressions", "adds `GlobalSuppressions.cs`", "src/Web/GlobalSuppressions.cs", "\n", "SCOPE102"),
        new("An older checker", "sets the version of the checker back", shop => shop.Replace("Directory.Packages.props", "Version=\"1.0.0\"", "Version=\"0.0.1\"").Commit())
        {
            Check = ["SCOPE102 Directory.Packages.props"],
        },
        new("A project that is not built", "takes a project out of the solution", shop => shop.Replace("Shop.slnx", "  <Project Path=\"src/Billing/Billing.csproj\" />\n", "").Commit())
        {
            Check = ["SCOPE101 Shop.slnx"],
        },
        new("A new project without the checker", "adds a project that does not take the package", shop => shop.Write("src/Web/Extra/Extra.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n</Project>\n").Commit())
        {
            Given = MayDoAll,
            Check = ["SCOPE406 src/Web/Extra/Extra.csproj"],
            Legitimate = new("adds a project with the package", shop => shop.Write("src/Web/Extra/Extra.csproj", ShopFiles.Project()).Commit()),
        },
        new("A new project that takes the checker sometimes", "adds a project that takes the package under a condition", shop => shop.Write(
            "src/Web/Extra/Extra.csproj", ShopFiles.Project().Replace("<PackageReference", "<PackageReference Condition=\"'$(CI)' == ''\"")).Commit())
        {
            Given = MayDoAll,
            Check = ["SCOPE403 src/Web/Extra/Extra.csproj", "SCOPE406 src/Web/Extra/Extra.csproj"],
        },
        new("A project of another kind", "adds a project that only runs targets", shop => shop.Write("src/Web/run.proj", "<Project><Target Name=\"Build\"><Exec Command=\"curl example.com\" /></Target></Project>\n").Commit())
        {
            Given = MayDoAll,
            Check = ["SCOPE403 src/Web/run.proj"],
        },
        new("A file that is a program", "adds a file that runs by itself and takes a package", shop => shop.Write("tests/Web.Tests/run.cs", "#:package Newtonsoft.Json@13.0.4\nSystem.Console.WriteLine();\n").Commit())
        {
            Check = ["SCOPE401 tests/Web.Tests/run.cs", "SCOPE406 tests/Web.Tests/run.cs"],
        },
        new("A file that is a program without analyzers", "adds a file that runs by itself and switches analyzers off", shop => shop.Write("tests/Web.Tests/run.cs", "#:property RunAnalyzers=false\nSystem.Console.WriteLine();\n").Commit())
        {
            Check = ["SCOPE403 tests/Web.Tests/run.cs", "SCOPE406 tests/Web.Tests/run.cs"],
        },
        new("A file that is a program of another SDK", "adds a file that runs by itself with another SDK", shop => shop.Write("tests/Web.Tests/run.cs", "#:sdk Shop.Sdk@1.0.0\nSystem.Console.WriteLine();\n").Commit())
        {
            Check = ["SCOPE403 tests/Web.Tests/run.cs", "SCOPE406 tests/Web.Tests/run.cs"],
        },
        new("A file that is a program with others' code", "adds a file that runs by itself and refers to a project out of its scope", shop => shop.Write("tests/Web.Tests/run.cs", "#:project ../Billing/Billing.csproj\nSystem.Console.WriteLine();\n").Commit())
        {
            Check = ["SCOPE402 tests/Web.Tests/run.cs", "SCOPE406 tests/Web.Tests/run.cs"],
        },
    ];

    private static Row Writes(string name, string act, string path, string text, string id) =>
        new(name, act, shop => shop.Write(path, text).Commit())
    {
        Check = [$"{id} {path}"],
    };
}
