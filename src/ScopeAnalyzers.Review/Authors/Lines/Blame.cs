using System.Globalization;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Asks <c>git blame</c> whose the lines of a file are, with every setting off that a commit could use to move a line to someone else:
/// mailmap and replace refs by the way git is run, ignored revisions by the option, since an empty setting does not switch them off.
/// </summary>
internal static class Blame
{
    /// <summary>The owners of the lines of <paramref name="path"/> at <paramref name="head"/>.</summary>
    /// <param name="owners">The index of each commit of the change; every other commit counts as the base.</param>
    /// <param name="splits">Where evidence is finer than a commit.</param>
    public static LineOwners Run(GitProcess git, string? baseTip, string head, string path, IReadOnlyDictionary<string, int> owners, OwnerSplits splits)
    {
        string[] arguments =
        [
            "blame", "--incremental", "-w", "--no-ignore-revs-file", "--no-textconv", "--root",
            head, .. baseTip is null ? Array.Empty<string>() : ["^" + baseTip], "--", path,
        ];
        var runs = git.Read(arguments, reader => ReadRuns(reader, owners, splits));
        return LineOwners.Of(runs.OrderBy(run => run.First).Select(run => (run.Count, run.Owner)));
    }

    private static List<(int First, int Count, int Owner)> ReadRuns(ByteReader reader, IReadOnlyDictionary<string, int> owners, OwnerSplits splits)
    {
        var runs = new List<(int First, int Count, int Owner)>();
        var boundaries = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Peek() >= 0)
        {
            // COMMIT OLDLINE NEWLINE COUNT, then headers (in full the first time), the last of them the file's name.
            var fields = reader.ReadLine().Split(' ');
            if (fields.Length != 4)
                throw new GitFailure(GitFailureKind.Unreadable, $"git blame answered '{string.Join(" ", fields)}'");
            string header;
            do
            {
                header = reader.ReadLine();
                if (header == "boundary")
                    boundaries.Add(fields[0]);
            }
            while (!header.StartsWith("filename ", StringComparison.Ordinal));

            var owner = !boundaries.Contains(fields[0]) && owners.TryGetValue(fields[0], out var index)
                ? splits.Of(index, QuotedPath.Read(header.Substring("filename ".Length)))
                : new OwnerSplit(LineOwners.Base, []);
            var first = Number(fields[2]);
            foreach (var (count, own) in owner.Runs(Number(fields[1]), Number(fields[3])))
            {
                runs.Add((first, count, own));
                first += count;
            }
        }

        return runs;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
