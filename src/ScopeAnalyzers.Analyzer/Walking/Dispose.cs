using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>What a <c>using</c> calls at its end, which no operation tells.</summary>
internal static class Dispose
{
    /// <summary>The method: the type's own by shape, its implementation of the interface, or the interface's.</summary>
    public static ISymbol? Of(ITypeSymbol type, SemanticModel model, int position, bool isAsynchronous)
    {
        var name = isAsynchronous ? "DisposeAsync" : "Dispose";
        if (model.LookupSymbols(position, type, name, includeReducedExtensionMethods: isAsynchronous)
            .OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.All(p => p.IsOptional || p.IsParams)) is { } own)
            return own;

        var contract = model.Compilation.GetTypeByMetadataName(isAsynchronous ? "System.IAsyncDisposable" : "System.IDisposable");
        var declared = contract?.GetMembers(name).FirstOrDefault();
        return declared is null ? null : type.FindImplementationForInterfaceMember(declared) ?? declared;
    }
}
