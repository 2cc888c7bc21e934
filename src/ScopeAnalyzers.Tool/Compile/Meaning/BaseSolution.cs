using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>The solution as it was before the change, but for its project files: those are loaded once.</summary>
internal sealed class BaseSolution
{
    private readonly string root;
    private readonly IReadOnlyDictionary<string, byte[]> before;
    private readonly IReadOnlyList<(string Path, HashSet<string> Lines)> deleted;
    private readonly LeftOut leftOut = new();

    /// <param name="sources">What the change did to C# sources.</param>
    /// <param name="before">The contents of changed sources before the change, by path from the root; without those that the change
    /// added.</param>
    public BaseSolution(Solution solution, string root, IReadOnlyList<Change> sources, IReadOnlyDictionary<string, byte[]> before)
    {
        this.root = root;
        this.before = before;
        deleted =
            [.. sources.Where(change => change.Act == FileAct.Delete && before.ContainsKey(change.Path))
                .Select(change => (FullPath(change.Path), LinesOf(Text(before[change.Path]))))];
        Solution = Of(solution, sources);
    }

    /// <summary>It.</summary>
    public Solution Solution { get; }

    /// <summary>
    /// Where a source was before the change, by its full path: there, or in the deleted source that it has most of; null if nowhere.
    /// </summary>
    /// <param name="now">What the source holds now.</param>
    public string? OriginOf(string path, SourceText now)
    {
        if (before.ContainsKey(Path.GetRelativePath(root, path).Replace('\\', '/')))
            return path;
        if (deleted.Count == 0)
            return null;
        var kept = LinesOf(now);
        return deleted.Select(source => (source.Path, Common: source.Lines.Count(kept.Contains))).Where(each => each.Common > 0)
            .OrderByDescending(each => each.Common).Select(each => each.Path).FirstOrDefault();
    }

    private Solution Of(Solution solution, IEnumerable<Change> sources)
    {
        foreach (var change in sources)
        {
            var path = FullPath(change.Path);
            var documents = solution.GetDocumentIdsWithFilePath(path);
            if (!before.TryGetValue(change.Path, out var content))
                solution = solution.RemoveDocuments(documents);
            else if (change.Act == FileAct.Delete)
                solution = Owners(solution, path)
                    .Aggregate(solution,
                        (now, project) =>
                            now.AddDocument(DocumentId.CreateNewId(project), Path.GetFileName(path), Text(content), filePath: path));
            else
                solution = documents.Aggregate(solution, (now, document) => now.WithDocumentText(document, Text(content)));
        }

        return solution;
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(root, path));

    private static SourceText Text(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return SourceText.From(stream);
    }

    private static HashSet<string> LinesOf(
        SourceText text) => [.. text.Lines.Select(line => line.ToString().Trim()).Where(line => line.Length > 1)];

    /// <summary>The projects that compiled a source that is gone: those of the nearest folder above it, unless they leave it out.</summary>
    private IEnumerable<ProjectId> Owners(Solution solution, string path) =>
        OwnersOf(solution, path).Where(project => !leftOut.Has(project.FilePath!, path)).Select(project => project.Id);

    /// <summary>The C# projects of the nearest folder above a source.</summary>
    public static IEnumerable<Project> OwnersOf(Solution solution, string path) => solution.Projects
        .Where(project =>
            project.Language == LanguageNames.CSharp && Path.GetDirectoryName(project.FilePath) is { } folder
                && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .GroupBy(project => Path.GetDirectoryName(project.FilePath)!.Length)
        .MaxBy(projects => projects.Key) ?? Enumerable.Empty<Project>();
}
