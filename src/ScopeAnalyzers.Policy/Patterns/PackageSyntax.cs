using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads package patterns (manifest.md, "Patterns", <c>package</c>).</summary>
internal static class PackageSyntax
{
    public static ParsedPattern Parse(string text)
    {
        foreach (var unit in text)
        {
            if (!AsciiText.IsLetterOrDigit(unit) && unit is not ('.' or '_' or '-' or '*'))
                return ParsedPattern.Refused($"a package id is made of letters, digits, '.', '_' and '-'; leave '{unit}' out, write '*' for any run");
        }

        return ParsedPattern.Of(new PackagePattern(text));
    }
}
