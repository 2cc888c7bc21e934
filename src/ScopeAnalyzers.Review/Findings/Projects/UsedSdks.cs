using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>
/// The SDKs that projects of the merge base name, each with its version: a new project that names the same runs nothing that the repository
/// does not run already. They are read when a new project names one that does not come with the SDK itself.
/// </summary>
/// <param name="filesBefore">The paths of all files at the merge base.</param>
internal sealed class UsedSdks(ChangedContents contents, Func<IEnumerable<string>> filesBefore)
{
    private readonly Lazy<HashSet<string>> used = new(() => new(
        filesBefore().Where(path => path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)).SelectMany(path => In(contents, path)),
        StringComparer.Ordinal));

    /// <summary>Whether a project of the merge base names it, in the same version.</summary>
    public bool Contains(string sdk) => used.Value.Contains(sdk);

    private static IEnumerable<string> In(ChangedContents contents, string path)
    {
        try
        {
            return ProjectFileKind.Find(path) is { } kind && contents.Before(path) is { } content
                ? kind.Read(SourceText.Of(content).Text).Attributes.Where(attribute => attribute.Name == "Sdk").Select(sdk => sdk.Value)
                : [];
        }
        catch (UnreadableProject)
        {
            return [];
        }
    }
}
