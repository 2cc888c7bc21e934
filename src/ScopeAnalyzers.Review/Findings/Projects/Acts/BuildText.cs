using System.Globalization;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>The language of MSBuild's values: references, functions, escapes.</summary>
internal static class BuildText
{
    private static readonly Regex Reference = new(@"\$\(([A-Za-z_][A-Za-z0-9_-]*)\)", RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(@"\A[A-Za-z0-9_.+,; -]*\z", RegexOptions.CultureInvariant);

    private static readonly Regex Escape = new("%([0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    /// <summary>Whether the text has no reference of any kind, so that it is known what it says.</summary>
    public static bool IsLiteral(string text) => !Holds(text, "$(") && !Holds(text, "@(") && !Holds(text, "%(");

    /// <summary>Whether the text calls a property function, or refers to items or the registry.</summary>
    public static bool CallsFunction(string text) => Holds(Reference.Replace(text, ""), "$(") || Holds(text, "@(");

    /// <summary>
    /// A property or item as scopes name it. What calls a function runs code when the project is evaluated, and no scope permits that by a
    /// name.
    /// </summary>
    public static BuildResource Named(string project, string name, params IEnumerable<string> values) =>
        new(project, values.Any(CallsFunction) ? null : name);

    /// <summary>Whether the text is a word, or several, and all that it refers to are too.</summary>
    public static bool IsWord(string text, Func<string, bool> isWord) =>
        Word.IsMatch(Reference.Replace(text, reference => isWord(reference.Groups[1].Value) ? "" : "$"));

    /// <summary>The text with MSBuild's escapes (<c>%2e</c>) read.</summary>
    public static string Unescape(string text) => Escape.Replace(text, escape =>
        ((char)int.Parse(escape.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    private static bool Holds(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
