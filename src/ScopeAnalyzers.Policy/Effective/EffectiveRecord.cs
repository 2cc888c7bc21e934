using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>One line of an effective scope's text: its keyword and its fields, read from the left.</summary>
internal sealed class EffectiveRecord
{
    private readonly int line;
    private readonly string?[] fields;
    private int next = 1;

    public EffectiveRecord(string text, int line)
    {
        this.line = line;
        fields = RecordText.Fields(text);
        Keyword = fields[0]!;
    }

    public string Keyword { get; }

    public string? TextOrNull() => next < fields.Length ? fields[next++] : throw Invalid("has too few fields");

    public string Text() => TextOrNull() ?? throw Invalid("misses a field");

    public int Number() => int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Invalid("holds no number where one is due");

    public T Value<T>()
        where T : struct, Enum => Enum.TryParse<T>(Text(), out var value) && Enum.IsDefined(typeof(T), value)
        ? value
        : throw Invalid($"names no {typeof(T).Name}");

    public Place? PlaceOrNull()
    {
        if (TextOrNull() is { } file)
            return new Place(file, Number(), Number());
        next += 2;
        return null;
    }

    public Place Place() => PlaceOrNull() ?? throw Invalid("misses a place");

    public IReadOnlyList<string> Texts()
    {
        var texts = new List<string>();
        while (next < fields.Length)
            texts.Add(Text());
        return texts;
    }

    public IReadOnlyList<Pattern> Patterns(PatternLanguage language)
    {
        var patterns = new List<Pattern>();
        while (next < fields.Length)
            patterns.Add(Pattern(language));
        return patterns;
    }

    public Pattern Pattern(PatternLanguage language)
    {
        var parsed = PatternSyntax.Parse(language, Text());
        return parsed.Pattern ?? throw Invalid(parsed.Error!);
    }

    /// <summary>That no field is left: what is not read would be passed over in silence.</summary>
    public void End()
    {
        if (next != fields.Length)
            throw Invalid("has too many fields");
    }

    public InvalidEffectiveScopeException Invalid(string what) => new($"line {line} ('{Keyword}') {what}");
}
