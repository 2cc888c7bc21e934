namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>The forms of strings that are neither patterns nor references.</summary>
internal static class TextForms
{
    /// <summary>What git takes for an option, a range or a revision expression is not a ref (git check-ref-format).</summary>
    public static readonly TextForm Ref = new(
        "ref",
        text => text.Length > 0 && text[0] is not ('-' or '/') && text.IndexOfAny([' ', '~', '^', ':', '?', '*', '[', '\\']) < 0
            && !text.Contains("..") && !text.Contains("@{"),
        "the name of a branch, such as \"origin/main\"");

    public static readonly TextForm Repository = new(
        "repository",
        text => text.Split('/') is { Length: >= 3 } parts && parts.All(IsRepositoryPart) && parts[0].Contains('.')
            && !text.EndsWith(".git", StringComparison.OrdinalIgnoreCase),
        "host/owner/name, such as \"github.com/acme/shop\", without scheme, '.git' or '*'");

    public static readonly TextForm Email = new(
        "e-mail address",
        text => text.Split('@') is [{ Length: > 0 }, { Length: > 0 }]
            && !text.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or '*'),
        "a whole one, such as \"bot@acme.example\", without name, brackets or '*'");

    public static readonly TextForm Trailer = new(
        "trailer",
        text => text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && text.Trim() == text
            && text.Substring(0, colon).All(character => char.IsLetterOrDigit(character) || character == '-'),
        "the whole line, such as \"Agent-Id: acme-bot\"");

    private static bool IsRepositoryPart(string part) =>
        part.Length > 0 && part.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '~');
}

/// <summary>A form that a string of the manifest must have.</summary>
/// <param name="Thing">What a string of this form is, as it follows "is no".</param>
/// <param name="Fits">Whether a string has the form.</param>
/// <param name="Advice">What to write, as it follows "write".</param>
internal sealed record TextForm(string Thing, Func<string, bool> Fits, string Advice);
