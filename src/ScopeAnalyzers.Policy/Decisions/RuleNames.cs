using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// The plain names by which a policy's rules about symbols, and the capability classes that they deny, know what they deny. Of a symbol
/// nothing is said where neither a type or namespace that it is or lies in has one of them, nor it or what it replaces as a member of
/// its type; where one has, the policy's decision tells. Plain is a name without arity, after its last dot: <c>Sockets</c>,
/// <c>List</c>; of a member with its type's, <c>File.Delete</c>, or <c>File.*</c>.
/// </summary>
public sealed class RuleNames
{
    private const string All = "*";

    private static readonly Kind[] SymbolKinds = [Kind.Use, Kind.Apis, Kind.Capabilities];

    private readonly HashSet<string> names, types = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];

    /// <param name="written">The names as <see cref="Written"/> has them.</param>
    public RuleNames(IReadOnlyList<string> written)
    {
        Written = written;
        names = new(written, StringComparer.Ordinal);
        foreach (var name in written)
        {
            if (name.IndexOf('.') is > 0 and var dot)
                types.Add(name.Substring(0, dot));
            else if (name.IndexOf('*') is >= 0 and var star)
                beginnings.Add(name.Substring(0, star));
        }
    }

    /// <summary>The names, each once and in order; with a star at the end, what a type's name begins with.</summary>
    public IReadOnlyList<string> Written { get; }

    /// <summary>Whether any name is one of them.</summary>
    public bool AreAll => names.Contains(All);

    /// <summary>
    /// The names of a policy; all there are, where it refuses or has a list that lets in, since that keeps out what it does not name.
    /// </summary>
    public static RuleNames Of(AgentPolicy scope)
    {
        var lists =
            (from layer in scope.Layers from kind in SymbolKinds where layer.Kinds.ContainsKey(kind) select layer.Kinds[kind]).ToList();
        return scope.Refusals.Count > 0 || lists.Exists(each => each.Allow is not null)
            ? new RuleNames([All])
            : new RuleNames(
                [.. lists.SelectMany(each => each.Deny?.Rules ?? []).SelectMany(rule => Denied(scope, rule.Match))
                    .Select(pattern => pattern.Called).Distinct().OrderBy(name => name, StringComparer.Ordinal)]);
    }

    /// <summary>Whether a rule may be about a type or namespace of this plain name, and all that is in it.</summary>
    public bool Contains(string name) =>
        names.Contains(name) || beginnings.Exists(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a rule may be about members of a type of this plain name.</summary>
    public bool HaveMembersOf(string type) => types.Contains(type);

    /// <summary>Whether a rule may be about a member of this name of a type of this plain name.</summary>
    public bool Contains(string type, string member) => names.Contains($"{type}.{member}") || names.Contains($"{type}.{All}");

    private static IEnumerable<Pattern> Denied(AgentPolicy scope, Pattern pattern) =>
        pattern is not NamePattern { Text: var capability } ? [pattern]
        : CapabilityMap.PatternsOf(capability).Concat(scope.Capabilities.TryGetValue(capability, out var own) ? own.Apis : []);
}
