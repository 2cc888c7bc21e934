using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>The places from which a value comes to a sink of a class.</summary>
internal sealed class FlowReach
{
    private const int Unreached = -1, Sunk = -2;

    private readonly FlowGraph graph;
    private readonly int[] next;
    private readonly Dictionary<int, MethodNode> sinks = [];

    public FlowReach(FlowGraph graph, string name)
    {
        this.graph = graph;
        next = new int[graph.Count];
        Array.Fill(next, Unreached);
        var queue = new Queue<int>();
        foreach (var (place, method, _) in graph.Sunk.Where(sunk => sunk.Sink == name))
        {
            if (next[place] == Unreached)
            {
                next[place] = Sunk;
                sinks.Add(place, method);
                queue.Enqueue(place);
            }
        }

        while (queue.TryDequeue(out var place))
        {
            foreach (var source in graph.SourcesOf(place))
            {
                if (next[source] == Unreached)
                {
                    next[source] = place;
                    queue.Enqueue(source);
                }
            }
        }
    }

    public bool Contains(int place) => place < next.Length && next[place] != Unreached;

    /// <summary>The methods that a value goes through, up to the one that makes it an object or a call.</summary>
    public IEnumerable<MethodNode> PathFrom(int place)
    {
        MethodNode? before = null;
        for (var at = place; at >= 0; at = next[at])
        {
            var (kind, of, _) = graph.At(at);
            if (kind != PlaceKind.Field && graph.Set.Method(of) is var method && method != before)
                yield return before = method;
            if (next[at] == Sunk && sinks[at] != before)
                yield return sinks[at];
        }
    }
}
