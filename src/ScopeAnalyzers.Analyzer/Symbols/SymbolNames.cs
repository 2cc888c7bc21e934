using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>Tells by names alone of which symbols no rule speaks: it is so of most, and nothing else has to be read of them.</summary>
internal static class SymbolNames
{
    /// <summary>Whether a rule may be about a definition.</summary>
    public static bool Meet(ISymbol definition, RuleNames rules)
    {
        var type = definition as INamedTypeSymbol ?? definition.ContainingType;
        return MeetAround(type, rules) || (!ReferenceEquals(type, definition) && MeetMember(definition, type, rules));
    }

    private static bool MeetAround(INamedTypeSymbol innermost, RuleNames rules)
    {
        for (var type = innermost; type is not null; type = type.ContainingType)
        {
            // The documentation id of a file's own type has another name.
            if (type.IsFileLocal || !type.CanBeReferencedByName || rules.Contains(type.Name))
                return true;
        }

        var space = innermost.ContainingNamespace;
        if (space is null or { IsGlobalNamespace: true })
            return rules.Contains(NamespacePattern.Global);
        for (; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            if (rules.Contains(space.Name))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a rule may know a member by its name: as one of its type, or of what its type derives from, since it may replace that.
    /// </summary>
    private static bool MeetMember(ISymbol definition, INamedTypeSymbol type, RuleNames rules)
    {
        for (var member = definition; member is not null; member = Overridden.OverriddenBy(member))
        {
            // What it implements by an explicit name may have another.
            if (member.MetadataName.IndexOf('.') > 0 || Overridden.ExplicitlyBy(member).Any())
                return true;
            for (var derived = type; derived is not null; derived = derived.BaseType)
            {
                if (MeetMembers(derived, member.Name, rules))
                    return true;
            }

            foreach (var contract in type.AllInterfaces)
            {
                if (MeetMembers(contract, member.Name, rules))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a rule may be about one of the type's members that C# calls so. Metadata may not: <c>this[]</c> is <c>Item</c> there.
    /// </summary>
    private static bool MeetMembers(INamedTypeSymbol type, string name, RuleNames rules)
    {
        if (!rules.HaveMembersOf(type.Name))
            return false;
        foreach (var member in type.OriginalDefinition.GetMembers(name))
        {
            if (rules.Contains(type.Name, member.MetadataName.TrimStart('.')))
                return true;
        }

        return false;
    }
}
