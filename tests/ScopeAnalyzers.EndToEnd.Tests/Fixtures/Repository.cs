namespace ScopeAnalyzers.EndToEnd.Tests.Fixtures;

/// <summary>
/// A real git repository in a folder of its own, whose builds restore the packed package into a package folder of their own.
/// </summary>
internal sealed class Repository : IAsyncDisposable
{
    /// <summary>What names claude-code in a commit's message.</summary>
    public const string ByClaude = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";

    private readonly string home = Directory.CreateTempSubdirectory("scope-e2e-").FullName;

    private static readonly Dictionary<string, string> Person = new()
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Grace",
        ["GIT_AUTHOR_EMAIL"] = "grace@shop.example",
        ["GIT_COMMITTER_NAME"] = "Grace",
        ["GIT_COMMITTER_EMAIL"] = "grace@shop.example",
    };

    private Repository(string version) => Version = version;

    /// <summary>The working tree.</summary>
    public string Root => Path.Combine(home, "repository");

    /// <summary>The version of the package under test.</summary>
    public string Version { get; }

    /// <summary>An empty repository on the branch <c>main</c>, whose restores find the packed package.</summary>
    public static async Task<Repository> Create()
    {
        var repository = new Repository(await Feed.Version);
        Directory.CreateDirectory(repository.Root);
        await repository.Git("init", "--quiet", "--initial-branch=main");
        repository.Write(".gitignore", "bin/\nobj/\n");
        repository.Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        return repository;
    }

    /// <summary>Writes a file of the working tree.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.EndsWith('\n') ? text : text + "\n");
    }

    /// <summary>Writes a C# library that takes the package by a <c>PackageReference</c>.</summary>
    public void WriteLibrary(string path, string properties = "<TargetFramework>net10.0</TargetFramework>", string items = "") => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ScopeAnalyzers" Version="{Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Commits all there is.</summary>
    public async Task Commit(string message)
    {
        await Git("add", "--all");
        await Git("commit", "--quiet", "--message", message);
    }

    /// <summary>Runs git as a person, with no configuration but the repository's own.</summary>
    public Task<string> Git(params string[] arguments) => Command.Succeed(Root, "git", arguments, Person);

    /// <summary>Runs a script of shell as a person, which ends at the first command that fails.</summary>
    public Task<string> Shell(string script) => Command.Succeed(Root, "bash", ["-e", "-c", script], Person);

    /// <summary>Runs <c>dotnet</c> with a binary log, in the root.</summary>
    public Task<BuildResult> Dotnet(params string[] arguments) => Dotnet(new Dictionary<string, string>(), arguments);

    /// <summary>Runs <c>dotnet</c> with a binary log and further environment variables, in the root.</summary>
    public async Task<BuildResult> Dotnet(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var log = Path.Combine(home, Guid.NewGuid().ToString("N") + ".binlog");
        var (exitCode, output) = await Command.Run(Root, "dotnet", [.. arguments, "-nologo", $"-bl:{log}"], With(environment));
        return BuildResult.Read(exitCode, output, log, Root);
    }

    /// <summary>Runs <c>dotnet</c> until it says a text, for what does not end by itself.</summary>
    public Task<string> DotnetUntil(string text, params string[] arguments) =>
        Command.RunUntil(text, Root, "dotnet", arguments, With(new Dictionary<string, string>()));

    private Dictionary<string, string> With(IReadOnlyDictionary<string, string> environment) =>
        new(environment) { ["NUGET_PACKAGES"] = Path.Combine(home, "packages") };

    public ValueTask DisposeAsync()
    {
        Directory.Delete(home, recursive: true);
        return ValueTask.CompletedTask;
    }
}
