namespace ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

/// <summary>A kind of file that carries code no observer can evaluate.</summary>
/// <param name="What">What such a file is.</param>
/// <param name="Names">Names that say it, whatever extension follows.</param>
internal sealed record CodeKind(string What, IReadOnlyList<string> Extensions, IReadOnlyList<string> Names)
{
    /// <param name="extensions">With a space between them.</param>
    /// <param name="names">The same.</param>
    public CodeKind(string what, string extensions, string names = "")
        : this(what, Split(extensions), Split(names))
    {
    }

    private static string[] Split(string list) => list.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
