using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Agents.Sessions;

/// <summary>The hashes by which a session's lines are found again: of each line as git counts them, white space left out.</summary>
public static class SessionLines
{
    /// <summary>The hashes of the lines of a text, from the first line on.</summary>
    public static IReadOnlyList<uint> Of(string text)
    {
        var hashes = new List<uint>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            hashes.Add(LineHash.Of(text, start, end));
            start = end + 1;
        }

        return hashes;
    }
}
