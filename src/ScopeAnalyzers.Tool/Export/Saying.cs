namespace ScopeAnalyzers.Tool;

/// <summary>How a form says one rule.</summary>
/// <param name="Words">The rule in the form's words; empty where it cannot be said.</param>
/// <param name="Guards">Denials that an allow needs so as to let in no more than it should.</param>
/// <param name="Why">Why it cannot be said.</param>
internal sealed record Saying(IReadOnlyList<string> Words, IReadOnlyList<string> Guards, string? Why)
{
    public static Saying As(params string[] words) => new(words, [], null);

    public static Saying None(string why) => new([], [], why);
}
