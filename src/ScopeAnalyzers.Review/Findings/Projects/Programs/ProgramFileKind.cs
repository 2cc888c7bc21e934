using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.Findings.Projects.Programs;

/// <summary>
/// A kind of file that names programs which others will run (SCOPE404). A kind joins by one row here and one in the tests.
/// </summary>
/// <param name="Path">Which files are of the kind.</param>
/// <param name="Programs">Where it names them, or empty if the whole file is one.</param>
/// <param name="What">What the whole file is, as it follows "the".</param>
/// <param name="IsXml">Whether it is XML, whose elements the steps name; else it is JSON.</param>
internal sealed record ProgramFileKind(Regex Path, IReadOnlyList<ProgramMember> Programs, string What = "program", bool IsXml = false)
{
    private static readonly ProgramMember
        McpServers = new("MCP server", ["mcpServers", "*"], name => new ToolResource($"mcp__{name}__")),
        Servers = McpServers with { Steps = ["servers", "*"] },
        NestedServers = McpServers with { Steps = ["mcp", "servers", "*"] },
        Hooks = new("hook", ["hooks", "*"]);

    /// <summary>The variables of the environment by which a program is given code to load.</summary>
    private static readonly string[] LoadingVariables =
    [
        "DOTNET_STARTUP_HOOKS",
        "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES",
        "DOTNET_ADDITIONAL_DEPS",
        "DOTNET_SHARED_STORE",
        "CORECLR_PROFILER_PATH",
        "CORECLR_PROFILER_PATH_64",
        "CORECLR_PROFILER_PATH_32",
        "CORECLR_ENABLE_PROFILING",
        "LD_PRELOAD",
        "DYLD_INSERT_LIBRARIES",
    ];

    /// <summary>The kinds; a file may be of several.</summary>
    public static IReadOnlyList<ProgramFileKind> All { get; } =
    [
        Json(@"(^|/)dotnet-tools\.json$", new ProgramMember("dotnet tool", ["tools", "*"], name => new PackageResource(name))),

        // .mcp.json, .vscode/mcp.json, .cursor/mcp.json, .gemini/settings.json, and whichever comes next.
        Json(@"(^|/)[^/]*mcp[^/]*\.json$", McpServers, Servers),
        Json(@"(^|/)\.[^/]+/(.*/)?[^/]+\.json$", McpServers, NestedServers, Hooks),
        Json(@"(^|/)gemini-extension\.json$", McpServers),
        Whole(@"(^|/)\.codex/.*\.toml$", "settings of Codex, which name MCP servers and programs to notify"),

        // What git runs.
        Whole(@"(^|/)\.?(husky|githooks|git-hooks)/.+", "script hook"),
        Whole(@"(^|/)\.?lefthook(-local)?\.(ya?ml|toml|json)$", "script hooks"),
        Whole(@"(^|/)\.pre-commit-(config|hooks)\.yaml$", "script hooks"),
        Whole(@"(^|/)\.(huskyrc|lintstagedrc|simple-git-hooks)(\.[a-z]+)?$", "script hooks"),

        // What package managers, editors and containers run.
        Json(
            @"(^|/)package\.json$",
            new ProgramMember("package script", ["scripts", "*"]),
            new ProgramMember("script hook", ["husky", "hooks", "*"]),
            new ProgramMember("script hook", ["simple-git-hooks", "*"]),
            new ProgramMember("script hook", ["lint-staged", "*"])),
        Json(@"(^|/)composer\.json$", new ProgramMember("package script", ["scripts", "*"])),
        Json(@"(^|/)launchSettings\.json$", [new ProgramMember("program to launch", ["profiles", "*", "executablePath"]), .. Variables(["profiles", "*", "environmentVariables"])]),
        Json(@"(^|/)\.vscode/tasks\.json$", new ProgramMember("editor task", ["tasks", "*"])),
        Json(
            @"(^|/)\.?devcontainer(/.*)?\.json$",
            [.. new[] { "initialize", "onCreate", "updateContent", "postCreate", "postStart", "postAttach" }.Select(when => new ProgramMember("container command", [when + "Command"]))]),

        // What the .NET host, IIS and the build's own tools run or load.
        Json(@"(^|/)(runtimeconfig\.template|[^/]*\.runtimeconfig)\.json$", new ProgramMember("setting of the runtime", ["configProperties", "*"]), new ProgramMember("setting of the runtime", ["runtimeOptions", "configProperties", "*"])),
        Json(@"(^|/)[^/]*\.deps\.json$", new ProgramMember("library to load", ["libraries", "*"])),
        Json(@"(^|/)appsettings(\.[^/]+)?\.json$", new ProgramMember("start-up to load", ["hostingStartupAssemblies"]), new ProgramMember("start-up to load", ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"])),
        Json(@"(^|/)libman\.json$", new ProgramMember("library to download", ["libraries", "*"])),
        Json(@"(^|/)host\.json$", new ProgramMember("handler to run", ["customHandler", "description"])),
        Xml(@"(^|/)web(\.[^/]+)?\.config$", "aspNetCore", "handlers", "modules", "httpHandlers", "httpModules", "buildProviders", "compilers"),
        Xml(@"(^|/)(app|machine)(\.[^/]+)?\.config$|\.(exe|dll)\.config$", "appDomainManagerType", "appDomainManagerAssembly", "codeBase", "probing"),
        Whole(@"(^|/)FodyWeavers\.xml$", "list of programs that rewrite what was compiled"),
        Whole(@"(^|/)ILLink\.(Substitutions|Descriptors|LinkAttributes)\.xml$|\.rd\.xml$", "list of what trimming puts in the place of code"),
        Whole(@"(^|/)[^/]*\.rsp$", "file of arguments for a build"),
        Whole(@"(^|/)[^/]*\.(service|timer)$", "unit that a machine starts"),
    ];

    /// <summary>The kinds of a file.</summary>
    public static IEnumerable<ProgramFileKind> Of(string path) => All.Where(kind => kind.Path.IsMatch(path));

    private static ProgramFileKind Json(string path, params IEnumerable<ProgramMember> programs) => new(Pattern(path), [.. programs]);

    private static ProgramFileKind Xml(string path, params string[] elements) =>
        new(Pattern(path), [.. elements.Select(element => new ProgramMember("program to run or load", [element]))], IsXml: true);

    private static IEnumerable<ProgramMember> Variables(IReadOnlyList<string> steps) =>
        from name in LoadingVariables
        select new ProgramMember("code to load", [.. steps, name]);

    private static ProgramFileKind Whole(string path, string what) => new(Pattern(path), [], what);

    private static Regex Pattern(string path) => new(path, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
