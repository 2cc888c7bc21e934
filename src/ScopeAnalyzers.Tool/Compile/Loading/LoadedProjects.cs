using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>
/// The C# projects of a solution, each once for each framework, as MSBuild gives them to a compiler. To load them is to run their build
/// logic.
/// </summary>
internal sealed partial class LoadedProjects : IDisposable
{
    // Between an intermediate assembly and what restore leaves: the runtime, the framework, the configuration.
    private const int FoldersToAssets = 4;

    private readonly MSBuildWorkspace workspace = MSBuildWorkspace.Create();
    private readonly ConcurrentQueue<string> failures = new();
    private readonly string root;

    private LoadedProjects(string root) => this.root = root;

    /// <summary>The projects, by path and framework.</summary>
    public IReadOnlyList<Project> Projects { get; private set; } = [];

    /// <summary>All of it.</summary>
    public Solution Solution => workspace.CurrentSolution;

    /// <summary>What could not be loaded, and so is not evaluated.</summary>
    public IEnumerable<Finding> Failures =>
        failures.Distinct().Order(StringComparer.Ordinal).GroupBy(FileOf)
            .Select(each => NotEvaluated.Of(each.Key, "project", string.Join(" ", each)));

    /// <summary>Loads a solution, or projects with all that they reference.</summary>
    /// <param name="root">The repository's root.</param>
    public static async Task<LoadedProjects> Load(IReadOnlyList<string> targets, string root, CancellationToken cancellation)
    {
        var loaded = new LoadedProjects(root);
        loaded.workspace.RegisterWorkspaceFailedHandler(failed =>
        {
            if (failed.Diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
                loaded.failures.Enqueue(failed.Diagnostic.Message);
        });
        foreach (var target in targets)
        {
            try
            {
                await loaded.Open(target, cancellation);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                loaded.failures.Enqueue($"'{target}' cannot be loaded: {failed.Message}");
            }
        }

        loaded.Projects =
            [.. loaded.workspace.CurrentSolution.Projects.Where(project => project.Language == LanguageNames.CSharp)
                .OrderBy(project => project.FilePath, StringComparer.Ordinal).ThenBy(project => project.Name, StringComparer.Ordinal)];
        return loaded;
    }

    /// <summary>A project's file, relative to the root.</summary>
    public string PathOf(Project project) => Relative(project.FilePath!);

    /// <summary>The full paths of what a project compiles, made by its build or not, and of the pages that it makes sources of.</summary>
    public static IEnumerable<string> SourcesOf(Project project) =>
        project.Documents.Concat(project.AdditionalDocuments.Where(document => PageFiles.Contains(document.FilePath ?? "")))
            .Select(document => document.FilePath).OfType<string>();

    public void Dispose() => workspace.Dispose();

    /// <summary>What has to be done before a project can be compiled, or null if nothing has.</summary>
    public Finding? Unready(Project project)
    {
        var path = PathOf(project);
        if (AssetsOf(project) is null)
            return NotEvaluated.Of(path, "restore", $"'{path}' is not restored, so that what its code binds to is not known. Restoring is not left to the check: dotnet restore");
        return project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .FirstOrDefault(reference => !File.Exists(reference.FullPath)) is { } missing
            ? NotEvaluated.Of(path, "generator", $"'{path}' takes generated code from '{Path.GetFileName(missing.FullPath)}', which is not built: dotnet build")
            : null;
    }

    private async Task Open(string target, CancellationToken cancellation)
    {
        if (Path.GetExtension(target).StartsWith(".sl", StringComparison.OrdinalIgnoreCase))
            await workspace.OpenSolutionAsync(target, cancellationToken: cancellation);
        else if (!workspace.CurrentSolution.Projects.Any(project => project.FilePath == target))
            await workspace.OpenProjectAsync(target, cancellationToken: cancellation);
    }

    /// <summary>What restore found for a project, or null if it is not restored.</summary>
    public static string? AssetsOf(Project project)
    {
        var folder = Path.GetDirectoryName(project.CompilationOutputInfo.AssemblyPath);
        for (var depth = 0; folder is not null && depth <= FoldersToAssets; depth++, folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, "project.assets.json") is var file && File.Exists(file))
                return file;
        }

        return null;
    }

    private string? FileOf(string failure) =>
        QuotedPath().Match(failure) is { Success: true } quoted && Path.IsPathRooted(quoted.Groups[1].Value)
            ? Relative(quoted.Groups[1].Value) : null;

    private string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedPath();
}
