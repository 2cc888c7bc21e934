using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Editor;

/// <summary>A project as an editor opens it: by a design-time build, without a build before it.</summary>
internal sealed class OpenedProject : IDisposable
{
    private readonly MSBuildWorkspace workspace;
    private Project project;

    private OpenedProject(MSBuildWorkspace workspace, Project project)
    {
        this.workspace = workspace;
        this.project = project;
    }

    /// <summary>Opens a project whose packages are restored.</summary>
    /// <param name="path">From the repository's root.</param>
    public static async Task<OpenedProject> Open(Repository repository, string path, params (string Name, string Value)[] properties)
    {
        Command.Forget();
        var workspace = MSBuildWorkspace.Create(properties.ToDictionary(property => property.Name, property => property.Value),
            EditorServices.Host);
        return new OpenedProject(workspace, await workspace.OpenProjectAsync(Path.Combine(repository.Root, path)));
    }

    /// <summary>Types: replaces a text, which stands once in the document, by another.</summary>
    public async Task Type(string document, string text, string by)
    {
        var found = Document(document);
        var before = await found.GetTextAsync();
        var start = before.ToString().IndexOf(text, StringComparison.Ordinal);
        project = found.WithText(before.WithChanges(new TextChange(new TextSpan(start, text.Length), by))).Project;
    }

    /// <summary>What the pass over one document reports: ids, each with the line that it marks.</summary>
    public async Task<IReadOnlyList<string>> Marks(string document)
    {
        var lines = (await Document(document).GetTextAsync()).Lines;
        return [.. (await Diagnostics(document)).Select(diagnostic =>
            $"{diagnostic.Id} {lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString().Trim()}")];
    }

    /// <summary>
    /// What the layer that editors and the language server are on would show of a document, as <see cref="Marks"/> writes it.
    /// </summary>
    public async Task<IReadOnlyList<string>> Shown(string document)
    {
        var lines = (await Document(document).GetTextAsync()).Lines;
        return [.. (await EditorServices.Diagnostics(Document(document))).Select(shown =>
            $"{shown.Id} {lines.GetLineFromPosition(shown.Start).ToString().Trim()}")];
    }

    /// <summary>The titles of the code fixes that the package offers in a document.</summary>
    public async Task<IReadOnlyList<string>> Fixes(string document)
    {
        var titles = new List<string>();
        foreach (var diagnostic in await Diagnostics(document))
        {
            foreach (var fix in CodeFixes().Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(
                    new CodeFixContext(Document(document), diagnostic, (action, _) => titles.Add(action.Title), CancellationToken.None));
        }

        return [.. titles.Order(StringComparer.Ordinal)];
    }

    public void Dispose() => workspace.Dispose();

    /// <summary>As hosts find them: the exported types of the assemblies that a package brings for analysis.</summary>
    private IEnumerable<CodeFixProvider> CodeFixes() =>
        from reference in project.AnalyzerReferences.OfType<AnalyzerFileReference>()
        where Path.GetFileName(reference.FullPath).StartsWith("ScopeAnalyzers.CodeFixes", StringComparison.Ordinal)
        from type in reference.GetAssembly().GetTypes()
        where type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false)
        select (CodeFixProvider)Activator.CreateInstance(type)!;

    private async Task<IReadOnlyList<Diagnostic>> Diagnostics(string document)
    {
        var analyzers = project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))
            .Where(analyzer => analyzer.GetType().Assembly.GetName().Name == "ScopeAnalyzers.Analyzer");
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers([.. analyzers], project.AnalyzerOptions);
        var diagnostics = await compilation.GetAnalyzerSemanticDiagnosticsAsync((await Document(document).GetSemanticModelAsync())!, null,
            CancellationToken.None);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private Document Document(string name) => project.Documents.Single(document => document.Name == name);
}
