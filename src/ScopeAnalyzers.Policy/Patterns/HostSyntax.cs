using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads host patterns (manifest.md, "Patterns", <c>host</c>).</summary>
internal static class HostSyntax
{
    public static ParsedPattern Parse(string text) => Error(text) is { } error
        ? ParsedPattern.Refused(error)
        : ParsedPattern.Of(new HostPattern(text));

    private static string? Error(string text)
    {
        if (text.Contains("://"))
            return $"a host has no scheme: write '{text.Substring(text.IndexOf("://", StringComparison.Ordinal) + 3)}'";
        if (text.Contains('/'))
            return "a host has no path: leave out what follows the '/'";
        if (text.Contains(':'))
            return "a host has no port: leave out what follows the ':'";

        var labels = text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text;
        if (labels.Contains('*'))
            return "'*.' may be used once, at the beginning, for one label or more";
        foreach (var label in labels.Split('.'))
        {
            if (label.Length == 0)
                return "an empty label: write one '.' between two labels, none at the beginning or the end";
            if (!label.All(unit => AsciiText.IsLetterOrDigit(unit) || unit is '-' or '_'))
                return $"'{label}' is not a valid label: letters, digits and '-'; write a name in other letters in its xn-- form";
        }

        return null;
    }
}
