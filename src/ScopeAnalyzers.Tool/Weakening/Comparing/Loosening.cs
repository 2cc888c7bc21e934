using System.Globalization;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Says how an assertion lets more values pass than the one whose place it took.</summary>
internal static class Loosening
{
    // How often a mock must be called: the words that let more counts pass come later.
    private static readonly string[][] Counts =
    [
        ["Once", "Never", "Exactly", "MustHaveHappenedOnceExactly"],
        ["AtMostOnce", "AtMost", "Between", "AtLeast"],
        ["AtLeastOnce", "MustHaveHappened"],
    ];

    private static readonly char[] Suffixes = ['d', 'f', 'm', 'l', 'D', 'F', 'M', 'L'];

    private static readonly string[] AnyValues = ["IsAny", "Any", "ReceivedWithAnyArgs", "DidNotReceiveWithAnyArgs", "Ignored", "_"];

    /// <summary>How, or nothing if it does not.</summary>
    public static IEnumerable<string> Of(Assertion old, Assertion now)
    {
        if (now.IsOfHelper || old.IsOfHelper)
            yield break;
        if (now.Strength < old.Strength)
            yield return "more values pass";
        else if (Any(now) > Any(old) && Calls(now).SequenceEqual(Calls(old)))
            yield return "any value passes";
        else if (CountOf(now) > CountOf(old))
            yield return "more counts of calls pass";
        else if (IsBroader(old, now))
            yield return "more exceptions pass";
        else if (IsWider(old, now))
            yield return "the tolerance is wider";
        else if (now.Tokens.Contains("IgnoreCase") && !old.Tokens.Contains("IgnoreCase"))
            yield return "case is ignored";
    }

    private static int Any(Assertion assertion) => assertion.Tokens.Count(AnyValues.Contains);

    private static IEnumerable<string> Calls(Assertion assertion) =>
        assertion.Tokens.SkipLast(1)
            .Where((token, index) => assertion.Tokens[index + 1] == "(" && char.IsLetter(token[0])
                && !AnyValues.Contains(token) && token is not ("Received" or "Is"));

    private static int CountOf(Assertion assertion)
    {
        // Received(2) asks for two calls, Received() for some.
        var at = assertion.Tokens.ToList().IndexOf("Received");
        if (at >= 0)
            return at + 2 < assertion.Tokens.Count && assertion.Tokens[at + 2] == ")" ? 2 : 0;
        return Array.FindLastIndex(Counts, words => assertion.Tokens.Any(words.Contains));
    }

    private static bool IsBroader(Assertion old, Assertion now) =>
        now.Check.Contains("Throw", StringComparison.Ordinal) && TypeOf(now) is "Exception" && TypeOf(old) is not ("Exception" or null);

    private static string? TypeOf(Assertion assertion)
    {
        var at = assertion.Tokens.ToList().LastIndexOf("<");
        return at < 0 || at + 2 >= assertion.Tokens.Count || assertion.Tokens[at + 2] != ">" ? null : assertion.Tokens[at + 1];
    }

    // All the same but for one number, the last: of a number of digits fewer are wider, of a distance more.
    private static bool IsWider(Assertion old, Assertion now)
    {
        if (old.Tokens.Count != now.Tokens.Count)
            return false;
        var different = Enumerable.Range(0, old.Tokens.Count).Where(index => old.Tokens[index] != now.Tokens[index]).ToList();
        if (different is not [var at] || !Number(old.Tokens[at], out var was) || !Number(now.Tokens[at], out var value))
            return false;
        var isTolerance = IsLast(old.Tokens, at) && (old.Tokens.Contains("Within") || old.Check is "BeCloseTo" or "BeApproximately"
            || (old.Check is "Equal" or "AreEqual" or "ShouldBe" && Commas(old.Tokens, at) >= (old.Check == "ShouldBe" ? 1 : 2)));
        var isDigits = old.Check == "Equal" && !old.Tokens[at].Contains('.', StringComparison.Ordinal);
        return isTolerance && (isDigits ? value < was : value > was);
    }

    private static bool IsLast(IReadOnlyList<string> tokens, int at) =>
        !tokens.Skip(at + 1).Any(token => token.Length > 0 && char.IsLetterOrDigit(token[0]));

    private static int Commas(IReadOnlyList<string> tokens, int until) => tokens.Take(until).Count(token => token == ",");

    private static bool Number(string token, out double number) =>
        double.TryParse(token.TrimEnd(Suffixes), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
