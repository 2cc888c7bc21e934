using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Benchmarks.ReviewCost;

/// <summary>
/// A repository of many files, and branches on which several agents changed some of them: always the same for the same numbers.
/// </summary>
internal sealed class GeneratedHistory
{
    private const int LinesPerFile = 40;

    private static readonly string[] Authors =
    [
        "Codex <codex@openai.com>",
        "Claude <noreply@anthropic.com>",
        "Alice <alice@example.com>",
    ];

    private readonly GitClock git;
    private readonly int trackedFiles;

    /// <summary>Makes the repository with its base commit, and checks it out.</summary>
    public GeneratedHistory(string root, int trackedFiles)
    {
        this.trackedFiles = trackedFiles;
        git = new GitClock(root);
        git.Run(null, "init", "--quiet", "--initial-branch=main");
        git.Run(BaseCommit(), "fast-import", "--quiet");
        git.Run(null, "reset", "--quiet", "--hard", "main");
    }

    /// <summary>Makes a branch of commits that change files, and checks it out.</summary>
    /// <returns>The files that commits of different authors changed.</returns>
    public IReadOnlyList<string> Branch(string name, int files, int commits)
    {
        var texts = Enumerable.Range(0, files)
            .ToDictionary(file => PathOf(file * (trackedFiles / files)), file => Text(file * (trackedFiles / files)).Split('\n').ToList());
        var authors = texts.Keys.ToDictionary(path => path, _ => new HashSet<int>());
        var paths = texts.Keys.ToArray();
        var stream = new StringBuilder();
        for (var commit = 0; commit < commits; commit++)
        {
            // Each file once in turn, and with it the first of the next commit's files, which so gets two authors.
            var own = Enumerable.Range(0, Math.Max(1, files / commits) + 1)
                .Select(index => paths[((commit * Math.Max(1, files / commits)) + index) % files]).Distinct().ToList();
            Begin(stream, name, commit == 0 ? "refs/heads/main^0" : null, Authors[commit % Authors.Length], commit);
            foreach (var path in own)
            {
                authors[path].Add(commit % Authors.Length);
                texts[path].Insert((commit * 7) % texts[path].Count, $"    // change {commit.ToString(CultureInfo.InvariantCulture)}");
                File(stream, path, string.Join('\n', texts[path]));
            }
        }

        git.Run(stream.ToString(), "fast-import", "--quiet");
        git.Run(null, "switch", "--quiet", name);
        return [.. authors.Where(file => file.Value.Count > 1).Select(file => file.Key)];
    }

    private string BaseCommit()
    {
        var stream = new StringBuilder();
        Begin(stream, "main", null, Authors[2], -1);
        File(stream, "agent-scope.json", """{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["src/**"] } } } } }""");
        for (var file = 0; file < trackedFiles; file++)
            File(stream, PathOf(file), Text(file));
        return stream.ToString();
    }

    private static void Begin(StringBuilder stream, string branch, string? from, string author, int number)
    {
        var time = (1_700_000_000 + (60 * number)).ToString(CultureInfo.InvariantCulture);
        stream.Append($"commit refs/heads/{branch}\nauthor {author} {time} +0000\ncommitter {author} {time} +0000\n");
        Data(stream, "change " + number.ToString(CultureInfo.InvariantCulture));
        if (from is not null)
            stream.Append($"from {from}\n");
    }

    private static void File(StringBuilder stream, string path, string text)
    {
        stream.Append($"M 100644 inline {path}\n");
        Data(stream, text);
    }

    private static void Data(StringBuilder stream, string text) =>
        stream.Append("data ").Append(Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture)).Append('\n').Append(text)
            .Append('\n');

    private static string PathOf(int file) => $"src/P{file / 1000}/F{file / 50}/C{file}.cs";

    private static string Text(int file) =>
        string.Concat(Enumerable.Range(0, LinesPerFile).Select(line => $"    int field{file}_{line}; // {(file * 31) + line}\n"));
}
