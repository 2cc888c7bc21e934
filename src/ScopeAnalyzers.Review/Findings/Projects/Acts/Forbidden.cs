namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>What an agent may never do, whatever its scope says.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Name">The name of the built-in rule.</param>
/// <param name="Because">Why.</param>
/// <param name="Instead">What to do.</param>
internal sealed record Forbidden(string Id, string Name, string Because, string Instead)
{
    /// <summary>A project outside of the repository: no pattern can name it, and no review of this repository sees it.</summary>
    public static Forbidden ProjectOutside { get; } = new(
        "SCOPE402", "built-in:repository", "the project lies outside the repository", "refer to a project of this repository, or to a package");

    /// <summary>A file outside of the repository: its code has no author that anyone could find.</summary>
    public static Forbidden FileOutside { get; } = new(
        "SCOPE403", "built-in:repository", "the file lies outside the repository, where no one can say whose it is", "add the file to this repository");

    /// <summary>What would let a project decide how it is checked (diagnostics.md, "MSBuild properties").</summary>
    public static Forbidden CheckerProperty { get; } = new(
        "SCOPE601", "built-in:checker", "it decides what the checker finds, and is read from global properties and the environment alone", "leave it to whoever runs the build");

    /// <summary>The checker's own package, taken out of a project.</summary>
    public static Forbidden CheckerRemoved { get; } = new(
        "SCOPE601", "built-in:checker", "the project would no longer be checked", "leave the package ScopeAnalyzers as it is");
}
