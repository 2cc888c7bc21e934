namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>A bad manifest with a mark, ►, before each token that an error is at.</summary>
internal static class Marked
{
    private const char Mark = '►';

    /// <summary>
    /// Asserts that the errors stand at the marks, all of them and no other, and that they say these words, in this order.
    /// </summary>
    public static void Refused(string marked, params string[] words)
    {
        var reading = Manifests.Read(marked.Replace(Mark.ToString(), ""));

        Assert.Null(reading.Manifest);
        Assert.Equal(Places(marked), reading.Errors.Select(error => (error.Place.Line, error.Place.Column)));
        Assert.Equal(words.Length, reading.Errors.Count);
        foreach (var (error, expected) in reading.Errors.Zip(words))
            Assert.Contains(expected, error.Message);
    }

    /// <summary>
    /// A manifest around one member of the root, beside the scope <c>web</c>, the agent <c>bot</c> and the task <c>T-1</c>.
    /// </summary>
    public static string Root(string member) => $$"""
        {
          "version": 1,
          "scopes": { "web": { "files": { "allow": ["src/Web/**"] } } },
          "agents": { "bot": { "scope": "web" } },
          {{member}}
        }
        """;

    /// <summary>A manifest around members of a scope.</summary>
    public static string Scope(string members) => Root($$"""
        "ceiling": { {{members}} }
        """);

    /// <summary>
    /// A manifest around the entries of agents, beside the scopes <c>web</c>, <c>docs</c> and <c>open</c>, which lacks <c>files.allow</c>.
    /// </summary>
    public static string Agents(string entries) => $$"""
        {
          "version": 1,
          "scopes": {
            "web": { "files": { "allow": ["src/Web/**"] } },
            "docs": { "files": { "allow": ["docs/**"] } }
          },
          "agents": { {{entries}} }
        }
        """;

    /// <summary>A manifest around the task <c>T-1</c>'s members beside its agent.</summary>
    public static string Task(string members) => Root($$"""
        "tasks": { "T-1": { "agent": "bot", {{members}} } }
        """);

    /// <summary>
    /// A manifest around one test's members beside its agent, with the tasks <c>T-1</c>, which has no window, and <c>T-2</c>.
    /// </summary>
    public static string Test(string members) => Root($$"""
        "tasks": { "T-1": { "agent": "bot" }, "T-2": { "agent": "bot", "expires": "2027-01-01T00:00:00Z" } },
          "tests": [{ "agent": "bot", {{members}} }]
        """);

    private static IEnumerable<(int Line, int Column)> Places(string marked)
    {
        var (line, column) = (1, 1);
        foreach (var unit in marked)
        {
            if (unit == Mark)
                yield return (line, column);
            else
                (line, column) = unit == '\n' ? (line + 1, 1) : (line, column + 1);
        }
    }
}
