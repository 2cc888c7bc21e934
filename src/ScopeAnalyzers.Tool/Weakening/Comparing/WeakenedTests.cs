using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>
/// Finds methods that assert less than before. An assertion that another method of the change has now has moved, and one whose place
/// another took was replaced.
/// </summary>
internal sealed class WeakenedTests
{
    private readonly IReadOnlyList<(TestMethod Old, TestMethod Now)> changed;
    private readonly Dictionary<string, int> gained = [];
    private readonly HashSet<string> hollow;

    public WeakenedTests(IReadOnlyList<(TestMethod Old, TestMethod? Now)> pairs, IReadOnlyList<TestFile> now)
    {
        var paths = pairs.Where(pair => pair.Old.IsTest).Select(pair => pair.Old.At.Path).ToHashSet();
        changed =
        [
            .. from pair in pairs
               where pair is { Now: not null, Old.NeverRuns: false } && paths.Contains(pair.Old.At.Path)
                   && pair.Now.IsTest == pair.Old.IsTest && !pair.Old.Body.SequenceEqual(pair.Now.Body)
               select (pair.Old, pair.Now),
        ];
        var known = pairs.Where(pair => pair.Now is not null).Select(pair => pair.Now!).ToHashSet();
        var others = now.SelectMany(file => file.Methods).Where(method => !known.Contains(method)).ToList();
        foreach (var text in others.SelectMany(method => method.Assertions.Value).Select(each => each.Text)
            .Concat(changed.GroupBy(pair => pair.Now).SelectMany(same => Gained(same.Select(pair => pair.Old), same.Key))))
            gained[text] = gained.GetValueOrDefault(text) + 1;
        hollow = [.. others.Where(IsHollow).Select(method => method.Name)];
    }

    /// <summary>What became of the assertions.</summary>
    public IEnumerable<TestEdit> All() => changed.SelectMany(pair => Of(pair.Old, pair.Now));

    // A helper of the change that calls nothing and throws nothing.
    private static bool IsHollow(TestMethod method) => !method.IsTest && !method.Body.Any(token => token is "(" or "throw");

    private static IEnumerable<string> Gained(IEnumerable<TestMethod> old, TestMethod now)
    {
        var known = old.SelectMany(method => method.Assertions.Value).GroupBy(each => each.Text)
            .ToDictionary(same => same.Key, same => same.Count());
        return now.Assertions.Value.GroupBy(each => each.Text)
            .SelectMany(same => same.Skip(known.GetValueOrDefault(same.Key))).Select(each => each.Text);
    }

    private List<TestEdit> Of(TestMethod old, TestMethod now)
    {
        var was = old.Assertions.Value.Where(each => !each.ProvesNothing).ToList();
        if (was.Count == 0)
            return old is { IsTest: true, Body.Count: > 2 } && now.Body.Count == 2
                ? [new TestEdit(TestEdits.Weaken, old, now.At, "Its body is empty now.")] : [];

        var left = now.Assertions.Value.Where(each => !each.ProvesNothing && !(each.IsOfHelper && hollow.Contains(each.Check))).ToList();
        var edits = new List<TestEdit>();
        var replaced = new List<Assertion>();
        foreach (var each in was)
        {
            if (left.Find(other => other.Text == each.Text) is { } same)
            {
                left.Remove(same);
                edits.AddRange(Surrounded(old, each, same));
            }
            else
            {
                replaced.Add(each);
            }
        }

        var free = left.ToList();
        foreach (var each in replaced)
        {
            if (now.Cases.Count > old.Cases.Count && Replacement.IsRepeated(each, now.Assertions.Value))
                continue;
            if (Replacement.Of(each, left, free) is { } other)
            {
                free.Remove(other);
                edits.AddRange(Surrounded(old, each, other));
                edits.AddRange(Loosening.Of(each, other).Select(how => new TestEdit(
                    TestEdits.Loosen, old, other.At, $"'{Short(each)}' became '{Short(other)}': {how}.")));
            }
            else if (gained.GetValueOrDefault(each.Text) is > 0 and var count)
            {
                gained[each.Text] = count - 1;
            }
            else
            {
                edits.Add(Gone(old, each, now));
            }
        }

        return edits;
    }

    private static TestEdit Gone(TestMethod old, Assertion assertion, TestMethod now)
    {
        var known = old.Assertions.Value.Select(each => each.Text).ToHashSet();
        return now.Assertions.Value.FirstOrDefault(each => each.ProvesNothing && !known.Contains(each.Text)) is { } hollow
            ? new TestEdit(TestEdits.Weaken, old, hollow.At, $"'{Short(assertion)}' became '{Short(hollow)}', which proves nothing.")
            : new TestEdit(TestEdits.Weaken, old, assertion.At, $"'{Short(assertion)}' is gone: the base has it here.") { IsAtBase = true };
    }

    private static IEnumerable<TestEdit> Surrounded(TestMethod old, Assertion was, Assertion now)
    {
        var how = now.IsCaught && !was.IsCaught ? "its failure is caught"
            : now.Conditions > was.Conditions ? "it is reached only under a condition"
            : now.IsDropped && was.IsAwaited && now.Check == was.Check ? "it is not awaited"
            : null;
        return how is null ? [] : [new TestEdit(TestEdits.Weaken, old, now.At, $"Now '{Short(now)}' is there, but {how}.")];
    }

    private static string Short(Assertion assertion) => AssertionText.Of(assertion.Tokens);
}
