namespace ScopeAnalyzers.Policy;

/// <summary>
/// The plain names by which a policy's rules about symbols, and the capability classes that they deny, know what they deny. Of a symbol
/// nothing is said where neither it, nor what it replaces, nor a type or namespace around it has one of them; where one has, its
/// decision tells. Plain is a name without arity, after its last dot: <c>List</c>, <c>Delete</c>, <c>ctor</c>, <c>Sockets</c>.
/// </summary>
public sealed class RuleNames
{
    private static readonly Kind[] SymbolKinds = [Kind.Use, Kind.Apis, Kind.Capabilities];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly List<string> beginnings = [];

    private RuleNames(IEnumerable<string> called)
    {
        foreach (var name in called.Distinct())
        {
            var star = name.IndexOf('*');
            if (star < 0)
                names.Add(name);
            else
                beginnings.Add(name.Substring(0, star));
        }
    }

    /// <summary>The names of a policy; all there are, where it refuses or has a list that lets in, since that keeps out what it does not name.</summary>
    public static RuleNames Of(AgentScope scope)
    {
        var lists = (from layer in scope.Layers from kind in SymbolKinds where layer.Kinds.ContainsKey(kind) select layer.Kinds[kind]).ToList();
        return scope.Refusals.Count > 0 || lists.Exists(each => each.Allow is not null)
            ? new RuleNames(["*"])
            : new RuleNames(lists.SelectMany(each => each.Deny?.Rules ?? []).SelectMany(rule => Denied(scope, rule.Match)).Select(pattern => pattern.Called));
    }

    /// <summary>Whether a rule may be about what has this plain name, or is in it.</summary>
    public bool Contains(string name) => names.Contains(name) || beginnings.Exists(beginning => name.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<Pattern> Denied(AgentScope scope, Pattern pattern) => pattern is not NamePattern { Text: var capability } ? [pattern]
        : CapabilityMap.PatternsOf(capability).Concat(scope.Capabilities.TryGetValue(capability, out var own) ? own.Apis : []);
}
