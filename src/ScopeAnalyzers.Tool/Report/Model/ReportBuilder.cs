using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>Brings a review and the texts that it speaks of into a report. What is too much to read is left out, and counted.</summary>
/// <param name="tracked">All paths of the repository.</param>
internal sealed class ReportBuilder(ReviewResult result, ReviewTexts texts, IReadOnlyList<string> tracked)
{
    private const int MostFindings = 500, MostFiles = 300, MostCommits = 200, MostPaths = 50;

    // How many more letters of code and of rules the report may have.
    private int left = 2_000_000;

    private readonly IReadOnlyDictionary<string, Place> places = texts.Manifest is { } manifest
        ? RulePlaces.Of(manifest) : new Dictionary<string, Place>();

    private readonly Cut<Finding> findings = Cut<Finding>.Of(Told(result), MostFindings);

    private readonly Dictionary<string, int> numbers = Told(result).Take(MostFindings)
        .Select((finding, index) => (finding.File, Number: index + 1))
        .Where(each => each.File is not null).GroupBy(each => each.File!)
        .ToDictionary(file => file.Key, file => file.First().Number, StringComparer.Ordinal);

    private readonly ILookup<string, Finding> against = result.Findings
        .Where(finding => finding is { File: not null, Outcome: not Outcome.Allow }).ToLookup(finding => finding.File!);

    public ReviewReport Build(DateTimeOffset made)
    {
        var agents = Cut<Change>.Of(result.Changes.Where(change => change.Agents.Count > 0), MostFiles);
        var numbered = findings.Shown.Select((finding, index) => Shown(finding, index + 1));
        return new ReviewReport(
            result,
            made,
            Work(),
            result.Changes.Count == 0 ? null : new FolderMap(StandingOf, tracked).Of(result.Changes),
            new Cut<FileFindings>([.. numbered.GroupBy(shown => shown.Finding.File).Select(file => new FileFindings(file.Key, [.. file]))],
                findings.LeftOut),
            new Cut<AgentFile>([.. agents.Shown.Select(File)], agents.LeftOut));
    }

    /// <summary>The files whose text a report of a review shows.</summary>
    public static IEnumerable<string> PathsOf(ReviewResult result) =>
        Told(result).Take(MostFindings).Select(finding => finding.File).OfType<string>()
            .Concat(result.Changes.Where(change => change.Agents.Count > 0).Take(MostFiles).Select(change => change.Path));

    /// <summary>The commits that it names.</summary>
    public static IEnumerable<string> CommitsOf(ReviewResult result) =>
        result.Changes.SelectMany(change => change.Agents).SelectMany(touch => touch.Commits)
            .Concat(result.Findings.Select(finding => finding.Commit).OfType<string>());

    // What audit finds is for the log; what is against the change comes first, its gravest part before the rest.
    private static IEnumerable<Finding> Told(ReviewResult result) =>
        result.Findings.Where(finding => finding.Level != Level.Log).OrderByDescending(finding => finding.Level);

    private PathStatus StandingOf(Change change) => new(
        Of(change),
        against.Contains(change.Path) && numbers.TryGetValue(change.Path, out var number) ? number : null);

    private ScopeStatus Of(Change change) =>
        against[change.Path].Any(finding => finding.Outcome == Outcome.Deny) ? ScopeStatus.OutOfScope
        : against[change.Path].Any() ? ScopeStatus.NotEvaluated
        : change.Agents.Count > 0 ? ScopeStatus.InScope
        : ScopeStatus.Person;

    private IReadOnlyList<TaskWork> Work()
    {
        var touches = result.Changes.SelectMany(change => change.Agents.Select(touch => (Change: change, Touch: touch)));
        return
        [
            .. from each in touches
               group each by each.Touch.Task into task
               orderby task.Key is null, task.Key
               select new TaskWork(task.Key, [
                   .. from each in task
                      group each by each.Touch.Agent into agent
                      orderby agent.Key
                      select new AgentWork(
                          agent.Key,
                          [.. agent.SelectMany(each => each.Touch.Evidence).Distinct()],
                          [.. agent.Select(each => each.Touch.Session).OfType<string>().Distinct()],
                          Commits([.. agent]))]),
        ];
    }

    private Cut<CommitWork> Commits(IReadOnlyList<(Change Change, Touch Touch)> touches) => Cut<CommitWork>.Of(
        from each in touches
        from commit in each.Touch.Commits.Count == 0 ? [null] : each.Touch.Commits.Cast<string?>()
        group each by commit into made
        let line = Line(made.Key)
        orderby made.Key is null descending, line?.Time descending, made.Key
        select new CommitWork(made.Key, line, Cut<FileWork>.Of(made.Select(each => Part(each.Change, each.Touch, made.Key)), MostPaths)),
        MostCommits);

    private FileWork Part(Change change, Touch touch, string? commit) =>
        new(change.Path, change.Act, StandingOf(change),
            touch.ByCommit.FirstOrDefault(part => part.Commit == commit)?.Lines ?? LineSet.Empty);

    private ShownFinding Shown(Finding finding, int number) => new(
        number,
        finding,
        Line(finding.Commit),
        finding.File is { } path && TextOf(path) is { } text ? Taken(() => Excerpt.Near(text, finding.Line)) : null,
        [.. finding.By.Select(Rule)]);

    private ShownRule Rule(string name)
    {
        if (!places.TryGetValue(name, out var place))
            return new ShownRule(name, null, null);
        return new ShownRule(name, place,
            texts.ManifestFiles.TryGetValue(place.File, out var text)
                ? Taken(() => Excerpt.Between(text, place.Line, JsonExtent.LastLine(text, place))) : null);
    }

    private AgentFile File(Change change)
    {
        var lines = LineSet.Of(change.Agents.SelectMany(touch => touch.Lines.Ranges));
        var marked = against[change.Path].Select(finding => finding.Line).ToHashSet();
        return new AgentFile(change.Path, change.Act, StandingOf(change), change.Agents,
            TextOf(change.Path) is not { } text
                ? null : left > 0
                    ? Taken(() => Excerpt.Of(text, lines, marked))
                    : new Excerpt([], lines.Ranges.Sum(range => range.Last - range.First + 1)));
    }

    private Excerpt? Taken(Func<Excerpt?> excerpt)
    {
        var taken = left > 0 ? excerpt() : null;
        left -= taken?.Lines.Sum(line => line.Text.Length) ?? 0;
        return taken;
    }

    private string? TextOf(string path) => texts.Files.GetValueOrDefault(path) ?? texts.ManifestFiles.GetValueOrDefault(path);

    private CommitLine? Line(string? commit) => commit is null ? null : texts.Commits.GetValueOrDefault(commit);
}
