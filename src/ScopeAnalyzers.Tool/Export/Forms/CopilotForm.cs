using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// Copilot CLI: options of its command line, of which a denial always takes precedence
/// (https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-command-reference).
/// </summary>
internal static class CopilotForm
{
    // Kinds of the form: a server of such a name would be taken for one.
    private static readonly string[] Kinds = ["shell", "write", "read", "url", "memory"];

    public static ExportForm Form { get; } = new(
        "copilot",
        "Copilot CLI's options",
        FileActs.Add | FileActs.Modify | FileActs.Delete,
        Files: null,
        new FormWords(Allow, Deny),
        (_, tools) => [new ExportedFile(null, CommandLine(tools))],
        new NotExpressible("files", "the form takes a path for the end of one, and would let in more: every edit is asked about"));

    private static FormWording Allow(FlatRule rule) => ToolWords.Of(rule.Pattern) switch
    {
        { Name: "Bash", Argument: null } => FormWording.As("shell"),
        { HasRest: true, Command: { } words } => FormWording.As($"shell({string.Join(' ', words)}:*)"),
        { Name: "Bash" } => FormWording.None("the form may let in further words"),
        { Name: "WebFetch", Argument: null } => FormWording.As("url"),
        { Name: "WebFetch", Argument: { } host } when !host.Contains('*') => FormWording.As($"url({host})"),
        { McpTool: { } tool } when !Kinds.Contains(tool.Server) =>
            FormWording.As(tool.Tool == "*" ? tool.Server : $"{tool.Server}({tool.Tool})"),
        _ => FormWording.None("the form has no words for it"),
    };

    private static FormWording Deny(FlatRule rule, bool meetsAllow) =>
        ToolWords.Of(rule.Pattern) is { Name: "Bash", Argument: not null, Command: { } words }
        ? FormWording.As($"shell({string.Join(' ', words)})", $"shell({string.Join(' ', words)}:*)")
        : Allow(rule);

    private static string CommandLine(ExportedRules tools) =>
        string.Join(" \\\n  ",
            tools.Deny.Select(rule => $"--deny-tool={Quoted(rule.Words)}")
                .Concat(tools.Allow.Select(rule => $"--allow-tool={Quoted(rule.Words)}")).Prepend("copilot")) + "\n";

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
