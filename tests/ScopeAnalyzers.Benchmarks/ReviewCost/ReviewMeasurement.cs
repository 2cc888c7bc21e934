using System.Diagnostics;
using System.Globalization;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Benchmarks.ReviewCost;

/// <summary>
/// Measures Review beside the bare git calls that it cannot do without, in one run: merge base, raw diff, status, log with patch, and blame
/// of each file that several authors changed (architecture.md, "Decisions and their reasons").
/// </summary>
internal static class ReviewMeasurement
{
    private static readonly (int Files, int Commits)[] Changes =
    [
        (10, 1), (10, 50), (10, 200),
        (100, 1), (100, 50), (100, 200),
        (1000, 1), (1000, 50), (1000, 200),
    ];

    /// <summary>
    /// Prints a table. Arguments: the number of tracked files (100,000 where it is left out), of rounds (5), and the command
    /// <c>agent-scope</c>, where it is to be measured too.
    /// </summary>
    public static int Run(string[] arguments)
    {
        var tracked = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var rounds = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 5;
        var root = Directory.CreateTempSubdirectory("review-cost-").FullName;
        try
        {
            var history = new GeneratedHistory(root, tracked);
            var check = arguments.Length > 2 ? new CheckClock(root, arguments[2]) : null;
            Console.WriteLine("| files | commits | bare git, ms | Review, ms | times | again, ms |" + (check is null ? "" : " start, ms | check, ms | less start, times |"));
            Console.WriteLine("|---|---|---|---|---|---|" + (check is null ? "" : "---|---|---|"));
            foreach (var (files, commits) in Changes)
                Console.WriteLine(Row(root, files, commits, history.Branch($"work-{files}-{commits}", files, commits), rounds, check));
            DropKept(root);
            Console.WriteLine($"\nPeak memory of a process that reviews the last of them: {PeakMemory(root) >> 20} MiB");
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Reviews once and prints the peak memory of the process, in bytes. Argument: the repository.</summary>
    public static int RunOnce(string[] arguments)
    {
        Review(arguments[0]);
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static long PeakMemory(string root)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ReviewMeasurement).Assembly.Location);
        start.ArgumentList.Add("review-once");
        start.ArgumentList.Add(root);
        using var once = Process.Start(start) ?? throw new InvalidOperationException("the second process did not start");
        return long.Parse(once.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }

    private static string Row(string root, int files, int commits, IReadOnlyList<string> mixed, int rounds, CheckClock? check)
    {
        var git = new GitClock(root);
        List<double> bare = [], review = [], again = [], start = [], whole = [];
        for (var round = -1; round < rounds; round++)
        {
            var floor = Bare(git, mixed).TotalMilliseconds;
            DropKept(root);
            var first = Review(root).TotalMilliseconds;
            // A build keeps what the next one finds.
            _ = ForBuild(root);
            var second = ForBuild(root).TotalMilliseconds;
            DropKept(root);
            var (begun, checkedAll) = check is null ? default : (check.Start(), check.Check());
            // The first round warms the disk and the compiler up.
            if (round < 0)
                continue;
            bare.Add(floor);
            review.Add(first);
            again.Add(second);
            start.Add(begun.TotalMilliseconds);
            whole.Add(checkedAll.TotalMilliseconds);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {files} | {commits} | {Median.Of(bare):0} | {Median.Of(review):0} | {Median.Of(review) / Median.Of(bare):0.00} | {Median.Of(again):0} |")
            + (check is null
                ? "" : string.Create(CultureInfo.InvariantCulture,
                    $" {Median.Of(start):0} | {Median.Of(whole):0} | {(Median.Of(whole) - Median.Of(start)) / Median.Of(bare):0.00} |"));
    }

    private static TimeSpan Bare(GitClock git, IReadOnlyList<string> mixed)
    {
        var total = git.Run(null, "merge-base", "--all", "HEAD", "main")
            + git.Run(null, "diff-tree", "-r", "-z", "--raw", "main", "HEAD")
            + git.Run(null, "status", "--porcelain=v2", "-z", "--untracked-files=all")
            + git.Run(null, "log", "-z", "--raw", "--patch", "--unified=0", "main..HEAD");
        foreach (var path in mixed)
            total += git.Run(null, "blame", "--incremental", "-w", "main..HEAD", "--", path);
        return total;
    }

    private static TimeSpan Review(string root)
    {
        var watch = Stopwatch.StartNew();
        var result = Reviewer.Run(Request(root), default);
        if (result.Findings.Any(finding => finding.Id is "SCOPE003" or "SCOPE004"))
            throw new InvalidOperationException(result.Findings[0].Message);
        return watch.Elapsed;
    }

    private static TimeSpan ForBuild(string root)
    {
        var watch = Stopwatch.StartNew();
        _ = Reviewer.RunForBuild(Request(root), default);
        return watch.Elapsed;
    }

    private static ReviewRequest Request(string root) =>
        new(root, new Dictionary<string, string>(), Worktree: true, DateTimeOffset.UnixEpoch);

    private static void DropKept(string root)
    {
        var kept = Path.Combine(root, ".git", "agent-scope");
        if (Directory.Exists(kept))
            Directory.Delete(kept, recursive: true);
    }
}
