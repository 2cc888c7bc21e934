namespace ScopeAnalyzers.Capabilities.Reading;

/// <summary>Which methods others call without naming them: those that fill a slot of a base type or of an interface.</summary>
internal sealed class Slots(AssemblySet set)
{
    private readonly Dictionary<int, List<MethodNode>> contracts = [];

    /// <summary>
    /// The methods of a type that fill a slot, each with the slots; of one whose type is not loaded the slot is left out.
    /// </summary>
    public IEnumerable<(MethodNode Filler, IReadOnlyList<MethodNode> Slots)> FilledBy(TypeNode type)
    {
        if (type.IsInterface)
            yield break;

        var demanded = ContractsOf(type);
        var declared = DeclarationsOf(type);
        foreach (var method in set.MethodsOf(type))
        {
            if (method.Address == 0 || method.Name == ".cctor" || !(method.IsVirtual || method.IsStatic))
                continue;
            if (declared.TryGetValue(method.Number, out var slots))
                yield return (method, slots);
            else if (method.IsVirtual && !method.IsNewSlot)
                yield return (method, [.. OverriddenBy(method), .. Named(demanded, method)]);
            else if (Named(demanded, method) is { Count: > 0 } implemented)
                yield return (method, implemented);
        }
    }

    private List<MethodNode> Named(List<MethodNode> demanded, MethodNode method)
    {
        List<MethodNode> named = [];
        foreach (var slot in demanded)
        {
            if (slot.Name == method.Name && slot.IsStatic == method.IsStatic && HaveOneShape(slot, method))
                named.Add(slot);
        }

        return named;
    }

    private IEnumerable<MethodNode> OverriddenBy(MethodNode method)
    {
        for (var number = method.Type.Base; number >= 0; number = set.Type(number).Base)
        {
            foreach (var candidate in set.MethodsOf(set.Type(number)))
            {
                if (candidate is { IsVirtual: true, IsNewSlot: true } && candidate.Name == method.Name && HaveOneShape(candidate, method))
                {
                    yield return candidate;
                    yield break;
                }
            }
        }
    }

    /// <summary>
    /// Type parameters make the same slot look otherwise from a derived type: the count of parameters is compared, and no more.
    /// </summary>
    private bool HaveOneShape(MethodNode one, MethodNode other)
    {
        var (left, right) = (set.SignatureOf(one), set.SignatureOf(other));
        return left.Arity == right.Arity && left.Parameters.Count == right.Parameters.Count;
    }

    /// <summary>What a type says of itself by explicit implementations.</summary>
    private Dictionary<int, List<MethodNode>> DeclarationsOf(TypeNode type)
    {
        var metadata = type.Assembly.Metadata;
        var known = new Dictionary<int, List<MethodNode>>();
        foreach (var handle in metadata.GetTypeDefinition(type.Handle).GetMethodImplementations())
        {
            var implementation = metadata.GetMethodImplementation(handle);
            var body = set.MethodOf(type.Assembly, implementation.MethodBody);
            if (!known.TryGetValue(body, out var slots))
                known.Add(body, slots = []);
            if (set.MethodOf(type.Assembly, implementation.MethodDeclaration) is >= 0 and var slot)
                slots.Add(set.Method(slot));
        }

        return known;
    }

    /// <summary>What the interfaces of a type demand.</summary>
    private List<MethodNode> ContractsOf(TypeNode type)
    {
        if (contracts.TryGetValue(type.Number, out var known))
            return known;
        known = [];
        contracts.Add(type.Number, known);
        foreach (var contract in type.Interfaces.Select(set.Type))
        {
            known.AddRange(set.MethodsOf(contract).Where(method => method.IsVirtual));
            known.AddRange(ContractsOf(contract));
        }

        return known;
    }
}
