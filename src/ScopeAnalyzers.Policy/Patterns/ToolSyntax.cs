using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads tool patterns (manifest.md, "Patterns", <c>tool</c>).</summary>
internal static class ToolSyntax
{
    private const string Mcp = "mcp__", Domain = "domain:";

    public static ParsedPattern Parse(string text)
    {
        if (Unreadable.In(text) is { } unreadable)
            return ParsedPattern.Refused(unreadable);
        if (text.StartsWith(Mcp, StringComparison.Ordinal))
            return McpTool(text);

        var name = text.Split('(')[0];
        if (name is not ("Bash" or "WebFetch" or "WebSearch"))
            return ParsedPattern.Refused(Instead(name));
        if (name == text)
            return ParsedPattern.Of(new ToolPattern(text, name, null, null));
        if (text[text.Length - 1] != ')')
            return ParsedPattern.Refused("the argument has no end: write ')' as the last character");

        var argument = text.Substring(name.Length + 1, text.Length - name.Length - 2);
        if (argument.Trim().Length == 0)
            return ParsedPattern.Refused($"an empty argument matches nothing: write '{name}' for every use");
        return name switch
        {
            "Bash" => ParsedPattern.Of(new ToolPattern(text, name, argument, null)),
            "WebFetch" => Fetch(text, argument),
            _ => ParsedPattern.Refused($"a search has no argument to evaluate: write '{name}'"),
        };
    }

    private static ParsedPattern Fetch(string text, string argument)
    {
        if (!argument.StartsWith(Domain, StringComparison.Ordinal))
            return ParsedPattern.Refused($"write 'WebFetch({Domain}{argument})'");
        var host = PatternSyntax.Parse(PatternLanguage.Hosts, argument.Substring(Domain.Length));
        return host.Pattern is HostPattern pattern
            ? ParsedPattern.Of(new ToolPattern(text, "WebFetch", null, pattern))
            : ParsedPattern.Refused(host.Error!);
    }

    private static ParsedPattern McpTool(string text)
    {
        var word = text.Substring(Mcp.Length);
        if (word.EndsWith("*", StringComparison.Ordinal))
            word = word.Substring(0, word.Length - 1);
        return word.Length > 0 && word.All(unit => AsciiText.IsLetterOrDigit(unit) || unit is '_' or '-' or '.')
            ? ParsedPattern.Of(new ToolPattern(text, text, null, null))
            : ParsedPattern.Refused("write 'mcp__SERVER__TOOL', or 'mcp__SERVER__*' for all tools of a server");
    }

    private static string Instead(string name) => name switch
    {
        "Edit" or "Write" or "MultiEdit" or "NotebookEdit" => "edits are evaluated by \"files\": write the path there",
        "Read" or "Glob" or "Grep" or "LS" => "reading is not evaluated: leave it out",
        _ => "write 'Bash', 'WebFetch' or 'WebSearch', with '(…)' for some uses of it, or 'mcp__SERVER__TOOL'",
    };
}
