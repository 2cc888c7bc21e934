using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Protection;

/// <summary>One entry of the built-in list of protected files.</summary>
/// <param name="Pattern">The files, at any depth and in any case.</param>
/// <param name="Fixed">Whether <c>unprotected</c> cannot take it off the list: what would let an agent write its own scope.</param>
/// <param name="Exempt">Files that it leaves free (manifest.md, "Protected files").</param>
public sealed record ProtectedEntry(string Pattern, bool Fixed = false, params string[] Exempt)
{
    private readonly Pattern pattern = Parse(Pattern);
    private readonly Pattern[] exempt = [.. Exempt.Select(Parse)];

    /// <summary>Why it is on the list, as it follows "because".</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether the file is protected by it.</summary>
    public bool Matches(FileResource file) =>
        pattern.Matches(file, MatchMode.Generous) && !exempt.Any(free => free.Matches(file, MatchMode.Exact));

    private static Pattern Parse(string text)
    {
        var parsed = PatternSyntax.Parse(PatternLanguage.Files, text);
        return parsed.Pattern ?? throw new InvalidOperationException($"the built-in list holds '{text}': {parsed.Error}");
    }
}
