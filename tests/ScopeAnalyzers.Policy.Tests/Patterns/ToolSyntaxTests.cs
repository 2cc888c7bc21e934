using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class ToolSyntaxTests
{
    private const string Edits = "edits are evaluated by \"files\": write the path there";
    private const string Reading = "reading is not evaluated: leave it out";
    private const string Unknown = "write 'Bash', 'WebFetch' or 'WebSearch', with '(…)' for some uses of it, or 'mcp__SERVER__TOOL'";
    private const string Mcp = "write 'mcp__SERVER__TOOL', or 'mcp__SERVER__*' for all tools of a server";

    [Theory]
    [InlineData("Bash")]
    [InlineData("Bash(git (a) *)")]
    [InlineData("WebFetch")]
    [InlineData("WebFetch(domain:*.example)")]
    [InlineData("WebSearch")]
    [InlineData("mcp__docs__search")]
    [InlineData("mcp__docs-2.x__*")]
    public void A_tool_or_some_uses_of_it_are_a_pattern(string text)
    {
        var parsed = PatternSyntax.Parse(PatternLanguage.Tools, text);
        Assert.Equal((null, text.Contains('(', StringComparison.Ordinal)), (parsed.Error, ((ToolPattern)parsed.Pattern!).HasArgument));
    }

    [Theory]
    [InlineData("Edit", Edits)]
    [InlineData("Write(src/**)", Edits)]
    [InlineData("MultiEdit", Edits)]
    [InlineData("NotebookEdit", Edits)]
    [InlineData("Read", Reading)]
    [InlineData("Glob", Reading)]
    [InlineData("Grep(x)", Reading)]
    [InlineData("LS", Reading)]
    [InlineData("*", Unknown)]
    [InlineData("(x)", Unknown)]
    [InlineData("bash", Unknown)]
    [InlineData("Bash(git", "the argument has no end: write ')' as the last character")]
    [InlineData("Bash(", "the argument has no end: write ')' as the last character")]
    [InlineData("Bash()", "an empty argument matches nothing: write 'Bash' for every use")]
    [InlineData("Bash( )", "an empty argument matches nothing: write 'Bash' for every use")]
    [InlineData("WebSearch(x)", "a search has no argument to evaluate: write 'WebSearch'")]
    [InlineData("WebFetch(acme.example)", "write 'WebFetch(domain:acme.example)'")]
    [InlineData("WebFetch(domain:acme.example/x)", "a host has no path: leave out what follows the '/'")]
    [InlineData("WebFetch(domain:)", "an empty pattern matches nothing; leave it out")]
    [InlineData("Bash(a\u200Bb)", "the character U+200B cannot be seen: leave it out")]
    [InlineData("mcp__", Mcp)]
    [InlineData("mcp__*", Mcp)]
    [InlineData("mcp__docs search", Mcp)]
    [InlineData("mcp__d*__*", Mcp)]
    public void What_is_none_is_refused_with_what_to_write_instead(string text, string error) =>
        Assert.Equal(error, PatternSyntax.Parse(PatternLanguage.Tools, text).Error);
}
