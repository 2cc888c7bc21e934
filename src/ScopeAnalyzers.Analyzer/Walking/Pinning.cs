using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>What a <c>fixed</c> calls to pin what is neither an array nor a string, which no operation tells.</summary>
internal static class Pinning
{
    /// <summary>The <c>GetPinnableReference</c> of each pinned value, an instance's own or an extension.</summary>
    public static IEnumerable<ISymbol> Of(FixedStatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var variable in statement.Declaration.Variables)
        {
            if (variable.Initializer?.Value is not { } value || model.GetTypeInfo(value, cancellation).Type is not { } type)
                continue;

            if (model.LookupSymbols(statement.SpanStart, type, "GetPinnableReference", includeReducedExtensionMethods: true)
                .OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } method)
                yield return method;
        }
    }
}
