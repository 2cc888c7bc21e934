using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads namespace patterns (manifest.md, "Patterns", <c>ns</c>).</summary>
internal static class NamespaceSyntax
{
    public static ParsedPattern Parse(string text) => Error(text) is { } error
        ? ParsedPattern.Refused(error)
        : ParsedPattern.Of(new NamespacePattern(text));

    /// <summary>What is wrong with the text, or null if it is a namespace pattern.</summary>
    public static string? Error(string text)
    {
        if (text == NamespacePattern.Global)
            return null;
        if (text.Length > 1 && text[1] == ':')
            return $"a namespace has no prefix here: write '{text.Substring(2)}'";
        if (text.Contains('<'))
            return "a namespace has no type arguments; the one without a name is '<global>'";

        var parts = text.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "**" && i < parts.Length - 1)
                return "'**' may only be at the end: write '*' for one part";
            if (parts[i] is "*" or "**")
                continue;
            if (parts[i].Length == 0)
                return "an empty part: write one '.' between two names, and none at the end";
            if (parts[i].Contains('*'))
                return "'*' is a whole part: write 'X.*' for one part below X, 'X.**' for X and all below";
            if (!Identifiers.IsIdentifier(parts[i]))
                return $"'{parts[i]}' is not a valid identifier: write the namespace's parts with '.' between them";
        }

        return null;
    }
}
