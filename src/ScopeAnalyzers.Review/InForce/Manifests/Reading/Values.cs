using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>
/// Reads single values. No node gives no value and no error: a member that was left out. A wrong one gives no value, and an error.
/// </summary>
internal static class Values
{
    private const NumberStyles JsonNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private const string TimeExamples = "\"2026-12-01T00:00:00Z\" or \"2026-12-01T09:00:00+02:00\"";

    /// <summary>Whether the node is of this kind; else an error.</summary>
    /// <param name="rule">What is expected, as a sentence: <c>a scope is an object</c>.</param>
    public static bool Expect(this JsonNode node, JsonKind kind, string rule, ErrorList errors)
    {
        if (node.Kind == kind)
            return true;
        errors.Add(node, $"{rule}, not {Describe(node)}");
        return false;
    }

    /// <summary>Text for people.</summary>
    public static string? AsProse(this JsonNode? node, string thing, ErrorList errors)
    {
        if (node is null || !node.Expect(JsonKind.String, $"{thing} is a string", errors))
            return null;
        if (!string.IsNullOrWhiteSpace(node.Text))
            return node.Text;
        errors.Add(node, $"{thing} is empty; write a sentence");
        return null;
    }

    /// <summary>A string that decides something: it must read as it is.</summary>
    public static string? AsName(this JsonNode? node, string thing, ErrorList errors)
    {
        if (node is null || !node.Expect(JsonKind.String, $"{thing} is a string", errors))
            return null;
        if (Legible.Problem(node.Text) is not { } problem)
            return node.Text;
        errors.Add(node, problem);
        return null;
    }

    /// <summary>A string of a form.</summary>
    public static string? AsForm(this JsonNode node, TextForm form, ErrorList errors)
    {
        if (node.AsName($"a {form.Thing}", errors) is not { } text)
            return null;
        if (form.Fits(text))
            return text;
        errors.AddWrong(node, form.Thing, form.Advice);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public static string? AsWord(this JsonNode? node, string thing, IReadOnlyList<string> words, ErrorList errors)
    {
        if (node.AsName(thing, errors) is not { } text)
            return null;
        if (words.Contains(text))
            return text;
        var hint = NearestName.Of(text, words) is { } near ? $"; did you mean '{near}'?" : "";
        errors.Add(node!, $"{thing} is {Words.AnyOf([.. words.Select(Words.Quote)])}, not {Words.Quote(text)}{hint}");
        return null;
    }

    public static bool? AsFlag(this JsonNode? node, string thing, ErrorList errors) =>
        node is null || !node.Expect(JsonKind.Boolean, $"{thing} is true or false", errors) ? null : node.Text == "true";

    /// <summary>A whole number from 0, however it is written.</summary>
    public static long? AsWholeNumber(this JsonNode? node, string thing, ErrorList errors)
    {
        if (node is null || !node.Expect(JsonKind.Number, $"{thing} is a whole number from 0", errors))
            return null;
        if (TryNumber(node, out var number) && number is >= 0 and <= long.MaxValue && decimal.Truncate(number) == number)
            return (long)number;
        errors.Add(node, $"{thing} is a whole number from 0, not {Words.Quote(node.Text)}");
        return null;
    }

    /// <summary>Whether the node is this number, however it is written.</summary>
    public static bool IsNumber(this JsonNode node, decimal number) =>
        node.Kind == JsonKind.Number && TryNumber(node, out var written) && written == number;

    /// <summary>A moment: RFC 3339 with <c>Z</c> or an offset.</summary>
    public static DateTimeOffset? AsTime(this JsonNode? node, string thing, ErrorList errors)
    {
        if (node is null || !node.Expect(JsonKind.String, $"{thing} is a time such as \"2026-12-01T00:00:00Z\"", errors))
            return null;
        if (Rfc3339.TryParse(node.Text, out var time, out var problem))
            return time;
        errors.Add(node, $"{Words.Quote(node.Text)} is not a valid time: it {problem}; write it like {TimeExamples}");
        return null;
    }

    /// <summary>The items of an array, or none if there is no node.</summary>
    public static IReadOnlyList<JsonNode> AsItems(this JsonNode? node, string thing, ErrorList errors) =>
        node is null || !node.Expect(JsonKind.Array, $"{thing} is a list in [ ]", errors) ? [] : node.Items;

    /// <summary>The items of an array that can be read, or none if there is no node.</summary>
    public static IReadOnlyList<T> AsList<T>(this JsonNode? node, string thing, Func<JsonNode, T?> read, ErrorList errors)
        where T : class =>
        [.. node.AsItems(thing, errors).Select(read).OfType<T>()];

    // Beyond decimal's range no number of a manifest has a meaning.
    private static bool TryNumber(JsonNode node, out decimal number) =>
        decimal.TryParse(node.Text, JsonNumber, CultureInfo.InvariantCulture, out number);

    private static string Describe(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.String => $"the string {Words.Quote(node.Text)}",
        JsonKind.Number => $"the number {Words.Quote(node.Text)}",
        JsonKind.Boolean => node.Text,
        _ => "null: leave it out where there is none",
    };
}
