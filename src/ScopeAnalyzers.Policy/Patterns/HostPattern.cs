using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>A pattern on hosts, without case; <c>*.</c> is one label or more (manifest.md, "Patterns", <c>host</c>).</summary>
public sealed class HostPattern : Pattern
{
    private readonly string host;
    private readonly bool below;

    internal HostPattern(string text)
        : base(text)
    {
        below = text.StartsWith("*.", StringComparison.Ordinal);
        host = AsciiText.Lower(below ? text.Substring(1) : text);
    }

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) => resource is HostResource { Name: var name } && MatchesHost(name);

    /// <summary>Whether the host is meant; its final dot, if there is one, says nothing.</summary>
    public bool MatchesHost(string name)
    {
        var plain = AsciiText.Lower(name.EndsWith(".", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name);
        return below
            ? plain.EndsWith(host, StringComparison.Ordinal) && plain[0] != '.'
            : plain == host;
    }
}
