using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model.Wording;
using ScopeAnalyzers.Review.Model;
using System.Text;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Reads what agents did in a repository's last commits.</summary>
internal sealed class HistoryReader(GitProcess git, GitObjects objects, GitRepository repository)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    /// <summary>The last commits that HEAD reaches.</summary>
    /// <param name="most">How many.</param>
    public AgentHistory Read(string head, int most)
    {
        // Without what merges did of their own, for which git would do each of them again: a resolution is of files that both sides
        // touched.
        var commits = History.Read(git, objects, null, head, most);
        var change = ChangeSet.Empty with { Commits = commits };
        var witnesses = new RecordedEvidenceReader(objects, repository, git.Limits.BlobBytes).Read(change, worktree: false);
        var request = new ReviewRequest(repository.Root, NoVariables, Worktree: false, DateTimeOffset.MinValue);
        var authors = new Authorship(request, null, null, witnesses, new Dictionary<string, SignedBy>()).Of(change);
        var touches = authors.Whose(change.Acts())
            .SelectMany(act => authors.All[act.Author].Parts.Select(part => (Agent: part.Agent, Act: act)))
            .Where(touch => authors.All[touch.Act.Author].Commit is not null)
            .Select(touch =>
                new AgentTouch(touch.Agent, authors.All[touch.Act.Author].Commit!, authors.All[touch.Act.Author].Order, touch.Act.Path,
                    touch.Act.Act))
            .ToList();
        var tracked = FilesAt(head);
        return new AgentHistory(repository.Root, commits.Count, touches, tracked,
            new Lazy<IReadOnlyDictionary<string, IReadOnlyList<DeclaredNamespace>>>(() => Names(head, touches, tracked)));
    }

    /// <summary>The files of a commit.</summary>
    public IReadOnlyList<string> FilesAt(string commit) =>
        git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);

    private Dictionary<string, IReadOnlyList<DeclaredNamespace>> Names(string head, IReadOnlyList<AgentTouch> touches,
        IReadOnlyList<string> tracked)
    {
        var there = new HashSet<string>(tracked, StringComparer.Ordinal);
        var roots = tracked.Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .GroupBy(FolderOf, StringComparer.Ordinal)
            .ToDictionary(projects => projects.Key,
                projects =>
                    (Project: projects.First(),
                        Root: new Lazy<string>(() => NamespaceText.RootOf(projects.First(), Text(head, projects.First())))),
                StringComparer.Ordinal);
        return touches.Select(touch => touch.Path).Distinct(StringComparer.Ordinal)
            .Where(path => SourceText.IsCSharp(path) && there.Contains(path))
            .ToDictionary(path => path, path => Declared(path, Text(head, path)), StringComparer.Ordinal);

        IReadOnlyList<DeclaredNamespace> Declared(string path, string text)
        {
            var folder = FolderOf(path);
            while (!roots.ContainsKey(folder) && folder.Length > 0)
                folder = FolderOf(folder);
            var project = roots.TryGetValue(folder, out var found) ? found.Project : null;
            var root = project is null ? null : found.Root.Value;
            return
            [
                .. NamespaceText.Of(path, text)
                    .Select(name => root is not null && (name == root || name.StartsWith(root + ".", StringComparison.Ordinal))
                    ? new DeclaredNamespace(root + ".**", project!)
                    : new DeclaredNamespace(name, path)),
            ];
        }
    }

    private string Text(string head, string path) =>
        objects.Find($"{head}:{path}")?.Content is { } content ? Encoding.UTF8.GetString(content) : "";

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : "";
}
