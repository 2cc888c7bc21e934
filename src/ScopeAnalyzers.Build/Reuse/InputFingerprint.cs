using System.Collections;
using System.Globalization;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Build.Reuse;

/// <summary>
/// What a project's slice is on, as far as files tell without git: as long as it is the same, so is the slice. Files are told by size and
/// time, which is enough for an editor and not for a build that counts.
/// </summary>
internal static class InputFingerprint
{
    /// <summary>How long after a write a file may be written again and bear the same time, on the coarsest file system there is.</summary>
    private static readonly TimeSpan Coarsest = TimeSpan.FromSeconds(2);

    private static readonly string[] OfWorkingTree = ["index", "config.worktree", "reftable/tables.list"];

    private static readonly string[] OfRepository = ["packed-refs", "reftable/tables.list", "shallow", "config", "info/exclude", "info/attributes"];

    private static readonly string[] OfFolder = [".gitignore", ".gitattributes"];

    /// <summary>New in each run of the command, and says nothing.</summary>
    private const string SessionOfTheCommand = "DOTNET_CLI_TELEMETRY_SESSIONID";

    /// <summary>
    /// The digest of all of it, or null if it cannot be read, or was written so lately that the next write may bear the same time.
    /// </summary>
    /// <param name="files">The full paths of what the project is made of: its sources and project files.</param>
    /// <param name="settings">What else decides: the words of whoever runs the build.</param>
    public static string? Of(string root, IReadOnlyList<string> files, IEnumerable<string> settings, IDictionary environment,
        DateTimeOffset now)
    {
        try
        {
            if (GitDirectories.Of(root) is not var (own, common))
                return null;
            var facts = new List<string>
            {
                typeof(InputFingerprint).Assembly.ManifestModule.ModuleVersionId.ToString(),
                root,
                own,
                File.ReadAllText(Path.Combine(own, "HEAD")),
            };
            facts.AddRange(settings);
            facts.AddRange(Variables(environment));
            var paths = OfWorkingTree.Select(name => Path.Combine(own, name))
                .Concat(OfRepository.Select(name => Path.Combine(common, name)))
                .Concat(FoldersOfRefs(common))
                .Concat(ReviewedFiles.In(root, common))
                .Concat(Folders(root, files).SelectMany(folder => OfFolder.Select(name => Path.Combine(folder, name))))
                .Concat(files);
            foreach (var path in paths)
            {
                var (stamp, written) = FileStamp.Of(path);
                if (written > now.UtcDateTime - Coarsest)
                    return null;
                facts.Add($"{path} {stamp}");
            }

            return Receipt.DigestOf(
                string.Concat(facts.Select(fact => string.Format(CultureInfo.InvariantCulture, "{0}:{1};", fact.Length, fact))));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Variables(IDictionary environment) => environment.Cast<DictionaryEntry>()
        .Where(variable => (string)variable.Key != SessionOfTheCommand)
        .Select(variable => $"{variable.Key}={variable.Value}")
        .OrderBy(variable => variable, StringComparer.Ordinal);

    /// <summary>Git puts a ref in its place by a new name for a file, so the folder's own time tells that one moved.</summary>
    private static IEnumerable<string> FoldersOfRefs(string common)
    {
        var refs = Path.Combine(common, "refs");
        return Directory.GetDirectories(refs, "*", SearchOption.AllDirectories).OrderBy(folder => folder, StringComparer.Ordinal)
            .Append(refs);
    }

    /// <summary>The folders that hold the files, and those above them, up to the root: what git ignores there, and how it reads.</summary>
    private static HashSet<string> Folders(string root, IEnumerable<string> files)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal) { root };
        foreach (var file in files)
        {
            for (var folder = Path.GetDirectoryName(file); folder is not null && folder.Length > root.Length && folders.Add(folder);)
                folder = Path.GetDirectoryName(folder);
        }

        return folders;
    }
}
