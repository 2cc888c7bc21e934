using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A pattern on paths with <c>/</c>, relative to the root: for files, projects and branches (manifest.md, "Patterns", <c>file</c>).
/// </summary>
public sealed class FilePattern : Pattern
{
    private readonly PathGlob exact;
    private readonly Lazy<PathGlob> folded;

    internal FilePattern(string text)
        : base(text)
    {
        exact = new PathGlob(text);
        folded = new Lazy<PathGlob>(() => new PathGlob(Folding.Fold(text)));
    }

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) => resource switch
    {
        FileResource file => MatchesPath(file.Path, reading),
        ProjectResource project => MatchesPath(project.Path, reading),
        BuildResource build => MatchesPath(build.Project, reading),
        BranchResource branch => MatchesPath(branch.Name, reading),
        _ => false,
    };

    /// <summary>Whether the path is meant.</summary>
    public bool MatchesPath(string path, MatchMode reading) =>
        reading == MatchMode.Exact ? exact.Matches(path) : folded.Value.Matches(Folding.Fold(path));
}
