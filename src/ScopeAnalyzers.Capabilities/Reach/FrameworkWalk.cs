using ScopeAnalyzers.Capabilities.Flow;
using ScopeAnalyzers.Capabilities.Graph;
using ScopeAnalyzers.Capabilities.Reading;
using ScopeAnalyzers.Capabilities.Roots;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>
/// What the public members of a shared framework can do, from its own code: up from the native calls, and from what turns a name, a type
/// or a member into an object or a call.
/// </summary>
public sealed class FrameworkWalk
{
    /// <summary>How many methods a text is followed through. After more it has been cut up, joined and looked up.</summary>
    private const int MostForText = 7;

    private static readonly string[]
        Reached = ["network", "process", "filesystem", "ipc", "terminate", "read-system-state", "modify-system-state", "console", "native"],
        HandedOver = ["reflection", "dynamic-code"];

    private readonly AssemblySet set;
    private readonly MemberIds ids;
    private readonly NativeRoots native = new();
    private readonly List<ReachedMember> members = [];
    private readonly HashSet<string> unknown = [];
    private readonly HashSet<(string, string)> told = [];

    private FrameworkWalk(AssemblySet set)
    {
        this.set = set;
        ids = new(set);
    }

    /// <summary>What was found, each member and class once.</summary>
    public IReadOnlyList<ReachedMember> Members => members;

    /// <summary>The ids of the visible members of each visible type.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Visible { get; private set; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>The native entry points that <c>native-roots.txt</c> does not know.</summary>
    public IReadOnlyCollection<string> UnknownEntries => unknown;

    /// <summary>Walks over the assemblies among the files.</summary>
    public static FrameworkWalk Of(IEnumerable<string> files)
    {
        using var set = AssemblySet.Read(files);
        var walk = new FrameworkWalk(set);
        walk.Visible = walk.VisibleMethods().GroupBy(method => "T:" + method.Type.Name)
            .ToDictionary(group => group.Key, IReadOnlySet<string> (group) => group.Select(walk.ids.Of).ToHashSet());
        walk.ReadCalls();
        walk.ReadFlow();
        return walk;
    }

    private void ReadCalls()
    {
        var graph = CallGraph.Of(set);
        var names = new string[set.MethodCount];
        foreach (var method in set.Methods)
            names[method.Number] = MethodPattern.NameOf(method);

        var review = new Review();
        var entries = NativeEntries();
        foreach (var name in Reached)
        {
            var patterns = review.RootsOf(name);
            var roots = set.Methods.Where(method => patterns.Any(pattern => pattern.Matches(method, names[method.Number], set)))
                .Select(method => method.Number)
                .Concat(entries.Where(entry => entry.Class == name).Select(entry => entry.Method));
            var reach = ClassReach.Of(graph, name, roots, review, names);
            foreach (var method in VisibleMethods().Where(method => reach.Contains(method.Number)))
                Tell(method, name, byType: false, reach.PathFrom(method.Number));
        }
    }

    private List<(int Method, string Class)> NativeEntries()
    {
        var entries = new List<(int, string)>();
        foreach (var method in set.Methods)
        {
            if (NativeRoots.EntryOf(method) is not { } entry)
                continue;
            if (native.ClassOf(entry) is { } name)
                entries.Add((method.Number, name));
            else
                unknown.Add(entry);
        }

        return entries;
    }

    private void ReadFlow()
    {
        var graph = FlowGraph.Of(set, new FlowTable());
        foreach (var name in HandedOver)
        {
            var reach = new FlowReach(graph, name);
            foreach (var method in VisibleMethods())
            {
                var parameters = set.SignatureOf(method).Parameters;
                for (var i = 0; i < parameters.Count; i++)
                {
                    var place = graph.Parameter(method.Number, method.IsStatic ? i : i + 1);
                    if (!reach.Contains(place))
                        continue;
                    var path = reach.PathFrom(place).ToList();
                    var isText = parameters[i].Parts.Any(part => part.Text == "System.String");
                    if (isText ? path.Count <= MostForText : name == "reflection")
                        Tell(method, name, !isText && Relevant.IsOfTypes(parameters[i]), path);
                }
            }
        }
    }

    private IEnumerable<MethodNode> VisibleMethods() => set.Methods.Where(method =>
        method.IsVisible && method.Type.IsVisible && method.Name != ".cctor" && !method.Type.Namespace.StartsWith("Internal", StringComparison.Ordinal));

    private void Tell(MethodNode method, string name, bool byType, IEnumerable<MethodNode> path)
    {
        var id = ids.Of(method);
        if (told.Add((id, name)))
            members.Add(
                new ReachedMember(id, [.. TypesOf(method.Type)], method.Type.Namespace, name, byType,
                    [.. path.Skip(1).Select(MemberIds.Short)]));
    }

    private IEnumerable<string> TypesOf(TypeNode type)
    {
        for (; ; type = set.Type(type.Container))
        {
            yield return "T:" + type.Name;
            if (type.Container < 0)
                yield break;
        }
    }
}
