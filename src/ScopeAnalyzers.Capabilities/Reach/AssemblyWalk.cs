using ScopeAnalyzers.Capabilities.Graph;
using ScopeAnalyzers.Capabilities.Reading;
using ScopeAnalyzers.Capabilities.Roots;
using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>
/// What the public members of assemblies can do: up from their calls into the frameworks, which the capability map classes, and from native
/// code.
/// </summary>
public sealed class AssemblyWalk
{
    private AssemblyWalk(IReadOnlyList<WalkedAssembly> assemblies) => Assemblies = assemblies;

    /// <summary>The assemblies, in the order of their files.</summary>
    public IReadOnlyList<WalkedAssembly> Assemblies { get; }

    /// <summary>Walks over assemblies that call each other.</summary>
    public static AssemblyWalk Of(IEnumerable<string> files)
    {
        using var set = AssemblySet.Read(files);
        var names = new string[set.MethodCount];
        names[0] = "";
        foreach (var method in set.Methods)
            names[method.Number] = MethodPattern.NameOf(method);

        var found = Members(set, names).GroupBy(each => each.Assembly)
            .ToDictionary(group => group.Key, group => group.Select(each => each.Member).ToList());
        return new AssemblyWalk(
        [
            .. set.Assemblies.Select(assembly => new WalkedAssembly(
                assembly.Name, assembly.Path, assembly.ModuleVersion, Visible(set).Count(method => method.Type.Assembly == assembly),
                found.GetValueOrDefault(assembly, []),
                assembly.IsMixed ? "it holds native code" : null)),
            .. set.Unread.Select(file => new WalkedAssembly(Path.GetFileName(file.Path), file.Path, Guid.Empty, 0, [], file.Why)),
        ]);
    }

    private static IEnumerable<(LoadedAssembly Assembly, ReachedMember Member)> Members(AssemblySet set, string[] names)
    {
        var graph = CallGraph.Of(set);
        var ids = new MemberIds(set);
        var outside = new OutsideCalls(set);
        var calls = new Dictionary<string, Dictionary<int, string>>();
        foreach (var method in set.Methods)
        {
            foreach (var (name, by) in outside.Of(method))
            {
                if (!calls.TryGetValue(name, out var roots))
                    calls.Add(name, roots = []);
                roots.TryAdd(method.Number, by);
            }
        }

        foreach (var name in CapabilityMap.Names.Where(calls.ContainsKey))
        {
            var roots = calls[name];
            var reach = ClassReach.Of(graph, name, roots.Keys, Review.None, names);
            var told = new HashSet<string>();
            foreach (var method in Visible(set).Where(method => reach.Contains(method.Number) && told.Add(ids.Of(method))))
            {
                var path = reach.PathFrom(method.Number).ToList();
                yield return (method.Type.Assembly, new ReachedMember(
                    ids.Of(method), ["T:" + method.Type.Name], method.Type.Namespace, name, ByType: false,
                    [.. path.Skip(1).Select(MemberIds.Short), roots[path[^1].Number]]));
            }
        }
    }

    private static IEnumerable<MethodNode> Visible(AssemblySet set) =>
        set.Methods.Where(method => method.IsVisible && method.Type.IsVisible && method.Name != ".cctor");
}
