using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>What a kind is, for all that reads, decides and reports it.</summary>
/// <param name="Name">The name in determining rules, grants and requests: <c>files</c>; <c>namespaces.use</c> is the member <c>use</c> of
/// <c>namespaces</c>.</param>
/// <param name="Word">The word for one resource of it, in a test and on a command line: <c>package</c>.</param>
/// <param name="Diagnostic">The diagnostic of a deny.</param>
/// <param name="Language">The language of the patterns of its rules.</param>
/// <param name="Places">Where a manifest may write it.</param>
public sealed record KindRow(Kind Kind, string Name, string Word, string Diagnostic, PatternLanguage Language,
    KindPlaces Places = KindPlaces.All)
{
    /// <summary>The language of the <c>except</c> of its rules; that of its patterns if left out.</summary>
    public PatternLanguage ExceptLanguage { get; init; } = Language;

    /// <summary>The language of its patterns in a grant; that of its rules if left out.</summary>
    public PatternLanguage GrantLanguage { get; init; } = Language;

    /// <summary>What its rules may say beside <c>match</c> and <c>except</c>.</summary>
    public RuleShape Shape { get; init; }

    /// <summary>Whether a grant that lists a resource by its own name allows it.</summary>
    public bool IsGrantedByName { get; init; } = true;

    /// <summary>The member of a scope and of a grant that holds it: <c>files</c>, <c>namespaces</c>.</summary>
    public string Member => Name.Split('.')[0];

    /// <summary>The member in <see cref="Member"/> that holds it: <c>use</c>; null if that holds this kind alone.</summary>
    public string? Part => Name.IndexOf('.') is var dot and > 0 ? Name.Substring(dot + 1) : null;
}

/// <summary>Where a manifest may write a kind.</summary>
[Flags]
public enum KindPlaces
{
    /// <summary>In scopes.</summary>
    Scopes = 1,

    /// <summary>In grants.</summary>
    Grants = 2,

    /// <summary>In tests, by its word.</summary>
    Tests = 4,

    /// <summary>Everywhere.</summary>
    All = Scopes | Grants | Tests,
}

/// <summary>What the rules of a kind may say.</summary>
public enum RuleShape
{
    /// <summary>Nothing of their own.</summary>
    Plain,

    /// <summary><c>acts</c>: which acts on a file they are about.</summary>
    File,

    /// <summary><c>in</c> and <c>notIn</c>: in which files they apply.</summary>
    InFiles,
}
