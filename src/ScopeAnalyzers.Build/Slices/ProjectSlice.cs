using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Build.Slices;

/// <summary>The part of a change's effective scope that concerns one project (architecture.md, "Decisions and their reasons").</summary>
internal static class ProjectSlice
{
    /// <summary>The files that the project compiles, and only the policies that evaluate them.</summary>
    /// <param name="compiled">The full paths of the project's sources.</param>
    /// <param name="steers">Whether a file, by its path from the root, has a say in the project without being read by the compiler; none
    /// has where it is left out.</param>
    public static StoredScope Of(StoredScope change, IEnumerable<string> compiled, Func<string, bool>? steers = null)
    {
        // Without case: on a file system that ignores it, the project's spelling may not be git's.
        var sources = new HashSet<string>(compiled.Select(path => path.Replace('\\', '/')), StringComparer.OrdinalIgnoreCase);
        var files = change.Files.Where(file => sources.Contains($"{change.Root}/{file.Path}") || steers?.Invoke(file.Path) == true)
            .ToArray();
        var used = files.SelectMany(file => file.Lines).Select(lines => lines.Policy).Distinct().OrderBy(policy => policy).ToList();
        return new StoredScope(
            change.Root,
            [.. used.Select(policy => change.Policies[policy])],
            [.. files.Select(file =>
                file with { Lines = [.. file.Lines.Select(lines => lines with { Policy = used.IndexOf(lines.Policy) })] })]);
    }

    /// <summary>The scope without what does not decide: an amended commit changes no verdict, so it recompiles nothing.</summary>
    public static StoredScope WithoutCommits(this StoredScope scope) => scope with
    {
        Files =
        [
            .. scope.Files.Select(file => file with
            {
                Lines = [.. file.Lines.Select(lines => lines with { Commit = null })],
                Findings = [.. file.Findings.Select(finding => finding with { Message = "" })], // it names the commit
            }),
        ],
    };
}
