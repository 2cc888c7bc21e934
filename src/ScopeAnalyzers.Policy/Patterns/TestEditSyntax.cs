using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads names of edits of tests: a name that nothing reports would be a rule that never applies.</summary>
internal static class TestEditSyntax
{
    public static ParsedPattern Parse(string text) => TestEdits.All.Contains(text)
        ? ParsedPattern.Of(new NamePattern(text))
        : ParsedPattern.Refused($"write an edit of tests: {string.Join(", ", TestEdits.All.Select(edit => $"'{edit}'"))}");
}
