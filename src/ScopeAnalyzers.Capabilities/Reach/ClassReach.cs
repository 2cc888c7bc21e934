using ScopeAnalyzers.Capabilities.Graph;
using ScopeAnalyzers.Capabilities.Reading;
using ScopeAnalyzers.Capabilities.Roots;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>Which methods lead to a class of capability, each by the shortest way.</summary>
internal sealed class ClassReach
{
    private const int Unreached = -1, Root = -2;

    private readonly CallGraph graph;
    private readonly int[] next;

    private ClassReach(CallGraph graph, int[] next)
    {
        this.graph = graph;
        this.next = next;
    }

    /// <summary>Walks up from the roots.</summary>
    /// <param name="names">Each method's name as the review has it, by its number.</param>
    public static ClassReach Of(CallGraph graph, string name, IEnumerable<int> roots, Review review, string[] names)
    {
        var next = new int[graph.NodeCount];
        Array.Fill(next, Unreached);
        var stops = review.StopsOf(name);
        var cuts = review.CutsOf(name);
        var queue = new Queue<int>();
        foreach (var root in roots)
        {
            if (next[root] == Unreached)
            {
                next[root] = Root;
                queue.Enqueue(root);
            }
        }

        while (queue.TryDequeue(out var node))
        {
            foreach (var caller in graph.CallersOf(node))
            {
                if (next[caller] != Unreached || (caller < names.Length && Stops(graph.Set, stops, names, caller))
                    || IsCut(graph.Set, cuts, names, caller, node))
                    continue;
                next[caller] = node;
                queue.Enqueue(caller);
            }
        }

        return new ClassReach(graph, next);
    }

    public bool Contains(int method) => next[method] != Unreached;

    /// <summary>The methods from one to the root.</summary>
    public IEnumerable<MethodNode> PathFrom(int method)
    {
        for (var node = method; node >= 0; node = next[node])
        {
            if (graph.MethodOf(node) is { } step)
                yield return step;
        }
    }

    private static bool Stops(AssemblySet set, IReadOnlyList<MethodPattern> stops, string[] names, int method)
    {
        foreach (var stop in stops)
        {
            if (stop.Matches(set.Method(method), names[method], set))
                return true;
        }

        return false;
    }

    private static bool IsCut(AssemblySet set, IReadOnlyList<(MethodPattern Caller, MethodPattern Callee)> cuts, string[] names,
        int caller, int callee)
    {
        if (caller >= names.Length || callee >= names.Length)
            return false;
        foreach (var cut in cuts)
        {
            if (cut.Callee.Matches(set.Method(callee), names[callee], set) && cut.Caller.Matches(set.Method(caller), names[caller], set))
                return true;
        }

        return false;
    }
}
