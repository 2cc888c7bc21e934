using CsCheck;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Authors.Lines;

/// <summary>Whose a line is must be what <c>git blame -w</c> says, for any history.</summary>
public sealed class BlameAgreementTests
{
    private static readonly string[] Texts = ["", "{", "}", "a", " a", "b", "\tb", "return;", "int x;", "x\rx", "  return;", "é"];

    private static readonly Gen<string> Line = Gen.Int[0, Texts.Length - 1].Select(index => Texts[index]);

    private static readonly Gen<Edit> Edits = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 12], Gen.Int[0, 5], Line.Array[0, 6])
        .Select((kind, file, at, remove, lines) => new Edit(kind, $"{file}.txt", $"{(file + 1) % 3}.txt", at, remove, lines));

    [Fact]
    public void Replayed_lines_are_those_of_blame_in_every_history_without_merges()
    {
        using var repository = new TestRepository();
        Gen.Select(Line.Array[0, 20], Edits.Array[1, 3].Array[1, 6]).Sample(
            (start, changes) =>
            {
                var files = new SortedDictionary<string, string> { ["0.txt"] = Join(start), ["1.txt"] = Join(start.Reverse()) };
                var import = new FastImport();
                var last = import.Commit("base", "base", files);
                foreach (var change in changes)
                {
                    foreach (var edit in change)
                        edit.Apply(files);
                    last = import.Commit("work", "change", files, last);
                }

                import.Into(repository);
                Assert.Equal(ByBlame(repository, files.Keys), ByReplay(repository, files.Keys));
            },
            iter: 40,
            threads: 1);
    }

    private static string ByReplay(TestRepository repository, IEnumerable<string> paths)
    {
        var git = new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), repository.Root, GitLimits.Default, default);
        using var objects = new GitObjects(git, default);
        var commits = History.Read(git, objects, "refs/heads/base", "refs/heads/work");
        var owners = Replay.Run(commits, OwnerSplits.None);
        return Show(paths, path => !owners.TryGetValue(path, out var known) ? [] : commits.SelectMany((commit, index) =>
            known.Of(owner => owner == index).Ranges.SelectMany(range =>
                Enumerable.Range(range.First, range.Last - range.First + 1).Select(line => (line, commit.Id)))));
    }

    private static string ByBlame(TestRepository repository, IEnumerable<string> paths) => Show(paths, path =>
        repository.Git("blame", "-w", "-s", "-l", "--root", "work", "^base", "--", path).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => (Number: index + 1, Id: line.Split(' ')[0]))
            .Where(line => line.Id[0] != '^')
            .Select(line => (line.Number, line.Id)));

    private static string Show(IEnumerable<string> paths, Func<string, IEnumerable<(int Line, string Id)>> lines) => string.Join('\n',
        paths.Select(path => path + ": " + string.Join(' ', lines(path).OrderBy(line => line.Line).Select(line => $"{line.Line}={line.Id[..6]}"))));

    private static string Join(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    /// <summary>One edit of one file: lines replaced, the file moved, deleted, or written without a final line end.</summary>
    private sealed record Edit(int Kind, string Path, string Other, int At, int Remove, string[] Lines)
    {
        public void Apply(SortedDictionary<string, string> files)
        {
            var lines = files.TryGetValue(Path, out var text) ? text.Split('\n').ToList() : [];
            var at = Math.Min(At, lines.Count);
            lines.RemoveRange(at, Math.Min(Remove, lines.Count - at));
            lines.InsertRange(at, Lines);
            if (Kind == 1 && text is not null)
            {
                files.Remove(Path);
                files[Other] = text;
            }
            else if (Kind == 2 && Remove == 0)
            {
                files.Remove(Path);
            }
            else
            {
                files[Path] = string.Join('\n', lines);
            }
        }
    }
}
