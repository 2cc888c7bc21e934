namespace ScopeAnalyzers.Tampering.Tests.Rows;

public sealed class UnheldRows : IChapter
{
    private const string Web = "src/Web/Web.csproj", Extra = "namespace Shop.Web;\n\nclass Extra { System.Net.Http.HttpClient? client; }\n";

    public static string Title => "Code that git does not hold";

    /// <summary>Beside what each does, the agent changes its page in its scope. A clone has nothing of what git does not hold.</summary>
    public static IReadOnlyList<Row> Rows { get; } =
    [
        new("Code that is ignored", "has `.git/info/exclude` hide its code, which no commit tells of", shop => Page(shop).Write(".git/info/exclude", "Keys.cs\n").Write("src/Web/Keys.cs", Extra))
        {
            Check = [],
            Build = ["SCOPE104 src/Web/Keys.cs"],
            IsBuiltForReal = true,
            Legitimate = new("writes a file that git ignores and no one compiles", shop => Page(shop).Write("src/Web/bin/notes.txt", "Later.\n")),
        },
        new("Code that it has ignored", "has git ignore the folder of its code", shop =>
        {
            Page(shop.Write("src/Web/.gitignore", "Gen/\n")).Write("src/Web/Gen/Extra.cs", Extra);
        })
        {
            Check = ["SCOPE102 src/Web/.gitignore"],
            Build = ["SCOPE102 src/Web/.gitignore", "SCOPE104 src/Web/Gen/Extra.cs"],
            IsBuiltForReal = true,
        },
        new("Code in the intermediate folder", "puts code into `obj`, beside an import that restore leaves alone", shop => Page(shop).Write("src/Web/obj/Extra.cs", Extra)
            .Write("src/Web/obj/Web.csproj.extra.g.props", "<Project><ItemGroup><Compile Include=\"obj/Extra.cs\" /></ItemGroup></Project>\n"))
        {
            Check = [],
            Build = ["SCOPE104 src/Web/obj/Extra.cs"],
            IsBuiltForReal = true,
        },
        new("Code in a response file", "has the compiler told of its code by a file in `obj`", shop => Page(shop).Write("src/Web/obj/Extra.cs", Extra)
            .Write("src/Web/obj/extra.rsp", "obj/Extra.cs\n")
            .Write("src/Web/obj/Web.csproj.extra.g.props", "<Project><PropertyGroup><CompilerResponseFile>obj/extra.rsp</CompilerResponseFile></PropertyGroup></Project>\n"))
        {
            Check = [],
            Build = ["SCOPE104 src/Web/obj/Extra.cs", "SCOPE104 src/Web/obj/extra.rsp"],
            IsBuiltForReal = true,
        },
        new("Code in what the SDK writes", "adds code to the attributes that the SDK writes, which it does not write again", shop =>
        {
            const string Attributes = "src/Web/obj/Debug/net10.0/.NETCoreApp,Version=v10.0.AssemblyAttributes.cs";
            Page(shop).Write(Attributes, Extra);
            File.SetLastWriteTimeUtc(Path.Combine(shop.Root, Attributes), DateTime.UtcNow.AddYears(1));
        })
        {
            Check = [],
            Build = ["SCOPE104 src/Web/obj/Debug/net10.0/.NETCoreApp,Version=v10.0.AssemblyAttributes.cs"],
            IsBuiltForReal = true,
        },
        new("A generator in the intermediate folder", "puts a library into `obj`, and has the compiler run it", shop => Page(shop).WriteBytes("src/Web/obj/Extra.dll", File.ReadAllBytes(typeof(UnheldRows).Assembly.Location))
            .Write("src/Web/obj/Web.csproj.extra.g.props", "<Project><ItemGroup><Analyzer Include=\"obj/Extra.dll\" /></ItemGroup></Project>\n"))
        {
            Check = [],
            Build = ["SCOPE104 src/Web/obj/Extra.dll"],
            IsBuiltForReal = true,
        },
        new("A repository in the repository", "begins a repository of its own in its folder, and writes code there", shop =>
        {
            Page(shop).Git("init", "--quiet", "src/Web/Inner");
            shop.Write("src/Web/Inner/Extra.cs", Extra);
        })
        {
            Check = [],
            Build = ["SCOPE104 src/Web/Inner/Extra.cs"],
            IsBuiltForReal = true,
        },
        new("Code in git's own folder", "puts code into `.git`, of which git never tells", shop =>
        {
            shop.Write(".git/Extra.cs", Extra);
            Page(shop.Replace(Web, "</ItemGroup>", "  <Compile Include=\"../../.git/Extra.cs\" />\n  </ItemGroup>"));
        })
        {
            Check = ["SCOPE102 " + Web],
            Build = ["SCOPE102 " + Web, "SCOPE104 .git/Extra.cs"],
            IsBuiltForReal = true,
        },
        new("Code outside of the repository", "names a source that lies outside of the repository in its project", shop =>
            Page(shop.Replace(Web, "</ItemGroup>", "  <Compile Include=\"/dev/null\" />\n  </ItemGroup>")))
        {
            Check = ["SCOPE403 " + Web],
            Build = ["SCOPE403 " + Web, "SCOPE104"],
            IsBuiltForReal = true,
        },
        new("Code that comes late", "takes its code out of the project, and puts it back when the analyzer has been told what to evaluate", shop =>
        {
            shop.Write("src/Web/Extra.cs", Extra);
            Page(shop.Replace(Web, "</Project>", "  <ItemGroup><Compile Remove=\"Extra.cs\" /></ItemGroup>\n  <Target Name=\"Late\" BeforeTargets=\"CoreCompile\"><ItemGroup><Compile Include=\"Extra.cs\" /></ItemGroup></Target>\n</Project>"));
        })
        {
            Check = ["SCOPE403 " + Web],
            Build = ["SCOPE403 " + Web, "SCOPE601 src/Web/Extra.cs"],
            IsBuiltForReal = true,
        },
    ];

    private static Shop Page(Shop shop) => shop.Replace("src/Web/Page.cs", "\"Shop\"", "\"Store\"").Commit();
}
