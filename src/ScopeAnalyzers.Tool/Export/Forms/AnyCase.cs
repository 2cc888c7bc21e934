namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// A text whose letters may be in either case: <c>[aA][uU]</c>. What keeps out is read without case (manifest.md, "Patterns").
/// </summary>
internal static class AnyCase
{
    public static string Of(string text) => string.Concat(text.Select(Of));

    public static string Of(char unit)
    {
        var (lower, upper) = (char.ToLowerInvariant(unit), char.ToUpperInvariant(unit));
        return lower == upper ? unit.ToString() : $"[{lower}{upper}]";
    }
}
