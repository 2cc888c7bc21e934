using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>Looks up in one compilation what ids of a manifest name.</summary>
internal sealed class IdResolver(Compilation compilation)
{
    private readonly SymbolFactsReader facts = new();

    /// <summary>How far an id leads here.</summary>
    public IdReach Find(ApiPattern id)
    {
        var (kind, name) = (id.Text[0], NameOf(id.Text));
        if (kind == 'N')
            return Space(name.Split('.')) ? IdReach.Whole : IdReach.None;

        var dot = name.LastIndexOf('.');
        var last = name[(dot + 1)..];
        if (Owner(dot < 0 ? "" : name[..dot]) is not { } owner)
            return IdReach.None;
        var members = kind == 'T' ? owner.GetTypeMembers() : Members(owner);
        if (members.Any(member =>
            SymbolForms.Definition(member) is { } definition && facts.Of(definition) is { } found
                && id.MatchesSymbol(found, MatchMode.Exact)))
            return IdReach.Whole;
        return kind != 'T' || owner.GetTypeMembers(last.Split('`')[0]).Any() ? IdReach.Type : IdReach.None;
    }

    /// <summary>The name in an id, without its prefix, its parameters and its return type.</summary>
    private static string NameOf(string id)
    {
        var end = id.IndexOfAny(['(', '~']);
        return end < 0 ? id[2..] : id[2..end];
    }

    /// <summary>Whether a namespace is there; what stands from the first <c>*</c> on can be anything.</summary>
    private bool Space(string[] parts)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in parts.TakeWhile(part => !part.StartsWith('*') && part != NamespacePattern.Global))
            space = space?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        return space is not null;
    }

    private INamespaceOrTypeSymbol? Owner(string name)
    {
        INamespaceOrTypeSymbol? owner = compilation.GlobalNamespace;
        foreach (var part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            owner = (INamespaceOrTypeSymbol?)(owner as INamespaceSymbol)?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault()
                ?? owner?.GetTypeMembers(part.Split('`')[0]).FirstOrDefault(type => type.MetadataName == part);
        }

        return owner;
    }

    /// <summary>The members, those of extension blocks too, which are in a type without a name.</summary>
    private static IEnumerable<ISymbol> Members(INamespaceOrTypeSymbol owner) =>
        owner.GetMembers().Concat(owner.GetTypeMembers().Where(type => type.Name.Length == 0).SelectMany(block => block.GetMembers()));
}

/// <summary>How far an id leads.</summary>
internal enum IdReach
{
    /// <summary>Its type is not there.</summary>
    None,

    /// <summary>Its type is there, and the member or the arity is not.</summary>
    Type,

    /// <summary>It names something.</summary>
    Whole,
}
