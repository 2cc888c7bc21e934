using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>
/// Finds each test of the base again: by its name in its class, then by its name elsewhere, then by what it does. A test that moved or was
/// renamed is the same test, and so are tests that became the cases of one.
/// </summary>
internal sealed class TestPairs
{
    /// <summary>So much of two bodies must be the same if the name is not.</summary>
    private const double Alike = 0.6;

    /// <summary>So much must be the same if the class and the file are others too.</summary>
    private const double AlikeElsewhere = 0.75;

    private readonly List<TestMethod> now;
    private readonly HashSet<TestMethod> taken = [];
    private readonly Dictionary<TestMethod, TestMethod> found = [];

    private TestPairs(IReadOnlyList<TestMethod> old, List<TestMethod> now)
    {
        this.now = now;
        Pair(old, method => $"{method.At.Path}:{method.Id}");
        Pair(old, method => method.Id);
        Pair(old, method => $"{method.Type}.{method.Name}");
        Pair(old, method => method.Display);
        Pair(old, method => method.Name, method => method.IsTest);
        Pair(old, method => method.Body.Count == 0 ? null : string.Join(' ', method.Body), method => method.IsTest);
        var files = old.Select(method => method.At.Path).ToHashSet();
        foreach (var test in old.Where(test => test.IsTest && !found.ContainsKey(test)))
            PairByLikeness(test, files);
        All = [.. old.Where(method => method.IsTest || found.ContainsKey(method))
            .Select(method => (method, found.GetValueOrDefault(method)))];
    }

    /// <summary>
    /// The methods of the base, each with what it is now, or null if it is gone. A method that is not a test is here only if it is there.
    /// </summary>
    public IReadOnlyList<(TestMethod Old, TestMethod? Now)> All { get; }

    /// <summary>Pairs the methods of two versions of some files.</summary>
    public static TestPairs Of(IEnumerable<TestFile> old, IEnumerable<TestFile> now) =>
        new([.. old.SelectMany(file => file.Methods)], [.. now.SelectMany(file => file.Methods)]);

    private void Pair(IEnumerable<TestMethod> old, Func<TestMethod, string?> key, Func<TestMethod, bool>? among = null)
    {
        var left = now.Where(method => !taken.Contains(method) && among?.Invoke(method) != false)
            .Select(method => (Method: method, Key: key(method))).Where(each => each.Key is not null)
            .GroupBy(each => each.Key!).ToDictionary(same => same.Key, same => new Queue<TestMethod>(same.Select(each => each.Method)));
        foreach (var method in old)
        {
            if (!found.ContainsKey(method) && among?.Invoke(method) != false && key(method) is { } name
                && left.TryGetValue(name, out var same) && same.TryDequeue(out var match))
                Match(method, match);
        }
    }

    private void PairByLikeness(TestMethod test, HashSet<string> files)
    {
        var best = now.Where(method => method.IsTest && IsFree(method))
            .Select(method => (Method: method, Needed: method.ClassName == test.ClassName || method.At.Path == test.At.Path ? Alike
                : files.Contains(method.At.Path) ? 1 : AlikeElsewhere))
            .Where(each => each.Needed < 1 && IsOfSize(test.Body.Count, each.Method.Body.Count))
            .Select(each => (each.Method, each.Needed, Likeness: Likeness(test.Body, each.Method.Body)))
            .Where(each => each.Likeness >= each.Needed).OrderByDescending(each => each.Likeness).FirstOrDefault();
        if (best.Method is { } match)
            Match(test, match);
    }

    // Several tests may become the cases of one.
    private bool IsFree(TestMethod method) => !taken.Contains(method)
        || found.Where(pair => pair.Value == method).Sum(pair => Math.Max(pair.Key.Cases.Count, 1)) < method.Cases.Count;

    private void Match(TestMethod old, TestMethod match)
    {
        found.Add(old, match);
        taken.Add(match);
    }

    // Others cannot be alike.
    private static bool IsOfSize(int one, int other) => 2 * Math.Min(one, other) >= Alike * (one + other);

    private static double Likeness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var counts = one.GroupBy(token => token).ToDictionary(same => same.Key, same => same.Count());
        var common = 0;
        foreach (var token in other)
        {
            if (counts.TryGetValue(token, out var count) && count > 0)
            {
                counts[token] = count - 1;
                common++;
            }
        }

        return 2.0 * common / (one.Count + other.Count);
    }
}
