using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>The documentation ids by which rules name symbols (manifest.md, "Patterns").</summary>
internal static class DocumentationIds
{
    /// <summary>The id; null for what has none.</summary>
    public static string? Of(ISymbol definition)
    {
        if (definition.ContainingType is { Name.Length: 0 } block && definition is not INamedTypeSymbol)
            return OfExtension(definition, block);
        var id = definition.GetDocumentationCommentId();
        return string.IsNullOrEmpty(id) ? null : id;
    }

    /// <summary>A member of a C# 14 extension block is named as the static method that carries it; a property by its plain name.</summary>
    private static string? OfExtension(ISymbol definition, INamedTypeSymbol block)
    {
        if (SymbolForms.NamedContainer(definition) is not { } owner || Of(owner) is not { } ownerId)
            return null;
        return definition is IMethodSymbol method
            ? ExtensionBlocks.Implementation(method)?.GetDocumentationCommentId() ?? $"M:{ownerId.Substring(2)}.{method.Name}"
            : $"{(definition is IPropertySymbol ? 'P' : 'E')}:{ownerId.Substring(2)}.{definition.Name}";
    }
}
