using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>One document in a workspace, as an editor has it.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Project project;
    private Document document;

    /// <param name="scope">What the build wrote before anyone typed.</param>
    public Editor(EffectiveScope scope, string text)
    {
        project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences(References.Net10)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddAdditionalDocument(EffectiveScope.FileName, EffectiveScopeText.Write(scope), filePath: "/repo/obj/" + EffectiveScope.FileName).Project
            .AddAnalyzerConfigDocument("build", SourceText.From($"is_global = true\n{VisibleProperties.Package} = true\n"), filePath: "/repo/obj/build.globalconfig").Project;
        document = project.AddDocument("A.cs", SourceText.From(text), filePath: "/repo/src/A.cs");
    }

    /// <summary>The text as it is now.</summary>
    public async Task<SourceText> Text() => await document.GetTextAsync();

    /// <summary>Types: one change of the text.</summary>
    public async Task Type(TextChange change) => document = document.WithText((await Text()).WithChanges(change));

    /// <summary>What the pass over the document reports, in the order of the text.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Marks()
    {
        var compilation = (await document.Project.GetCompilationAsync())!.WithAnalyzers([new AgentScopeAnalyzer()],
            document.Project.AnalyzerOptions);
        var diagnostics = await compilation.GetAnalyzerSemanticDiagnosticsAsync((await document.GetSemanticModelAsync())!, null,
            CancellationToken.None);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    public void Dispose() => workspace.Dispose();
}
