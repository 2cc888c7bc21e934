using CsCheck;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Authors.Lines;

/// <summary>
/// Whose a line is must be what the rule says, read slowly, for any history of several authors who edit, move, copy, restore, respace and
/// merge.
/// </summary>
public sealed class LineOwnershipTests
{
    private const string Manifest = """{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["**"] } } } } }""";

    private static readonly (string Name, string? Agent)[] Authors = [(TestRepository.Person, null), (TestRepository.Codex, "codex"),
        (TestRepository.Claude, "claude-code")];

    private static readonly Gen<Step[]> Steps = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 11], Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[0, 20],
        (author, kind, file, other, at) => new Step(author, kind, file, other, at)).Array[1, 14];

    [Fact]
    public void Lines_are_whose_the_rule_says_in_any_history()
    {
        using var repository = new TestRepository();
        Steps.Sample(
            steps =>
            {
                var history = new RandomHistory();
                foreach (var step in steps)
                    history.Do(step);
                history.Into(repository);
                repository.Git("checkout", "--quiet", "--force", "--detach", "work");
                var result = repository.Check();
                Assert.DoesNotContain(result.Findings, finding => finding.Level == Level.Error);
                Assert.Equal(new SlowOwners(repository, history.Main, history.Head).All(), Shown(result));
            },
            iter: 80,
            threads: 1);
    }

    private static IReadOnlyList<string> Shown(ReviewResult result) =>
    [
        .. from change in result.Changes
           where change.Act != FileAct.Delete
           from touch in change.Agents
           where !touch.Lines.IsEmpty
           orderby change.Path, touch.Agent
           select $"{change.Path}: {touch.Agent} {string.Join(',', touch.Lines.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)))}",
    ];

    /// <summary>What one commit does.</summary>
    private sealed record Step(int Author, int Kind, int File, int Other, int At);

    /// <summary>
    /// A history made of steps: <c>main</c> adds at the top of the first file, <c>side</c> at the top of the second, and all else happens
    /// on <c>work</c> below, so that git merges by itself what is not changed in a merge.
    /// </summary>
    private sealed class RandomHistory
    {
        private const int Fixed = 3;

        private readonly FastImport import = new();
        private readonly List<SlowCommit> commits = [];
        private readonly Dictionary<string, SlowCommit> tips = [];
        private int lines;

        public RandomHistory()
        {
            var files = Enumerable.Range(0, 4)
                .ToDictionary(Name, _ => (IReadOnlyList<string>)[.. Enumerable.Range(0, 8).Select(_ => Line())]);
            Commit("base", "base", null, files);
            foreach (var branch in new[] { "main", "side", "work" })
                tips[branch] = tips["base"];
            Commit("main", "main", null, files);
            Commit("work", "work", null, new Dictionary<string, IReadOnlyList<string>>(files) { ["begun.txt"] = [Line()] });
        }

        public SlowCommit Main => tips["main"];

        public SlowCommit Head => tips["work"];

        public void Into(TestRepository repository) => import.Into(repository);

        public void Do(Step step)
        {
            var author = Authors[step.Author];
            var files = new Dictionary<string, IReadOnlyList<string>>(Head.Files);
            var paths = files.Keys.Order(StringComparer.Ordinal).ToList();
            var (path, other) = (paths[step.File % paths.Count], Name(4 + step.Other));
            var text = files[path].ToList();
            var at = Math.Min(text.Count, Fixed + step.At);
            switch (step.Kind)
            {
                case 0 or 1:
                    text.InsertRange(at, [Line(), Line()]);
                    files[path] = text;
                    break;
                case 2:
                    text.RemoveRange(Math.Min(Fixed, text.Count), Math.Min(step.At % 4, Math.Max(0, text.Count - Fixed)));
                    files[path] = text;
                    break;
                case 3:
                    files[path] =
                        [.. text.Select((line, index) =>
                            index % 3 == step.At % 3 ? "  " + line.Replace("=", "  = ", StringComparison.Ordinal) : line)];
                    break;
                case 4:
                    files.Remove(path);
                    files[other] = text;
                    break;
                case 5:
                    files.Remove(path);
                    files[other] = [.. text.Take(at), Line(), .. text.Skip(at)];
                    break;
                case 6:
                    files[other] = text;
                    break;
                case 7:
                    var past = commits[step.At % commits.Count].Files;
                    var restored = past.Keys.Order(StringComparer.Ordinal).ElementAt(step.File % past.Count);
                    files[restored] = past[restored];
                    break;
                case 8:
                    Add(step.At % 2 == 0 ? "main" : "side", step.Author);
                    return;
                case 9 or 10:
                    Merge(step.At % 2 == 0 ? "main" : "side", author, step);
                    return;
                default:
                    if (paths.Count > 2)
                        files.Remove(path);
                    break;
            }

            Commit("work", author.Name, author.Agent, files);
        }

        private void Add(string branch, int author)
        {
            var tip = tips[branch];
            var path = Name(branch == "main" ? 0 : 1);
            Commit(branch, Authors[author].Name, Authors[author].Agent,
                new Dictionary<string, IReadOnlyList<string>>(tip.Files) { [path] = [Line(), .. tip.Files[path]] });
        }

        /// <summary>Merges a branch, and may take a file from somewhere in the past or add a line also.</summary>
        private void Merge(string branch, (string Name, string? Agent) author, Step step)
        {
            var (ours, theirs) = (Head, tips[branch]);
            if (ours.Ancestors().Contains(theirs))
                return;
            var path = Name(branch == "main" ? 0 : 1);
            var files = new Dictionary<string, IReadOnlyList<string>>(ours.Files);
            var parted = ours.Ancestors().First(commit => theirs.Ancestors().Contains(commit));
            var added = theirs.Files[path].Except(parted.Files[path]).ToList();
            // Only where the file still stands as it was given: how git merges what was moved is git's.
            if (!files.TryGetValue(path, out var text) || !text.Take(Fixed).SequenceEqual(parted.Files[path].Take(Fixed)))
                return;
            files[path] = [.. added, .. text];
            if (step.Kind == 10)
                files[path] = [.. files[path], Line()];
            Commit("work", author.Name, author.Agent, files, theirs);
        }

        private void Commit(string branch, string author, string? agent, IReadOnlyDictionary<string, IReadOnlyList<string>> files,
            params SlowCommit[] merged)
        {
            var parents = tips.TryGetValue(branch, out var tip) ? merged.Prepend(tip).ToList() : [];
            var all = files.ToDictionary(file => file.Key, file => string.Concat(file.Value.Select(line => line + "\n")));
            all["agent-scope.json"] = Manifest;
            var by = agent is null ? "" : $"\n\nCo-authored-by: {author}";
            var mark = import.Commit(branch, $"{commits.Count + 1}{by}", all, [.. parents.Select(parent => parent.Mark)]);
            commits.Add(tips[branch] = new SlowCommit(mark, branch, agent, parents, files));
        }

        private string Line() => $"x{++lines} = y{lines};";

        private static string Name(int file) => file % 4 == 3 ? $"{file}.txt" : $"{file}.cs";
    }
}
