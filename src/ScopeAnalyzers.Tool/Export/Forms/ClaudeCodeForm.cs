using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// Claude Code's <c>permissions</c>: file rules are gitignore patterns, from the project's root where they begin with <c>/</c>; of tools it
/// has the forms that the manifest has (https://code.claude.com/docs/en/permissions).
/// </summary>
internal static class ClaudeCodeForm
{
    public static ExportForm Form { get; } = new(
        "claude-code",
        "Claude Code's settings",
        FileActs.Add | FileActs.Modify,
        new FormWords(AllowFile, DenyFile),
        new FormWords(AllowTool, DenyTool),
        (files, tools) => [new ExportedFile(".claude/settings.json", PermissionsJson.Of(files, tools))],
        new NotExpressible("files", "Edit rules hold for the agent's own tools, and not for what a command writes; names that file systems read in different ways are not told apart"),
        new NotExpressible("tools", "commands that the agent takes for read-only run without a question"));

    // gitignore lets in with a name all that lies below it: a folder of that name must not count.
    private static FormWording AllowFile(FlatRule rule)
    {
        if (rule.Pattern.EndsWith("**", StringComparison.Ordinal) || rule.Pattern.EndsWith('/'))
            return FormWording.As(Edit(rule.Pattern));
        var name = rule.Pattern[(rule.Pattern.LastIndexOf('/') + 1)..];
        return name.Contains('*') && !name.Contains('.')
            ? FormWording.None("the form would let in the folders of such a name, and all below them")
            : new FormWording([Edit(rule.Pattern)], [Edit(rule.Pattern + "/**")], null);
    }

    private static FormWording DenyFile(FlatRule rule, bool meetsAllow) =>
        meetsAllow ? FormWording.As(Edit(rule.Pattern), Edit(AnyCase.Of(rule.Pattern))) : FormWording.As(Edit(rule.Pattern));

    private static string Edit(string pattern) => $"Edit(/{pattern})";

    private static FormWording AllowTool(FlatRule rule)
    {
        if (ToolWords.Of(rule.Pattern) is { Name: not ("Bash" or "WebFetch" or "WebSearch"), McpTool: null })
            return FormWording.None("the form lets in tools by the whole name of their server");
        return DenyTool(rule, meetsAllow: true);
    }

    private static FormWording DenyTool(FlatRule rule, bool meetsAllow) => rule.Pattern.EndsWith(":*)", StringComparison.Ordinal)
        ? FormWording.None("the form takes ':*' for a word's end")
        : FormWording.As(rule.Pattern);
}
