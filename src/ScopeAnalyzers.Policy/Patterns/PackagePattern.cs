using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>A pattern on package ids, without case; <c>*</c> crosses dots (manifest.md, "Patterns", <c>package</c>).</summary>
public sealed class PackagePattern : Pattern
{
    private readonly Glob glob;

    internal PackagePattern(string text)
        : base(text) => glob = new Glob(AsciiText.Lower(text));

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) =>
        resource is PackageResource { Id: var id } && glob.Matches(AsciiText.Lower(id));
}
