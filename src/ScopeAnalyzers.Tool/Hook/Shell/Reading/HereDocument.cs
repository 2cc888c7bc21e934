namespace ScopeAnalyzers.Tool.Hook.Shell.Reading;

/// <summary>A here-document of a line of shell: data for a command, from the next line on.</summary>
/// <param name="End">The line that ends it.</param>
/// <param name="IsLiteral">Whether the shell puts in nothing: the word behind <c>&lt;&lt;</c> is quoted.</param>
/// <param name="HasTabs">Whether tabs before its lines do not count: <c>&lt;&lt;-</c>.</param>
internal sealed record HereDocument(string End, bool IsLiteral, bool HasTabs)
{
    /// <summary>Its text and where the line after it begins, or null if it has no end.</summary>
    public (string Text, int Next)? In(string line, int start)
    {
        for (var at = start; at < line.Length;)
        {
            var end = line.IndexOf('\n', at) is var found and >= 0 ? found : line.Length;
            var text = line[at..end].TrimEnd('\r');
            if ((HasTabs ? text.TrimStart('\t') : text) == End)
                return (line[start..at], end);
            at = end + 1;
        }

        return null;
    }
}
