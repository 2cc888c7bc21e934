using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>The solution as it was before the change, but for its project files: those are loaded once.</summary>
internal static class BaseSolution
{
    /// <summary>The solution with the sources that the change found.</summary>
    /// <param name="before">The contents of changed sources before the change, by path from the root; without those that the change added.</param>
    public static Solution Of(Solution solution, string root, IEnumerable<Change> sources, IReadOnlyDictionary<string, byte[]> before)
    {
        foreach (var change in sources)
        {
            var path = Path.GetFullPath(Path.Combine(root, change.Path));
            var documents = solution.GetDocumentIdsWithFilePath(path);
            if (!before.TryGetValue(change.Path, out var content))
                solution = solution.RemoveDocuments(documents);
            else if (change.Act == FileAct.Delete)
                solution = Owners(solution, path).Aggregate(solution, (now, project) => now.AddDocument(DocumentId.CreateNewId(project), Path.GetFileName(path), Text(content), filePath: path));
            else
                solution = documents.Aggregate(solution, (now, document) => now.WithDocumentText(document, Text(content)));
        }

        return solution;
    }

    private static SourceText Text(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return SourceText.From(stream);
    }

    /// <summary>The projects that compiled a source that is gone: those of the nearest folder above it.</summary>
    private static IEnumerable<ProjectId> Owners(Solution solution, string path) => solution.Projects
        .Where(project => project.Language == LanguageNames.CSharp && FolderOf(project) is { } folder && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .GroupBy(project => FolderOf(project)!.Length)
        .MaxBy(projects => projects.Key)?
        .Select(project => project.Id) ?? [];

    private static string? FolderOf(Project project) => Path.GetDirectoryName(project.FilePath);
}
