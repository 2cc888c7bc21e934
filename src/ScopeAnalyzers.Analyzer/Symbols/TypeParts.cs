using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>The types that a type is made of.</summary>
internal static class TypeParts
{
    /// <summary>The parts of a type; a member is its own only part.</summary>
    public static IReadOnlyList<ISymbol> OfSymbol(ISymbol symbol) => symbol is ITypeSymbol type ? Of(type) : [symbol];

    /// <summary>The type itself and its arguments, elements, pointed-at and signature types, each once.</summary>
    public static IReadOnlyList<ITypeSymbol> Of(ITypeSymbol type)
    {
        var parts = new List<ITypeSymbol>();
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var part = pending.Pop();
            switch (part)
            {
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;
                case IPointerTypeSymbol pointer:
                    pending.Push(pointer.PointedAtType);
                    break;
                case IFunctionPointerTypeSymbol function:
                    pending.Push(function.Signature.ReturnType);
                    foreach (var parameter in function.Signature.Parameters)
                        pending.Push(parameter.Type);
                    break;
                case INamedTypeSymbol named:
                    parts.Add(named);
                    for (var owner = named; owner is not null; owner = owner.ContainingType)
                    {
                        foreach (var argument in owner.TypeArguments)
                            pending.Push(argument);
                    }

                    break;
            }
        }

        return parts;
    }
}
