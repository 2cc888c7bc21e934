using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tampering.Tests.Observers;

/// <summary>
/// What <c>agent-scope check --compile</c> does, without MSBuild: Review of HEAD, the analyzer on the three projects, and what their lines
/// meant in the base.
/// </summary>
internal static class CompiledCheck
{
    private static readonly string[] Projects = ["Contracts", "Billing", "Web"];

    private static readonly CSharpCompilationOptions Compiling = new(OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NET10_0"]);

    public static async Task<IReadOnlyList<string>> Of(Shop shop, Row row)
    {
        var request = new ReviewRequest(shop.Root, row.Environment, Worktree: false, TestRepository.Now) { IsCheck = true };
        var review = Reviewer.Run(request, row.Limits, default);
        Change[] sources = [.. review.Changes.Where(change => change.Path.EndsWith(".cs", StringComparison.Ordinal))];
        using var workspace = new AdhocWorkspace();
        var solution = Projects.Aggregate(workspace.CurrentSolution, (all, name) => With(all, shop.Root, name));
        var web = solution.Projects.Single(project => project.Name == "Web");
        var slice = new Slice(Slicer.Slice(review, web.Documents.Select(document => document.FilePath!)));
        var before = RepositoryReader.ContentsAt(request, review.Base!.MergeBase, sources.Select(change => change.Path), default);
        return Told.Once(
        [
            .. from finding in review.Findings select Told.Of(finding.Id, finding.File, finding.Level),
            .. from finding in slice.Scope.HasAgentLines()
                ? await new EvaluatedProject("src/Web/Web.csproj", (await web.GetCompilationAsync())!, [], slice).Evaluate(default)
                : [] select Told.Of(finding.Id, finding.File, finding.Level),
            .. from finding in await new ChangedMeaning(review, sources, before).Find(solution, [web], default) select Told.Of(finding.Id,
                finding.File, finding.Level),
        ]);
    }

    private static Solution With(Solution solution, string root, string name)
    {
        var folder = Path.Combine(root, "src", name);
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, name, name, LanguageNames.CSharp, Path.Combine(folder, $"{name}.csproj"),
            compilationOptions: Compiling, parseOptions: Parsing,
            projectReferences: solution.ProjectIds.Select(other => new ProjectReference(other)),
            metadataReferences: Analyzer.Tests.Fixture.References.Net10));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Aggregate(solution,
                (all, file) =>
                    all.AddDocument(DocumentId.CreateNewId(project), Path.GetFileName(file), SourceText.From(File.ReadAllText(file)),
                        filePath: file));
    }
}
