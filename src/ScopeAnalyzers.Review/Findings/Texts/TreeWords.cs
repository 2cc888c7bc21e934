using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>Finds words in the files of a commit and in their names. It asks git once for many words.</summary>
/// <param name="commit">The commit, or null if there is none, and then no word is found.</param>
/// <param name="isCounted">Whether a file's text counts, by its path.</param>
internal sealed class TreeWords(GitProcess git, string? commit, Func<string, bool> isCounted)
{
    // Everything is text, whatever the attributes say: they are part of the change.
    private static readonly string[] Search =
    [
        "grep", "-z", "-a", "-o", "-w", "-F", "--no-color", "--no-line-number", "--no-column", "--full-name", "--no-textconv",
        "--no-recurse-submodules", "-f", "-",
    ];

    private const int NotFound = 1;

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> ofPaths = new(() => new(
        (commit is null ? null : TrackedPaths.At(commit, git) ?? [])?.SelectMany(TextWords.Of) ?? [], StringComparer.Ordinal));

    /// <summary>Those of the words that are there.</summary>
    public IReadOnlyCollection<string> Of(IReadOnlyCollection<string> words)
    {
        var asked = words.Where(word => !known.ContainsKey(word)).Distinct().ToList();
        var found = asked.Count == 0 || commit is null ? [] : InTexts(commit, asked);
        foreach (var word in asked)
            known[word] = found.Contains(word) || ofPaths.Value.Contains(word);
        return [.. words.Where(word => known[word])];
    }

    private HashSet<string> InTexts(string tree, IReadOnlyList<string> words) => new(
        git.Ask([.. Search, tree], string.Join("\n", words), reader => Utf8.Decode(reader.ReadToEnd()), expected: NotFound)
            .Split('\n')
            .Select(line => (Line: line, Nul: line.IndexOf('\0')))
            .Where(match => match.Nul > tree.Length && isCounted(match.Line.Substring(tree.Length + 1, match.Nul - tree.Length - 1)))
            .Select(match => match.Line.Substring(match.Nul + 1)),
        StringComparer.Ordinal);
}
