using System.Globalization;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Authors.Lines;

/// <summary>
/// Says whose lines are as the rule reads, and slowly: every commit's whole files are compared with those of its parents, line by line, by
/// what a line says. No line of a file says the same as another, so that there is one answer.
/// </summary>
/// <param name="main">The tip of the base.</param>
internal sealed class SlowOwners(TestRepository repository, SlowCommit main, SlowCommit head)
{
    private readonly Lazy<Dictionary<string, string>> ids = new(() =>
        repository.Git("log", "work", "main", "--format=%s %H").Split('\n').Select(line => line.Split(' ')).ToDictionary(fields => fields[0], fields => fields[1]));

    private readonly Dictionary<(int Commit, string Path), SlowOrigin[]> origins = [];

    /// <summary>The lines of agents, as <c>path: agent 1,2</c>.</summary>
    public IReadOnlyList<string> All() =>
    [
        .. from path in head.Files.Keys.Order(StringComparer.Ordinal)
           let ofBase = OfBase(path)
           from lines in OriginsOf(head, path)
               .Select((origin, index) => (Owner: ofBase[index] ? null : Owner(origin, path), Line: index + 1))
               .Where(line => line.Owner is not null).GroupBy(line => line.Owner).OrderBy(lines => lines.Key, StringComparer.Ordinal)
           select $"{path}: {lines.Key} {string.Join(',', lines.Select(line => line.Line))}",
    ];

    private SlowCommit Base => Parted(head, main);

    private IReadOnlyList<bool> OfBase(string path)
    {
        var names = OriginsOf(head, path).SelectMany(origin => origin.Moves).Where(move => IsForGood(move, path)).Select(move => move.From);
        var name = names.Prepend(path).FirstOrDefault(Base.Files.ContainsKey);
        return [.. Holds(Base, name).Zip(Holds(main, path), (atBase, atTip) => atBase || atTip)];

        IEnumerable<bool> Holds(SlowCommit commit, string? file) =>
            Places(file is not null && commit.Files.TryGetValue(file, out var lines) ? lines : [], path, head.Files[path], path)
                .Select(place => place >= 0);
    }

    private string? Owner(SlowOrigin origin, string path) =>
        origin.Agent ?? origin.Moves.FirstOrDefault(move => move.Agent is not null && !IsForGood(move, path))?.Agent;

    private bool IsForGood(SlowMove move, string path) =>
        move.From == path || (!head.Files.ContainsKey(move.From) && (IsCSharp(move.From) || !IsCSharp(move.To)));

    private SlowOrigin[] OriginsOf(SlowCommit commit, string path)
    {
        if (!origins.TryGetValue((commit.Mark, path), out var found))
            origins[(commit.Mark, path)] = found = Find(commit, path);
        return found;
    }

    private SlowOrigin[] Find(SlowCommit commit, string path)
    {
        var lines = commit.Files[path];
        var found = lines.Select(_ => new SlowOrigin(commit.IsOfBase ? null : commit.Agent, [])).ToArray();
        if (commit.IsOfBase)
            return found;
        // The first parent's word counts most, so it comes last.
        foreach (var parent in commit.Parents.Reverse())
        {
            if ((parent.Files.ContainsKey(path) ? path : NameIn(parent, commit, path)) is not { } name)
                continue;
            var places = Places(parent.Files[name], name, lines, path);
            for (var index = 0; index < found.Length; index++)
            {
                if (places[index] < 0)
                    continue;
                var origin = OriginsOf(parent, name)[places[index]];
                found[index] = name == path ? origin : origin with { Moves = [new SlowMove(commit.Agent, name, path), .. origin.Moves] };
            }
        }

        if (commit.Parents.Count == 1)
            return found;
        var automatic = Places(Merged(commit, path), path, lines, path);
        return [.. found.Select((origin, index) => automatic[index] < 0 ? new SlowOrigin(commit.Agent, []) : origin)];
    }

    /// <summary>What a merge of two makes of a file by itself: what both have, and what one of them has beyond where they parted.</summary>
    private static List<string> Merged(SlowCommit merge, string path)
    {
        var (ours, theirs) = (merge.Parents[0], merge.Parents[1]);
        var parted = Parted(ours, theirs);
        IReadOnlyList<string> Of(SlowCommit commit) => commit.Files.TryGetValue(path, out var lines) ? lines : [];
        return [.. Of(ours).Intersect(Of(theirs)), .. Of(ours).Except(Of(parted)), .. Of(theirs).Except(Of(parted))];
    }

    /// <summary>Where each line of a file is in another; -1 where it does not.</summary>
    private static IReadOnlyList<int> Places(IReadOnlyList<string> before, string name, IReadOnlyList<string> after, string path)
    {
        // What a line says: in C# without the white space, in all else as it stands.
        string Key(string line) => IsCSharp(name) && IsCSharp(path) ? line.Replace(" ", "", StringComparison.Ordinal) : line;
        var keys = before.Select(Key).ToList();
        return [.. after.Select(line => keys.IndexOf(Key(line)))];
    }

    private static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static SlowCommit Parted(SlowCommit one, SlowCommit other) =>
        one.Ancestors().First(commit => other.Ancestors().Contains(commit));

    private string? NameIn(SlowCommit parent, SlowCommit commit, string path) => repository
        .Git("diff-tree", "-r", "-M", "--name-status", "--diff-filter=R", Id(parent), Id(commit)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t')).FirstOrDefault(fields => fields[2] == path)?[1];

    private string Id(SlowCommit commit) => ids.Value[commit.Mark.ToString(CultureInfo.InvariantCulture)];
}

/// <summary>One commit with all its files.</summary>
internal sealed record SlowCommit(int Mark, string Branch, string? Agent, IReadOnlyList<SlowCommit> Parents,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Files)
{
    public bool IsOfBase => Branch is "base" or "main";

    /// <summary>Itself and all before it, the newest first.</summary>
    public IEnumerable<SlowCommit> Ancestors() =>
        Parents.SelectMany(parent => parent.Ancestors()).Prepend(this).Distinct().OrderByDescending(commit => commit.Mark);
}

internal sealed record SlowMove(string? Agent, string From, string To);

/// <summary>Who added a line, and the times that its file was moved, the last one first.</summary>
internal sealed record SlowOrigin(string? Agent, IReadOnlyList<SlowMove> Moves);
