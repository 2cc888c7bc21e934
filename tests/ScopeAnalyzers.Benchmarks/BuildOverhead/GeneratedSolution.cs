using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// A solution of layered libraries in a git repository: each project references up to three of the layer below, each file is plain code
/// that binds to others' types. On its branch an agent changed files of three projects, in its scope.
/// </summary>
internal sealed class GeneratedSolution(string root, int projects, int lines)
{
    private const int FilesPerProject = 25, ProjectsPerLayer = 6;

    public string Root { get; } = root;

    /// <summary>A file that a person edits between builds, in a project on which others lean and in which an agent wrote lines.</summary>
    public string FileBesideAgents => Path.Combine(Root, Source(1, 1));

    /// <summary>Another, in a project in which no agent wrote a line.</summary>
    public string FileOfPeople => Path.Combine(Root, Source(2, 1));

    /// <summary>Writes the base commit of a person and the branch of an agent.</summary>
    /// <param name="package">The package that each project takes; null for none. Both that are compared are given the same rules.</param>
    public void Create(AddedPackage? package)
    {
        Directory.CreateDirectory(Root);
        Write("NuGet.config", $"""<configuration><packageSources><add key="packed" value="{package?.Feed ?? Root}" /></packageSources></configuration>""");
        Write(".gitignore", "bin/\nobj/\n*.binlog\n");
        Write("agent-scope.json", """
            {
              "version": 1,
              "scopes": { "all": { "files": { "allow": ["src/**"] }, "namespaces": { "use": { "deny": ["System.Net.**"] } }, "apis": { "deny": ["T:System.Diagnostics.Process"] } } },
              "agents": { "claude-code": { "scope": "all" } }
            }
            """);
        Write(PeerPackage.List, "N:System.Net\nT:System.Diagnostics.Process\n");
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {package?.Items}
              </ItemGroup>
            </Project>
            """);
        Write("All.slnx", $"<Solution>{string.Concat(Enumerable.Range(1, projects).Select(project => $"<Project Path=\"{ProjectFile(project)}\" />"))}</Solution>");
        for (var project = 1; project <= projects; project++)
        {
            Write(ProjectFile(project), $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup>{References(project)}</ItemGroup></Project>""");
            for (var file = 1; file <= FilesPerProject; file++)
                Write(Source(project, file), Code(project, file));
        }

        Git("init", "--quiet", "--initial-branch=main");
        Commit("Begin");
        Git("switch", "--quiet", "--create", "work");
        foreach (var project in new[] { 1, projects / 2, projects })
            Write(Source(project, 2), Code(project, 2) + "// An agent was here.\npublic static class Note { public static int Length => \"note\".Length; }\n");
        Commit("Leave notes\n\nCo-authored-by: Claude <noreply@anthropic.com>");
    }

    private static string Name(int project) => string.Create(CultureInfo.InvariantCulture, $"P{project:00}");

    private static string ProjectFile(int project) => $"src/{Name(project)}/{Name(project)}.csproj";

    private static string Source(int project, int file) => string.Create(CultureInfo.InvariantCulture, $"src/{Name(project)}/F{file:00}.cs");

    private static IEnumerable<int> Below(int project)
    {
        var layer = (project - 1) / ProjectsPerLayer;
        return layer == 0
            ? [] : Enumerable.Range(0, 3).Select(step => ((layer - 1) * ProjectsPerLayer) + ((project + step) % ProjectsPerLayer) + 1)
                .Distinct();
    }

    private static string References(int project) =>
        string.Concat(Below(project).Select(below => $"<ProjectReference Include=\"../{Name(below)}/{Name(below)}.csproj\" />"));

    private string Code(int project, int file)
    {
        var code = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        code.AppendLine(invariant, $"namespace {Name(project)};\n\npublic class C{file:00}\n{{");
        var methods = lines / projects / FilesPerProject / 10;
        for (var method = 0; method < methods; method++)
        {
            code.AppendLine(invariant, $$"""
                    public IReadOnlyList<string> M{{method}}(IEnumerable<string> words, int least)
                    {
                        var found = new List<string>();
                        foreach (var word in words.Where(word => word.Length > least + {{method}}))
                        {
                            found.Add($"{word.Trim()}:{word.Length}:{{method}}");
                        }

                        return found.Count > {{method % 7}} ? found : [.. found, {{Called(project, file)}}];
                    }
                """);
        }

        return code.AppendLine(invariant, $"    public static string Name => \"{Name(project)}\";\n}}").ToString();
    }

    private static string Called(int project, int file)
    {
        var below = Below(project).ToList();
        return below.Count == 0 ? $"C{file:00}.Name" : $"{Name(below[file % below.Count])}.C{file:00}.Name";
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments) => MeasuredProcess.Run(Root, "git", arguments);
}
