using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Check.Forms;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>Brings a review and the texts that it speaks of into a report. What is too much to read is left out, and counted.</summary>
/// <param name="compilations">The compilations that were evaluated, or null if none was asked for.</param>
/// <param name="refusal">Why nothing was compiled, or null if something was, or was not asked for.</param>
/// <param name="tracked">All paths of the repository.</param>
internal sealed class ReportBuilder(
    ReviewResult result, IReadOnlyList<EvaluatedCompilation>? compilations, string? refusal, ReviewTexts texts,
    IReadOnlyList<string> tracked)
{
    private const int MostFindings = 500, MostFiles = 300, MostCommits = 200, MostPaths = 50, MostRules = 60;

    // How many more letters of code and of rules the report may have.
    private int left = 2_000_000;

    private readonly IReadOnlyDictionary<string, Place> places = texts.Manifest is { } manifest
        ? RulePlaces.Of(manifest) : new Dictionary<string, Place>();

    private readonly ILookup<string, Finding> against = result.Findings
        .Where(finding => finding is { File: not null, Outcome: not Outcome.Allow }).ToLookup(finding => finding.File!);

    private readonly HashSet<string> evaluated = [.. (compilations ?? []).SelectMany(each => each.Files)];

    // The first card that is against a file.
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private int cards;

    public ReviewReport Build(DateTimeOffset made)
    {
        var told = Cut<Finding>.Of(Told(result), MostFindings);
        var folders = new Cut<FolderFindings>([.. FindingGroups.Of(told.Shown).Select(Folder)], told.LeftOut);
        var rules = Cut<RuleSummary>.Of(RuleSummary.Of(result.Findings), MostRules);
        return new ReviewReport(
            result,
            made,
            new Cut<ShownSummary>([.. rules.Shown.Select(rule => new ShownSummary(rule, [.. rule.Rules.Select(Rule)]))], rules.LeftOut),
            folders,
            Work(),
            result.Changes.Count == 0 ? null : new FolderMap(Of, Node(), tracked).Of(result.Changes),
            Code());
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
        numbers.TryGetValue(change.Path, out var number) ? number : null);

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
        new(change.Path, change.Act, Of(change),
            touch.ByCommit.FirstOrDefault(part => part.Commit == commit)?.Lines ?? LineSet.Empty);

    private FolderFindings Folder(IGrouping<string?, IReadOnlyList<Finding>> folder) => new(folder.Key, [.. folder.Select(Card)]);

    private FindingCard Card(IReadOnlyList<Finding> place)
    {
        var first = place[0];
        var number = ++cards;
        if (first.File is { } file && place.Any(finding => finding.Outcome != Outcome.Allow))
            numbers.TryAdd(file, number);
        return new FindingCard(
            number,
            [.. place.Select(finding => new ShownFinding(finding, Line(finding.Commit)))],
            first.File is { } path && TextOf(path) is { } text ? Taken(() => Excerpt.Near(text, first.Line)) : null);
    }

    private ShownRule Rule(string name)
    {
        if (!places.TryGetValue(name, out var place))
            return new ShownRule(name, null, null);
        return new ShownRule(name, place,
            texts.ManifestFiles.TryGetValue(place.File, out var text)
                ? Taken(() => Excerpt.Between(text, place.Line, JsonExtent.LastLine(text, place))) : null);
    }

    private EvaluatedCode Code()
    {
        var code = result.Changes.Where(OutcomeLine.IsAgentsCode).Select(change => change.Path).ToList();
        return new EvaluatedCode(code.Count, code.Where(evaluated.Contains).ToHashSet(),
            refusal ?? (compilations is null ? OutcomeLine.Unbound : null));
    }

    // The lines of the first files alone: a large change is read elsewhere.
    private Func<Change, string, FileNode> Node()
    {
        var shown = 0;
        return (change, name) => new FileNode(name, change.Act, StandingOf(change), change.Agents,
            OutcomeLine.IsAgentsCode(change) ? evaluated.Contains(change.Path) : null,
            change.Agents.Count == 0 ? null : Lines(change, isShown: shown++ < MostFiles));
    }

    private Excerpt? Lines(Change change, bool isShown)
    {
        var lines = LineSet.Of(change.Agents.SelectMany(touch => touch.Lines.Ranges));
        var marked = against[change.Path].Select(finding => finding.Line).ToHashSet();
        return TextOf(change.Path) is not { } text || lines.IsEmpty ? null
            : isShown && left > 0 ? Taken(() => Excerpt.Of(text, lines, marked))
            : new Excerpt([], lines.Ranges.Sum(range => range.Last - range.First + 1));
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
