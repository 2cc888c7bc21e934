using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Finds what took the place of what a line was bound to, where that is still there (SCOPE203).</summary>
internal static class Rebindings
{
    /// <summary>The rebindings of one source.</summary>
    /// <param name="history">The lines that no agent wrote.</param>
    /// <param name="after">The compilation of <paramref name="now"/>.</param>
    public static IEnumerable<Rebinding> Find(TreeMeaning old, TreeMeaning now, LineHistory history, Compilation after) =>
        from line in history.Lines
        where line.Old != 0
        let pairs = Pairs([.. old.BoundAt(line.Old)], [.. now.BoundAt(line.Now)], after).ToList()
        from pair in pairs
        where !pairs.Exists(other => SymbolEqualityComparer.Default.Equals(other.New.Symbol.ContainingType, pair.New.Symbol))
        select new Rebinding(line.Now, pair.Old, pair.New);

    /// <summary>
    /// What the line is bound to and was not, each with what it was bound to instead of it. A conversion that no one wrote has no
    /// counterpart: it lets another overload be called.
    /// </summary>
    private static IEnumerable<(BoundSymbol Old, BoundSymbol New)> Pairs(IReadOnlyList<BoundSymbol> old, IReadOnlyList<BoundSymbol> now,
        Compilation after)
    {
        if (old.Select(each => each.Key).SequenceEqual(now.Select(each => each.Key)))
            yield break;
        var lost = Without(old, now);
        foreach (var gained in Without(now, old)
            .Where(gained => !lost.Any(each => each.Symbol.Name == gained.Symbol.Name && IsSameType(each.Symbol, gained.Symbol))))
        {
            var gone = lost.FirstOrDefault(each => IsCounterpart(each, gained) && !IsSameType(each.Symbol, gained.Symbol));
            if (gone is not null && Current(gone, after) is { } still && TakesPlace(still, gained.Symbol))
                yield return (gone with { Symbol = still }, gained);
        }
    }

    private static bool IsCounterpart(BoundSymbol lost, BoundSymbol gained) =>
        lost.Symbol.Name == gained.Symbol.Name
        || gained.Symbol.Name == WellKnownMemberNames.ImplicitConversionName
        || (lost.Token.Text == gained.Token.Text && lost.Symbol is ITypeSymbol && gained.Symbol is ITypeSymbol);

    /// <summary>
    /// Whether the new takes the old one's place, or the code follows a declaration that was changed: an override is called as what it
    /// overrides; a type adds to what it inherits, unless it hides it; and a member of a value belongs to the value's type.
    /// </summary>
    private static bool TakesPlace(ISymbol old, ISymbol now)
    {
        if (old is ITypeSymbol
            || now is ITypeSymbol or ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            return true;
        if (old.ContainingType is not { } was || now.ContainingType is not { } becomes)
            return false;
        if (Implements(now, old) || Implements(old, now))
            return false;
        if (IsOf(becomes, was))
            return Hides(now, old);
        return !IsOf(was, becomes) && !(IsOfValue(old) && IsOfValue(now) && !old.Locations.Any(location => location.IsInSource));
    }

    private static bool IsOfValue(ISymbol member) => !member.IsStatic;

    private static bool Hides(ISymbol now, ISymbol old) => !now.IsOverride && now.Kind == old.Kind && now switch
    {
        IMethodSymbol method =>
            method.MethodKind == MethodKind.Ordinary && ParametersOf(method).SequenceEqual(ParametersOf((IMethodSymbol)old)),
        _ => true,
    };

    private static IEnumerable<string> ParametersOf(IMethodSymbol method) =>
        method.Parameters.Select(parameter => $"{parameter.RefKind} {parameter.Type.ToDisplayString()}");

    private static bool Implements(ISymbol one, ISymbol other)
    {
        for (var overridden = one; overridden is not null; overridden = OverriddenBy(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, other))
                return true;
        }

        return other.ContainingType.TypeKind == TypeKind.Interface
            && one.ContainingType.AllInterfaces.Where(each =>
                SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, other.ContainingType))
                .SelectMany(each => each.GetMembers(other.Name))
                .Any(member =>
                    SymbolEqualityComparer.Default.Equals(
                        one.ContainingType.FindImplementationForInterfaceMember(member)?.OriginalDefinition, one));
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor))
                return true;
        }

        return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, ancestor));
    }

    private static bool IsSameType(ISymbol one, ISymbol other) =>
        one.ContainingType is { } first && other.ContainingType is { } second && NameOf(first) == NameOf(second);

    private static string NameOf(INamedTypeSymbol type) =>
        $"{type.ContainingAssembly?.Name} {type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}";

    private static List<BoundSymbol> Without(IReadOnlyList<BoundSymbol> from, IReadOnlyList<BoundSymbol> what)
    {
        var left = from.ToList();
        foreach (var each in what)
        {
            if (left.FindIndex(one => one.Key == each.Key) is >= 0 and var index)
                left.RemoveAt(index);
        }

        return left;
    }

    /// <summary>What a symbol of the base is now; null if it is there no more, or is a local, which can be no one else's.</summary>
    private static ISymbol? Current(BoundSymbol symbol, Compilation after) =>
        symbol.Symbol.GetDocumentationCommentId() is { Length: > 0 } id
            ? DocumentationCommentId.GetSymbolsForDeclarationId(id, after)
                .FirstOrDefault(each => each.ContainingAssembly?.Name == symbol.Symbol.ContainingAssembly?.Name)
            : null;
}

/// <summary>A line that no agent wrote, and that calls something else since the change.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Old">What it was bound to, which is still there.</param>
/// <param name="New">What it is bound to now.</param>
internal sealed record Rebinding(int Line, BoundSymbol Old, BoundSymbol New);
