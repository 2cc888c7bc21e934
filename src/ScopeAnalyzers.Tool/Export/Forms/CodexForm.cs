using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>
/// Codex: <c>config.toml</c> holds the sandbox, and a rules file the commands by their first words, of which the strictest decision counts
/// (https://developers.openai.com/codex/rules).
/// </summary>
internal static class CodexForm
{
    public static ExportForm Form { get; } = new(
        "codex",
        "Codex's config and rules",
        FileActs.Add | FileActs.Modify | FileActs.Delete,
        Files: null,
        new FormWords(Allow, Deny),
        (_, tools) => [new ExportedFile(".codex/config.toml", Config), new ExportedFile(".codex/rules/agent-scope.rules", Rules(tools))],
        new NotExpressible("files", "the sandbox would open whole folders, protected files in them too: it is read-only, and every edit is asked about"));

    private const string Config = """
        sandbox_mode = "read-only"
        approval_policy = "on-request"

        """;

    private static FormWording Allow(FlatRule rule) => ToolWords.Of(rule.Pattern) switch
    {
        { HasRest: true, Command: { } words } => FormWording.As(Pattern(words)),
        { Name: "Bash", Argument: not null, Command: not null } => FormWording.None("a rule of the form would let in any further words"),
        _ => FormWording.None("rules of the form are about the first words of commands"),
    };

    private static FormWording Deny(FlatRule rule, bool meetsAllow) =>
        ToolWords.Of(rule.Pattern) is { Name: "Bash", Argument: not null, Command: { } words }
        ? FormWording.As(Pattern(words))
        : FormWording.None("rules of the form are about the first words of commands");

    private static string Pattern(IReadOnlyList<string> words) =>
        $"[{string.Join(", ", words.Select(word => JsonSerializer.Serialize(word)))}]";

    private static string Rules(ExportedRules tools)
    {
        var text = new StringBuilder();
        foreach (var (rule, decision) in tools.Deny.Select(rule => (rule, "forbidden")).Concat(tools.Allow.Select(rule => (rule, "allow"))))
            text.Append($"prefix_rule(pattern = {rule.Words}, decision = \"{decision}\", justification = {JsonSerializer.Serialize(rule.Rule)})\n");
        return text.ToString();
    }
}
