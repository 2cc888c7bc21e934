using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Graph;

/// <summary>
/// Who calls whom. Its nodes are the methods, by their numbers, and for each type its <b>slots</b>: what others call through a base type
/// or an interface once an object of it is there. So an object's maker answers for what the object does when it is handed on, and a call
/// through a base type answers for no more than the base type's own code. A slot that is internal to an assembly is called there alone, and
/// leads to all that fill it.
/// </summary>
internal sealed class CallGraph
{
    private readonly int[] starts;
    private readonly int[] callers;

    private CallGraph(AssemblySet set, int[] starts, int[] callers)
    {
        Set = set;
        this.starts = starts;
        this.callers = callers;
    }

    public AssemblySet Set { get; }

    /// <summary>One more than the greatest node.</summary>
    public int NodeCount => Set.MethodCount + Set.TypeCount;

    /// <summary>How many calls there are.</summary>
    public int EdgeCount => callers.Length;

    /// <summary>The methods and slots that lead to a node.</summary>
    public ReadOnlySpan<int> CallersOf(int node) => callers.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>The node of a type's slots.</summary>
    public static int SlotsOf(AssemblySet set, int type) => set.MethodCount + type;

    /// <summary>The method of a node; null for slots.</summary>
    public MethodNode? MethodOf(int node) => node < Set.MethodCount ? Set.Method(node) : null;

    /// <summary>Reads the graph from all bodies.</summary>
    public static CallGraph Of(AssemblySet set)
    {
        var edges = new HashSet<long>();
        var slots = new Slots(set);
        foreach (var type in set.Types)
        {
            foreach (var (filler, filled) in slots.FilledBy(type))
            {
                if (filled.Count == 0 || filled.Any(IsOpen))
                    edges.Add(Edge(SlotsOf(set, type.Number), filler.Number));
                foreach (var slot in filled.Where(slot => !IsOpen(slot)))
                    edges.Add(Edge(slot.Number, filler.Number));
            }
        }

        var reader = new BodyReader(set);
        foreach (var method in set.Methods)
        {
            foreach (var callee in reader.CalleesOf(method))
                edges.Add(Edge(method.Number, callee));
        }

        return Of(set, edges);
    }

    /// <summary>Whether code outside the assembly can call a slot: who does is not known, so the object's maker answers.</summary>
    private static bool IsOpen(MethodNode slot) => slot.Type.IsVisible && slot.IsVisible;

    private static long Edge(int caller, int callee) => ((long)callee << 32) | (uint)caller;

    private static CallGraph Of(AssemblySet set, HashSet<long> edges)
    {
        var sorted = edges.ToArray();
        Array.Sort(sorted);
        var starts = new int[set.MethodCount + set.TypeCount + 1];
        foreach (var edge in sorted)
            starts[(int)(edge >> 32) + 1]++;
        for (var node = 1; node < starts.Length; node++)
            starts[node] += starts[node - 1];
        return new CallGraph(set, starts, Array.ConvertAll(sorted, edge => (int)edge));
    }
}
