using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>A pattern on namespaces (manifest.md, "Patterns", <c>ns</c>); it has case, however it is read.</summary>
public sealed class NamespacePattern : Pattern
{
    /// <summary>The name of the namespace that has none.</summary>
    public const string Global = "<global>";

    private readonly string[] parts;
    private readonly bool below;

    internal NamespacePattern(string text)
        : base(text)
    {
        var all = text.Split('.');
        below = all[all.Length - 1] == "**";
        parts = below ? all.Take(all.Length - 1).ToArray() : all;
    }

    internal override string? Key => parts.Length == 0 || parts.Contains("*") ? null : SymbolKeys.OfNamespacePattern(parts);

    internal override string Called => parts.Length == 0 ? "*" : parts[parts.Length - 1];

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) =>
        resource is NamespaceResource { Name: var name } && MatchesName(name);

    /// <summary>Whether the namespace is meant.</summary>
    public bool MatchesName(string name)
    {
        if (name == Global)
            return Text is "**" or Global;

        var names = name.Split('.');
        if (names.Length < parts.Length || (names.Length > parts.Length && !below))
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] != "*" && parts[i] != names[i])
                return false;
        }

        return true;
    }
}
