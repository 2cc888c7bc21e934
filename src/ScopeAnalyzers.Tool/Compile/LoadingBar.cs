using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>
/// What keeps projects from being loaded. Loading runs build logic, so whatever may be a part of that is seen to first: every file but
/// documents, and C# that lies beside or below a project, where it is compiled and not run.
/// </summary>
internal static class LoadingBar
{
    private static readonly string[] Documents = [".md", ".rst", ".adoc", ".png", ".jpg", ".svg"];

    /// <summary>The findings that bar loading; those that allow what they tell do not.</summary>
    /// <param name="root">The root of the working tree.</param>
    public static IReadOnlyList<Finding> In(IEnumerable<Finding> findings, string root) =>
        [.. findings.Where(finding => finding.Outcome != Outcome.Allow && !(finding.File is { } file && IsOnlyRead(file, root)))];

    private static bool IsOnlyRead(string file, string root) =>
        Documents.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        || (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && IsOfProject(file, root));

    private static bool IsOfProject(string file, string root)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(root, folder);
            if (Directory.Exists(full) && Directory.EnumerateFiles(full, "*.csproj").Any())
                return true;
        }

        return false;
    }
}
