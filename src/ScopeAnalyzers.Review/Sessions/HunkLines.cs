using System.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>The lines of one hunk, of which an agent's hook recorded some.</summary>
/// <param name="removed">The lines that were there before, each with its end, one character a byte.</param>
/// <param name="added">The lines that are there in their place.</param>
/// <param name="recorded">The hashes of the lines that were recorded.</param>
internal sealed class HunkLines(IReadOnlyList<string> removed, IReadOnlyList<string> added, ICollection<uint> recorded)
{
    private enum Author
    {
        /// <summary>A line that anyone writes, such as a brace.</summary>
        Anyone,
        Agent,
        Person,
    }

    /// <summary>Whether the agent wrote every line that says something, and there is one.</summary>
    public bool IsWhollyRecorded => Authors().ToList() is var authors && authors.Contains(Author.Agent) && !authors.Contains(Author.Person);

    /// <summary>The hunk without the agent's lines; as it is if its lines cannot be told apart.</summary>
    public IReadOnlyList<string> Without()
    {
        var authors = Authors().ToList();
        if (!authors.Contains(Author.Agent))
            return added;
        if (!authors.Contains(Author.Person))
            return removed;
        // With another number of lines nothing says which earlier line is whose.
        if (removed.Count > 0 && removed.Count != added.Count)
            return added;
        return [.. Enumerable.Range(0, added.Count)
            .SelectMany(line => !IsAgents(authors, line) ? [added[line]] : removed.Count > 0 ? [removed[line]] : Array.Empty<string>())];
    }

    // A line that anyone writes is the agent's between two of its lines.
    private static bool IsAgents(List<Author> authors, int line) =>
        authors[line] == Author.Agent
        || (authors[line] == Author.Anyone
            && authors.Take(line).LastOrDefault(author => author != Author.Anyone) is var before
            && authors.Skip(line + 1).FirstOrDefault(author => author != Author.Anyone) is var after
            && (before, after) is (Author.Agent, Author.Agent) or (Author.Anyone, Author.Agent) or (Author.Agent, Author.Anyone));

    private IEnumerable<Author> Authors() => added.Select(line =>
    {
        var text = Encoding.UTF8.GetString(Encoding.GetEncoding("ISO-8859-1").GetBytes(line));
        return !text.Any(char.IsLetterOrDigit) ? Author.Anyone
            : recorded.Contains(LineHash.Of(text, 0, text.Length)) ? Author.Agent : Author.Person;
    });
}
