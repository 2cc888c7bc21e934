using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>What the constructs use (<c>Constructs/_Library.cs</c>), compiled by the compiler under test.</summary>
internal static class ConstructLibrary
{
    private static readonly CSharpCompilation Compilation = EvaluatedCode.Compilation(
        [EvaluatedCode.Parse(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Constructs", "_Library.cs")), "lib/Library.cs")]).WithAssemblyName("Library");

    public static IAssemblySymbol Symbol => Compilation.Assembly;

    public static MetadataReference Reference { get; } = EvaluatedCode.Emit(Compilation);
}
