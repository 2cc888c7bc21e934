using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;

namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>
/// The C# that the SDK writes beside a project's sources: usings, and attributes of the assembly. It writes some of these files only where
/// they are older than what they are made from, so that what someone else writes there stays.
/// </summary>
public static class AttributeText
{
    private static readonly Regex Usings = new(@"\b(global\s+)?using\b[^;{}()]*;", RegexOptions.CultureInvariant);

    private static readonly char[] OfDeclarations = ['{', '}', ';'];

    /// <summary>Whether a text holds nothing else: a declaration or a statement needs a brace or a semicolon.</summary>
    public static bool IsAll(string text)
    {
        var parts = CSharpParts.Of(text);
        var code = string.Concat(
            parts.Where(part => part.Kind == CodePartKind.Code).Select(part => text.Substring(part.Start, part.End - part.Start)));
        return parts.All(part => part.Kind != CodePartKind.Directive) && Usings.Replace(code, "").IndexOfAny(OfDeclarations) < 0;
    }
}
