using System.Reflection.Metadata.Ecma335;
using ScopeAnalyzers.Capabilities.Reading;

namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>
/// Where names, types and members go once they are handed over: from parameters through fields and calls to what turns them into an
/// object or a call. A field is one place for all objects, and what a collection holds is the collection.
/// </summary>
internal sealed class FlowGraph
{
    private readonly Dictionary<long, int> places = [];
    private readonly List<(PlaceKind Kind, int Of, int Index)> known = [];
    private readonly List<List<int>> sources = [];

    private readonly bool[] relevantFields;

    private FlowGraph(AssemblySet set)
    {
        Set = set;
        relevantFields = new bool[set.FieldCount];
        foreach (var assembly in set.Assemblies)
        {
            foreach (var handle in assembly.Metadata.FieldDefinitions)
                relevantFields[assembly.FieldBase + MetadataTokens.GetRowNumber(handle)] =
                    Relevant.Is(set.TypeOf(assembly, assembly.Metadata.GetFieldDefinition(handle)));
        }
    }

    public AssemblySet Set { get; }

    /// <summary>The places that flow into a sink, each with the method that sinks it.</summary>
    public List<(int Place, MethodNode In, string Sink)> Sunk { get; } = [];

    public int Count => known.Count;

    /// <summary>Reads the flow of all bodies.</summary>
    public static FlowGraph Of(AssemblySet set, FlowTable table)
    {
        var graph = new FlowGraph(set);
        graph.LinkSlots();
        foreach (var method in set.Methods)
        {
            if (method.Address != 0 && !table.RoleOf(method, set).Ends)
                new FlowReader(graph, table, method).Read();
        }

        return graph;
    }

    /// <summary>The place of a parameter; of an instance method the first is the object itself.</summary>
    public int Parameter(int method, int index) => Place(PlaceKind.Parameter, method, index);

    public int Result(int method) => Place(PlaceKind.Result, method, 0);

    public int Field(int field) => Place(PlaceKind.Field, field, 0);

    public int Local(int method, int index) => Place(PlaceKind.Local, method, index);

    public (PlaceKind Kind, int Of, int Index) At(int place) => known[place];

    /// <summary>Whether a field can hold what is followed.</summary>
    public bool IsRelevantField(int field) => relevantFields[field];

    /// <summary>What flows into a place.</summary>
    public IReadOnlyList<int> SourcesOf(int place) => sources[place];

    /// <summary>Says that what is in one place comes to be in another.</summary>
    public void Flow(int from, int to)
    {
        if (from != to && !sources[to].Contains(from))
            sources[to].Add(from);
    }

    private int Place(PlaceKind kind, int of, int index)
    {
        var key = ((long)kind << 60) | ((long)of << 16) | (uint)index;
        if (!places.TryGetValue(key, out var place))
        {
            places.Add(key, place = known.Count);
            known.Add((kind, of, index));
            sources.Add([]);
        }

        return place;
    }

    /// <summary>What is handed to a slot is handed to all that fill it, and what they give back comes from it.</summary>
    private void LinkSlots()
    {
        var slots = new Slots(Set);
        foreach (var (filler, filled) in Set.Types.SelectMany(slots.FilledBy))
        {
            foreach (var slot in filled)
            {
                var parameters = Set.SignatureOf(filler).Parameters;
                for (var i = 0; i < parameters.Count; i++)
                {
                    if (Relevant.IsThroughSlots(parameters[i]))
                        Flow(Parameter(slot.Number, i + 1), Parameter(filler.Number, i + 1));
                }

                if (Relevant.IsThroughSlots(Set.SignatureOf(filler).Return))
                    Flow(Result(filler.Number), Result(slot.Number));
            }
        }
    }
}
