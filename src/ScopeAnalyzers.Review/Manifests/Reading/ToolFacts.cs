using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review;

/// <summary>A call of a tool, as a test writes it: <c>Bash(dotnet test src)</c>, <c>WebFetch(domain:acme.example)</c>, <c>mcp__docs__search</c>.</summary>
internal static class ToolFacts
{
    private const string Domain = "domain:";

    public static ToolResource Of(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
            return new ToolResource(text);
        var name = text.Substring(0, open);
        var argument = text.Substring(open + 1, text.Length - open - 2);
        return argument.StartsWith(Domain, StringComparison.Ordinal)
            ? new ToolResource(name, Host: argument.Substring(Domain.Length))
            : new ToolResource(name, Commands: [argument]);
    }
}
