using ScopeAnalyzers.Capabilities.Reading;
using ScopeAnalyzers.Capabilities.Roots;

namespace ScopeAnalyzers.Capabilities.Flow;

/// <summary>What turns a name, a type or a member into an object or a call, and what passes it on (<c>flow-sinks.txt</c>).</summary>
internal sealed class FlowTable
{
    private readonly List<(MethodPattern Method, int[] Arguments, string Class)> sinks = [];
    private readonly List<MethodPattern> passes = [];
    private readonly List<MethodPattern> mixes = [];
    private readonly List<MethodPattern> holders = [];
    private readonly List<MethodPattern> ends = [];
    private readonly Dictionary<int, Role> roles = [];

    public FlowTable()
    {
        foreach (var line in DataTable.Lines("flow-sinks.txt"))
        {
            switch (line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["sink", var name, var arguments, var method]:
                    sinks.Add((new(method), [.. arguments.Split(',').Select(int.Parse)], name));
                    break;
                case ["pass", var method]:
                    passes.Add(new(method));
                    break;
                case ["mix", var method]:
                    mixes.Add(new(method));
                    break;
                case ["hold", var method]:
                    holders.Add(new(method));
                    break;
                case ["end", var method]:
                    ends.Add(new(method));
                    break;
                default:
                    throw new InvalidOperationException($"flow-sinks.txt holds '{line}'");
            }
        }
    }

    /// <summary>What a method does with what it is given.</summary>
    public Role RoleOf(MethodNode method, AssemblySet set)
    {
        if (!roles.TryGetValue(method.Number, out var role))
            roles.Add(method.Number, role = Find(method, set));
        return role;
    }

    private Role Find(MethodNode method, AssemblySet set)
    {
        var name = MethodPattern.NameOf(method);
        var sink = sinks.Find(each => each.Method.Matches(method, name, set));
        return new Role(
            sink.Arguments ?? [],
            sink.Class,
            passes.Exists(each => each.Matches(method, name, set)),
            mixes.Exists(each => each.Matches(method, name, set)),
            holders.Exists(each => each.Matches(method, name, set)),
            ends.Exists(each => each.Matches(method, name, set)));
    }
}
