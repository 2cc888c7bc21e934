namespace ScopeAnalyzers.Capabilities.Roots;

/// <summary>
/// What people said of the graph: where it must not be followed, and where it begins also native code (<c>graph-review.txt</c>).
/// </summary>
internal sealed class Review
{
    private readonly List<(string[] Classes, MethodPattern Method)> stops = [];
    private readonly List<(string[] Classes, MethodPattern Caller, MethodPattern Callee)> cuts = [];
    private readonly List<(string Class, MethodPattern Method)> roots = [];

    /// <summary>Nothing said: for assemblies that nobody reviewed.</summary>
    public static Review None { get; } = new([]);

    public Review()
        : this(DataTable.Lines("graph-review.txt"))
    {
    }

    private Review(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var words = line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["stop", var classes, var method]:
                    stops.Add((classes.Split(','), new(method)));
                    break;
                case ["cut", var classes, var caller, "->", var callee]:
                    cuts.Add((classes.Split(','), new(caller), new(callee)));
                    break;
                case ["root", var name, var method]:
                    roots.Add((name, new(method)));
                    break;
                default:
                    throw new InvalidOperationException($"graph-review.txt holds '{line}'");
            }
        }
    }

    /// <summary>The methods that are a root of the class, by their names.</summary>
    public IReadOnlyList<MethodPattern> RootsOf(string name) => [.. roots.Where(root => root.Class == name).Select(root => root.Method)];

    /// <summary>The methods that what they reach does not count for.</summary>
    public IReadOnlyList<MethodPattern> StopsOf(
        string name) => [.. stops.Where(stop => Holds(stop.Classes, name)).Select(stop => stop.Method)];

    /// <summary>The calls that do not count.</summary>
    public IReadOnlyList<(MethodPattern Caller, MethodPattern Callee)> CutsOf(string name) =>
        [.. cuts.Where(cut => Holds(cut.Classes, name)).Select(cut => (cut.Caller, cut.Callee))];

    private static bool Holds(string[] classes, string name) => classes.Contains(name) || classes.Contains("*");
}
