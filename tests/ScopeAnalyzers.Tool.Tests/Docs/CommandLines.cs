using System.CommandLine;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>The command lines that a page shows, held to the programs that they are for.</summary>
internal static partial class CommandLines
{
    private static readonly RootCommand Command = AgentScopeCommand.Create(CommandContext.OfProcess());

    /// <summary>What else a page may ask a reader to run, and what is known to be wrong with a line of it.</summary>
    private static readonly Dictionary<string, Func<IReadOnlyList<string>, string?>> Programs = new(StringComparer.Ordinal)
    {
        ["agent-scope"] = words =>
            string.Join(" ", Command.Parse([.. words.Skip(1)]).Errors.Select(error => error.Message)) is { Length: > 0 } error
                ? error : null,
        ["cat"] = _ => null,
        ["cd"] = _ => null,
        ["dotnet"] = OfDotnet,
        ["echo"] = _ => null,
        ["gh"] = _ => null,
        ["git"] = _ => null,
        ["ln"] = _ => null,
        ["mkdir"] = _ => null,
        ["printf"] = _ => null,
        ["ssh-keygen"] = _ => null,
    };

    /// <summary>What means something else in a line of text.</summary>
    private static readonly Dictionary<string, string> Placeholders = new(StringComparer.Ordinal)
    {
        ["AGENT"] = "claude-code", ["EVENT"] = "PreToolUse", ["FILE"] = "agent-scope.json", ["ID"] = "codex", ["REF"] = "main", ["VERB"] = "check",
    };

    /// <summary>The words of each simple command of a script, without its comments.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Snippet script) =>
        ShellReader.Read(Comment().Replace(script.Text, "")) is { Obstacle: null, Failure: null } read
            ? read.Pieces.Select(piece => piece.Words.Select(word => word.Text))
                .Select(words => words.SkipWhile(word => word == "exec" || Assignment().IsMatch(word)).ToList())
                .Where(words => words.Count > 0)
            : throw new InvalidDataException($"{script}: this shell cannot be taken apart; write simple commands");

    /// <summary>What is wrong with a command, or null if nothing is known to be.</summary>
    public static string? Problem(IReadOnlyList<string> words)
    {
        var program = Path.GetFileName(words[0]);
        if (words[0].StartsWith("build/", StringComparison.Ordinal))
            return File.Exists(Path.Combine(Pages.Root, words[0])) ? null : $"there is no {words[0]}";
        return Programs.TryGetValue(program, out var check)
            ? check(words)
            : $"'{program}' is not among the programs that CommandLines knows: add it there, with what can be checked of it";
    }

    /// <summary>What is wrong with code in a line of text, where it is a call of the command.</summary>
    public static string? ProblemInText(string code)
    {
        var words = code.Split(' ');
        if (words is not ["agent-scope", _, ..])
            return null;
        return words.Length == 2
            ? Command.Subcommands.Any(verb => verb.Name == words[1]) || words[1].StartsWith('-') ? null : $"there is no verb '{words[1]}'"
            : Problem([.. words.Select(word => Placeholders.GetValueOrDefault(word, word))]);
    }

    // dotnet run --project X: the project is there.
    private static string? OfDotnet(IReadOnlyList<string> words)
    {
        var project = words.SkipWhile(word => word != "--project").Skip(1).FirstOrDefault();
        return project is null || Directory.Exists(Path.Combine(Pages.Root, project)) ? null : $"there is no project {project}";
    }

    [GeneratedRegex(@"(^|\s)#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("^[A-Za-z_]+=")]
    private static partial Regex Assignment();
}
