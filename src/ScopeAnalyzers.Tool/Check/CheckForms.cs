using ScopeAnalyzers.Review.Results.Sarif;
using ScopeAnalyzers.Tool.Check.Forms;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>The forms in which <c>check</c> answers, each with what writes it.</summary>
internal static class CheckForms
{
    private static readonly IReadOnlyList<(string Name, Action<CheckAnswer, CommandContext> Write)> Rows =
    [
        (Formats.Text, (answer, context) => CheckText.Write(answer.Result, context.Console, answer.Compilations)),
        (Formats.Json, (answer, context) => context.Out.WriteLine(CheckJson.Of(answer.Result, answer.Compilations))),
        (Formats.Sarif, (answer, context) => context.Out.WriteLine(SarifLog.Of(answer.Result, CheckerVersion.Text))),
        (Formats.GitHub, WriteForGitHub),
        ("azure", (answer, context) => WriteLines(AzureCommands.Of(answer), context)),
        ("gitlab", (answer, context) => context.Out.WriteLine(GitLabCodeQuality.Of(answer))),
        ("junit", (answer, context) => context.Out.WriteLine(JUnitReport.Of(answer, context.Now))),
        ("markdown", (answer, context) => context.Out.Write(MarkdownComment.Of(answer))),
    ];

    /// <summary>Their names; the first is the one that is not asked for.</summary>
    public static string[] Names => [.. Rows.Select(row => row.Name)];

    /// <summary>Writes an answer in one of the forms.</summary>
    public static void Write(string form, CheckAnswer answer, CommandContext context) =>
        Rows.Single(row => row.Name == form).Write(answer, context);

    private static void WriteForGitHub(CheckAnswer answer, CommandContext context)
    {
        WriteLines([.. GitHubAnnotations.Of(answer.Result), answer.Outcome], context);
        if (context.Environment.GetValueOrDefault("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
            OutputFile.Append(Path.Combine(context.Directory, summary), MarkdownComment.Of(answer));
    }

    private static void WriteLines(IEnumerable<string> lines, CommandContext context)
    {
        foreach (var line in lines)
            context.Out.WriteLine(line);
    }
}
