using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads patterns: the table of languages, each with its parser (manifest.md, "Patterns").</summary>
public static class PatternSyntax
{
    /// <summary>Reads a pattern: it, or an error that says what to write instead. Never throws.</summary>
    public static ParsedPattern Parse(PatternLanguage language, string text) =>
        text.Length == 0 ? ParsedPattern.Refused("an empty pattern matches nothing; leave it out") : language switch
        {
            PatternLanguage.Files => FileSyntax.Parse(text),
            PatternLanguage.Namespaces => NamespaceSyntax.Parse(text),
            PatternLanguage.Apis => ApiSyntax.Parse(text),
            PatternLanguage.Packages => PackageSyntax.Parse(text),
            PatternLanguage.Hosts => HostSyntax.Parse(text),
            PatternLanguage.Tools => ToolSyntax.Parse(text),
            PatternLanguage.Names => NameSyntax.Parse(text),
            PatternLanguage.TestEdits => TestEditSyntax.Parse(text),
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "a language without a syntax"),
        };

    /// <summary>The language of the rules of a kind.</summary>
    public static PatternLanguage LanguageOf(Kind kind) => KindTable.Of(kind).Language;

    /// <summary>The language of the <c>except</c> of the rules of a kind: API ids for capabilities, the rules' own for all else.</summary>
    public static PatternLanguage ExceptLanguageOf(Kind kind) => KindTable.Of(kind).ExceptLanguage;
}
