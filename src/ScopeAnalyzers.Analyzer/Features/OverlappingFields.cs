using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>
/// Reports fields that lie where the code says, in a type that holds references: one reference read as another type's is a cast that
/// nothing checks. Numbers that overlap are no more than a conversion.
/// </summary>
internal static class OverlappingFields
{
    /// <summary>Evaluates an attribute that says where a field lies.</summary>
    public static void Read(AttributeSyntax attribute, SemanticModel model, TreeEvaluator evaluator, CancellationToken cancellation)
    {
        var name = TriggerToken.Of(attribute);
        if (attribute.Parent?.Parent is FieldDeclarationSyntax { Declaration.Variables: [var field, ..] }
            && evaluator.Text.IsAgents(name)
            && model.GetSymbolInfo(attribute, cancellation).Symbol?.ContainingType is { Name: "FieldOffsetAttribute", ContainingNamespace.Name: "InteropServices" }
            && model.GetDeclaredSymbol(field, cancellation)?.ContainingType is { } type
            && HoldsReferences(type))
            evaluator.Capability(name, "unsafe", "overlapping fields");
    }

    private static bool HoldsReferences(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && !field.Type.IsUnmanagedType);
}
