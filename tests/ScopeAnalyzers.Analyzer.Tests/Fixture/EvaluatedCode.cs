using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>Compiles sources and has the analyzer evaluate them, as the compiler would.</summary>
internal static class EvaluatedCode
{
    public const string Root = "/repo", File = "src/A.cs";

    /// <summary>Evaluates one file of which an agent wrote the given lines; all of them where none are given.</summary>
    public static Task<ImmutableArray<Diagnostic>> Run(string source, AgentPolicy policy, LineSet? lines = null,
        params SyntaxTree[] others) =>
        Run(Compilation([Parse(source), .. others]), Scope(source, policy, lines));

    public static Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, EffectiveScope scope,
        params (string Name, string Value)[] properties) =>
        Run(compilation, scope, [], properties);

    /// <summary>Evaluates a compilation that was given other files beside its sources.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation, EffectiveScope scope,
        IEnumerable<AdditionalText> additional, params (string Name, string Value)[] properties)
    {
        var options = new AnalyzerOptions(
            [new InMemoryFile("/repo/obj/" + EffectiveScope.FileName, EffectiveScopeText.Write(scope)), .. additional],
            new BuildOptions([(VisibleProperties.Package, "true"), .. properties]));
        return await compilation.WithAnalyzers([new AgentScopeAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    public static EffectiveScope Scope(string source, AgentPolicy policy, LineSet? lines = null)
    {
        var text = SourceText.From(source);
        var authored = new AuthoredLines(0, "1a2b3c4d5e6f", "trailer", lines ?? LineSet.Of([(1, text.Lines.Count)]));
        return new(Root, [policy], [new(File, AuthoredTexts.HashesOf(text), [authored], [])]);
    }

    public static SyntaxTree Parse(string source, string file = File) => CSharpSyntaxTree.ParseText(
        SourceText.From(source, System.Text.Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), $"{Root}/{file}");

    public static CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("App", trees, References.Net10,
            new CSharpCompilationOptions(kind, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Every use that diagnostics tell of: the one that each is on, and those of the line that it counts beside it.</summary>
    public static IEnumerable<(string Id, Location Location)> Uses(this IEnumerable<Diagnostic> diagnostics) =>
        from diagnostic in diagnostics
        from location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location)
        select (diagnostic.Id, location);

    /// <summary>The compilation's assembly, to be referenced.</summary>
    public static MetadataReference Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics));
    }
}
