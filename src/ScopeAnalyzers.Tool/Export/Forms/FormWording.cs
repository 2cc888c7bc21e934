namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>How a form says one rule.</summary>
/// <param name="Words">The rule in the form's words, or empty if it cannot be said.</param>
/// <param name="Guards">Denials that an allow needs to let in no more than it should.</param>
/// <param name="Why">Why it cannot be said.</param>
internal sealed record FormWording(IReadOnlyList<string> Words, IReadOnlyList<string> Guards, string? Why)
{
    public static FormWording As(params string[] words) => new(words, [], null);

    public static FormWording None(string why) => new([], [], why);
}
