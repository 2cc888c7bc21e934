using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>
/// Drafts a request for the grant that would let something in. Each is for someone to think about, so there is no fix for all at
/// once, and none where no grant would help.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DraftRequestFix : CodeFixProvider
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = DiagnosticTable.All.Select(row => row.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ViolationProperties.Request(diagnostic.Properties) is { } request)
            {
                var more = request.Asks.Count == 1 ? "" : $" and {request.Asks.Count - 1} more";
                var title = $"Draft a request for a grant of '{request.Asks[0].Subject.Id}'{more} to {request.Agent}";
                context.RegisterCodeFix(
                    CodeAction.Create(title, token => Draft(context.Document.Project, request, token), equivalenceKey: "request"), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> Draft(Project project, GrantRequest request, CancellationToken cancellation)
    {
        var scope = project.AdditionalDocuments.First(document => Path.GetFileName(document.FilePath) == EffectiveScope.FileName);
        var written = await scope.GetTextAsync(cancellation).ConfigureAwait(false);
        var path = FreePath(project.Solution, EffectiveScopeText.Read(written.ToString()).Root, request);
        return project.AddAdditionalDocument(Path.GetFileName(path), SourceText.From(request.ToJson(), Utf8),
            filePath: path).Project.Solution;
    }

    // A request that is there already is someone's, and stays.
    private static string FreePath(Solution solution, string root, GrantRequest request) =>
        Enumerable.Range(1, int.MaxValue)
            .Select(number => $"{root}/{GrantRequest.Folder}/{request.FileName(number)}")
            .First(path =>
                !File.Exists(path)
                    && !solution.Projects.SelectMany(project => project.AdditionalDocuments).Any(document => document.FilePath == path));
}
