using Microsoft.CodeAnalysis;

// Stands in for the class of this name among the linked tests, which cannot compile its library here.
namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>What the constructs use, as the newest compiler made it.</summary>
internal static class ConstructLibrary
{
    public static MetadataReference Reference { get; } = MetadataReference.CreateFromFile(typeof(Denied.Thing).Assembly.Location);

    public static IAssemblySymbol Symbol { get; } = (IAssemblySymbol)EvaluatedCode.Compilation([]).AddReferences(Reference)
        .GetAssemblyOrModuleSymbol(Reference)!;
}
