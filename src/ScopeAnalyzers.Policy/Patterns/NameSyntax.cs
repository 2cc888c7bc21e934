using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads names of capabilities and environments (manifest.md, "Tasks": <c>[A-Za-z0-9][A-Za-z0-9_-]*</c>).</summary>
internal static class NameSyntax
{
    public static ParsedPattern Parse(string text)
    {
        if (text.Contains('*'))
            return ParsedPattern.Refused("a name is exact here: write each one, without '*'");
        if (!AsciiText.IsLetterOrDigit(text[0]) || !text.All(unit => AsciiText.IsLetterOrDigit(unit) || unit is '_' or '-'))
            return ParsedPattern.Refused("a name is made of letters, digits, '-' and '_', and begins with a letter or a digit");
        return ParsedPattern.Of(new NamePattern(text));
    }
}
