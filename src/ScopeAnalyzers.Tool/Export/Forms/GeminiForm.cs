using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// Gemini CLI's policies: regular expressions over a tool's arguments as JSON, of which the highest priority counts: denials have the
/// higher (https://geminicli.com/docs/reference/policy-engine).
/// </summary>
internal static class GeminiForm
{
    private const int OfAllow = 100, OfDeny = 200;

    // What ends a command, or runs another one, is in no allowed one; nor is what JSON escapes.
    private const string PlainText = @"[^""\\;&|<>$`]*", AnyText = @"(?:\\.|[^""\\])*";

    private const string Line = "rules of the form do not see what a fetch is for";

    public static ExportForm Form { get; } = new(
        "gemini",
        "Gemini CLI's policies",
        FileActs.Add | FileActs.Modify,
        new FormWords(rule => FormWording.As(File("", PathRegex(rule.Pattern, anyCase: false))),
            (rule, _) => FormWording.As(File("(?:[^\"]*/)?", PathRegex(rule.Pattern, anyCase: true)))),
        new FormWords(rule => Tool(rule, PlainText), (rule, _) => Tool(rule, AnyText)),
        (files, tools) => [new ExportedFile(".gemini/policies/agent-scope.toml", Rules(files, tools))],
        new NotExpressible("files", "a path is let in as the tool names it from the root; a full path is asked about"));

    private static string File(string before, string path) => $"toolName = [\"write_file\", \"replace\"]\nargsPattern = {Toml($"\"file_path\":\"{before}{path}\"")}";

    private static FormWording Tool(FlatRule rule, string star) => ToolWords.Of(rule.Pattern) switch
    {
        { Name: "Bash", Argument: null } => FormWording.As("toolName = \"run_shell_command\""),
        { Name: "Bash" } command =>
            FormWording.As([.. command.Arguments.Select(line => $"commandRegex = {Toml(string.Join(star, line.Split('*').Select(Escaped)) + "\"")}")]),
        { Name: "WebFetch", Argument: null } => FormWording.As("toolName = \"web_fetch\""),
        { Name: "WebFetch" } => FormWording.None(Line),
        { Name: "WebSearch" } => FormWording.As("toolName = \"google_web_search\""),
        { McpTool: { } tool } => FormWording.As($"mcpName = {Toml(tool.Server)}{(tool.Tool == "*" ? "" : $"\ntoolName = {Toml(tool.Tool)}")}"),
        _ => FormWording.None("the form lets in tools by the whole name of their server"),
    };

    /// <summary>The paths of a pattern; no segment of them is <c>.</c> or <c>..</c>, which lead elsewhere.</summary>
    private static string PathRegex(string pattern, bool anyCase)
    {
        var segments = PathPatterns.Segments(pattern);
        var regex = new StringBuilder();
        for (var i = 0; i < segments.Count; i++)
        {
            const string Segment = @"(?!\.{1,2}/)";
            var last = i == segments.Count - 1;
            if (segments[i] == "**")
                regex.Append($"(?:{Segment}[^/\"\\\\]+/)*");
            else
                regex.Append(Segment).Append(string.Join("[^/\"\\\\]*", segments[i].Split('*').Select(text => Named(text, anyCase))))
                    .Append(last ? "" : "/");
        }

        return regex.ToString();
    }

    private static string Named(string text, bool anyCase) =>
        string.Concat(text.Select(unit => anyCase && AnyCase.Of(unit) is { Length: > 1 } either ? either : Escaped(unit.ToString())));

    // As JSON holds the text, and a regular expression means it.
    private static string Escaped(string text)
    {
        var json = JsonSerializer.Serialize(text, Relaxed)[1..^1];
        return string.Concat(json.Select(unit => @"\^$.|?*+()[]{}/".Contains(unit) ? $"\\{unit}" : unit.ToString()));
    }

    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Toml(string text) => text.Contains('\'') ? JsonSerializer.Serialize(text, Relaxed) : $"'{text}'";

    private static string Rules(ExportedRules files, ExportedRules tools) => string.Join('\n', new[]
    {
        files.Deny.Concat(tools.Deny).Select(rule => Rule(rule, "deny", OfDeny, $"denyMessage = {Toml($"agent-scope.json denies it: {rule.Rule}")}\n")),
        files.Allow.Concat(tools.Allow).Select(rule => Rule(rule, "allow", OfAllow, "")),
    }.SelectMany(rules => rules));

    private static string Rule(ExportedRule rule, string decision, int priority, string more) =>
        $"# {rule.Rule}\n[[rule]]\n{rule.Words}\ndecision = \"{decision}\"\npriority = {priority}\n{more}";
}
