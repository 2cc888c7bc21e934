using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

/// <summary>
/// Says whether the project around a page compiles pages, as far as files in git tell: then the build and <c>check --compile</c> evaluate
/// what it uses.
/// </summary>
/// <param name="text">The text of a file by its path from the root, or null if there is none.</param>
/// <param name="files">The paths of all files at the merge base.</param>
internal sealed class PageProjects(Func<string, string?> text, Func<IEnumerable<string>> files)
{
    private static readonly Regex Compiling = new(
        @"\bSdk(\.props)?\s*=?.*\bMicrosoft\.NET\.Sdk\.(Web|Razor|BlazorWebAssembly)\b|<AddRazorSupportForMvc>\s*true", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly Lazy<ILookup<string, string>> projects = new(() =>
        files().Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).ToLookup(Folder, StringComparer.Ordinal));

    /// <summary>Whether a project in the nearest folder with any does.</summary>
    public bool Compile(string page)
    {
        for (var folder = Folder(page); ; folder = Folder(folder))
        {
            if (projects.Value[folder].ToList() is { Count: > 0 } found)
                return found.Select(text).OfType<string>().Any(Compiling.IsMatch);
            if (folder.Length == 0)
                return false;
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : "";
}
