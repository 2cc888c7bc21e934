using ScopeAnalyzers.Tool.Weakening.Frameworks;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Finds the assertion that took the place of another.</summary>
internal static class Replacement
{
    private static readonly string[] Common =
    [
        "Is", "Has", "Does", "new", "true", "false", "null", "typeof", "var", "int", "string", "object", "bool", "await", "x", "Times", "It",
        "Arg",
    ];

    /// <summary>The replacement, or null if there is none.</summary>
    /// <param name="old">The assertion that is gone.</param>
    /// <param name="now">All new ones of the method.</param>
    /// <param name="free">Those that took no other's place.</param>
    public static Assertion? Of(Assertion old, IReadOnlyList<Assertion> now, IReadOnlyList<Assertion> free)
    {
        var names = Names(old).ToHashSet();
        return Related(free).FirstOrDefault()
            // One that asks for one value may say what several said, and so may a method of the tests.
            ?? Related(now).FirstOrDefault(each => each.Strength == Strengths.Exact || each.IsOfHelper)
            ?? now.FirstOrDefault(each => each.IsOfHelper)
            ?? free.FirstOrDefault(each => each.Strength >= old.Strength);

        IEnumerable<Assertion> Related(IEnumerable<Assertion> among) => among
            .Select(each => (Assertion: each, Common: Names(each).Count(names.Contains), IsSameCheck: each.Check == old.Check))
            .Where(each => each.Common > 0)
            .OrderByDescending(each => each.Common + (each.IsSameCheck ? 1 : 0)).Select(each => each.Assertion);
    }

    /// <summary>Whether an assertion that was written for each value is now one that each case repeats.</summary>
    public static bool IsRepeated(Assertion old, IEnumerable<Assertion> now)
    {
        var names = Names(old).ToHashSet();
        return now.Any(each => each.Check == old.Check && (names.Count == 0 || Names(each).Any(names.Contains)));
    }

    /// <summary>What it is about: its names, without those of the check.</summary>
    private static IEnumerable<string> Names(Assertion assertion) => assertion.Tokens
        .Where(token => (char.IsLetter(token[0]) || token[0] == '_') && token != assertion.Check && !Common.Contains(token)
            && !AssertionLibraries.IsClass(token) && !AssertionLibraries.IsOpener(token))
        .Distinct();
}
