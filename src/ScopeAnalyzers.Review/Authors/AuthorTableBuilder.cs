using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Lines;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Numbers authors, so that one number means the same agents, evidence and tasks of one commit.</summary>
internal sealed class AuthorTableBuilder
{
    private readonly List<Author> authors = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly OwnerSplits splits = new();

    /// <summary>Adds an author, and answers with its number.</summary>
    public int Add(Author author)
    {
        authors.Add(author);
        var number = authors.Count - 1;
        numbers[Key(author)] = number;
        return number;
    }

    /// <summary>Says whose the change of a file is: a rest, and lines that differ from it.</summary>
    public void Split(int author, string path, Author rest, IReadOnlyList<(LineSet Lines, Author Author)> parts) =>
        splits.Add(author, path, new OwnerSplit(Number(rest), [.. parts.Select(part => (part.Lines, Number(part.Author)))]));

    /// <summary>The table.</summary>
    public AuthorTable Build() => new(authors, splits);

    private int Number(Author author) => numbers.TryGetValue(Key(author), out var number) ? number : Add(author);

    private static string Key(Author author) => string.Join("\n",
        author.Parts.Select(part => $"{part.Agent} {string.Join(",", part.Evidence)} {part.Session} {string.Join(",", part.Tasks)}")
            .Prepend(author.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
