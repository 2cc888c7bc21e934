using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// Cursor CLI's <c>permissions</c>, of which deny rules take precedence (https://cursor.com/docs/cli/reference/permissions).
/// </summary>
internal static class CursorForm
{
    public static ExportForm Form { get; } = new(
        "cursor",
        "Cursor CLI's permissions",
        FileActs.Add | FileActs.Modify | FileActs.Delete,
        new FormWords(rule => FormWording.As(Write(rule)), (rule, _) => FormWording.As(Write(rule))),
        new FormWords(Allow, Deny),
        (files, tools) => [new ExportedFile(".cursor/cli.json", PermissionsJson.Of(files, tools))],
        new NotExpressible("files", "the form has no pattern for either case of a letter: what is denied is denied as it is written, where the manifest reads it without case"));

    private static string Write(FlatRule rule) => $"Write({(rule.Pattern.EndsWith('/') ? rule.Pattern + "**" : rule.Pattern)})";

    private static FormWording Allow(FlatRule rule) => ToolWords.Of(rule.Pattern) switch
    {
        { Name: "Bash", Argument: null } => FormWording.As("Shell(*)"),
        { Name: "Bash" } command => Shell(command),
        { Name: "WebFetch", Argument: var host } => FormWording.As($"WebFetch({host ?? "*"})"),
        { McpTool: { } tool } => FormWording.As($"Mcp({tool.Server}:{tool.Tool})"),
        _ => FormWording.None("the form has no words for it"),
    };

    // A command alone is any use of it: to keep out one use, keep out all.
    private static FormWording Deny(FlatRule rule, bool meetsAllow) =>
        ToolWords.Of(rule.Pattern) is { Name: "Bash", Argument: { } line } && IsWord(line) ? FormWording.As($"Shell({line})") : Allow(rule);

    private static FormWording Shell(ToolWords command)
    {
        var (line, space) = (command.Argument!, command.Argument!.IndexOf(' '));
        if (space < 0 || !IsWord(line[..space]))
            return FormWording.None("the form tells commands apart by their first word, and takes it alone for every use");
        var (first, rest) = (line[..space], line[(space + 1)..]);
        return rest == "*"
            ? FormWording.As($"Shell({first})")
            : FormWording.As([.. command.Arguments.Select(each => $"Shell({first}:{each[(space + 1)..]})")]);
    }

    private static bool IsWord(string text) => text.Length > 0 && text.AsSpan().IndexOfAny('*', ':', ' ') < 0;
}
