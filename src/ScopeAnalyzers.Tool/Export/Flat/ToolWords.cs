namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>A tool pattern (manifest.md, "Patterns"), taken apart.</summary>
/// <param name="Name"><c>Bash</c>, <c>WebFetch</c>, <c>WebSearch</c>, or the whole of an MCP tool's.</param>
/// <param name="Argument">The command or the host; null for every use.</param>
internal sealed record ToolWords(string Name, string? Argument)
{
    private const string Mcp = "mcp__", Rest = " *";

    /// <summary>The command or host in each of its forms: <c>dotnet test *</c> is <c>dotnet test</c> too.</summary>
    public IReadOnlyList<string> Arguments =>
        Argument is null
            ? [] : Name == "Bash" && Argument.EndsWith(Rest, StringComparison.Ordinal) ? [Argument, Argument[..^Rest.Length]] : [Argument];

    /// <summary>
    /// The words of a command without a star but for a last one that means any further words; null for any other pattern.
    /// </summary>
    public IReadOnlyList<string>? Command => HasRest && Words(Argument![..^Rest.Length]) is { } words ? words : Words(Argument ?? "");

    /// <summary>Whether any further words may follow <see cref="Command"/>.</summary>
    public bool HasRest => Name == "Bash" && Argument?.EndsWith(Rest, StringComparison.Ordinal) == true;

    /// <summary>
    /// The server and the tool, <c>*</c> for all, or null if it is no MCP tool's name, or one that can be read in two ways.
    /// </summary>
    public (string Server, string Tool)? McpTool =>
        Name.StartsWith(Mcp, StringComparison.Ordinal) && Name[Mcp.Length..].Split("__") is [{ Length: > 0 } server, { Length: > 0 } tool]
        && !server.Contains('*') && (tool == "*" || !tool.Contains('*'))
            ? (server, tool)
            : null;

    public static ToolWords Of(string pattern)
    {
        var open = pattern.IndexOf('(');
        if (open < 0)
            return new ToolWords(pattern, null);
        var (name, argument) = (pattern[..open], pattern[(open + 1)..^1]);
        return new ToolWords(name, name == "WebFetch" ? argument["domain:".Length..] : argument);
    }

    private static string[]? Words(string text) =>
        text.Split(' ') is var words && words.All(word => word.Length > 0 && !word.Contains('*')) ? words : null;
}
