using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>Finds the type that a manifest's words name.</summary>
internal static class TypeByName
{
    /// <summary>
    /// The type of a full name, such as <c>Shop.Contracts.IGateway</c> or <c>T:Shop.Result`1</c>, or null if the words name none.
    /// </summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string words)
    {
        var name = words.StartsWith("T:", StringComparison.Ordinal) ? words.Substring(2) : words;

        // Metadata writes a plus sign before a nested type: any of the last names may be one.
        for (var dot = name.Length; dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            var metadata = dot == name.Length ? name : name.Substring(0, dot) + name.Substring(dot).Replace('.', '+');
            if (compilation.GetTypeByMetadataName(metadata) is { } type)
                return type;
        }

        return null;
    }
}
